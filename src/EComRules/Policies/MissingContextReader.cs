namespace EComRules;

/// <summary>Tells, before any message is checked, which fields of the school file rules need and do not have.</summary>
internal static class MissingContextReader
{
    public static ImmutableSortedDictionary<string, ImmutableArray<string>> Read(ImmutableArray<RuleDescriptor> rules, SchoolContext school)
        => rules.SelectMany(rule => rule.Needs.Where(field => !Has(school, field)).Select(field => (field, rule.Id)))
            .GroupBy(need => need.field, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(group => group.Key, group => group.Select(need => need.Id).ToImmutableArray(), StringComparer.Ordinal);

    private static bool Has(SchoolContext school, string field) => field switch
    {
        "internalDomains" => !school.InternalDomains.IsEmpty,
        "coreHours" => school.CoreHours is not null,
        "normalWorkingHours" => school.NormalWorkingHours is not null,
        "terms" => !school.Terms.IsEmpty,
        "staffListSize" => school.StaffListSize is not null,
        "distributionLists" => !school.DistributionLists.IsEmpty,
        "blanketRecipientThreshold" => school.BlanketRecipientThreshold is not null,
        "maySendToAll" => !school.MaySendToAll.IsEmpty,
        "approvedOutsideOrganisations" => !school.ApprovedOutsideOrganisations.IsEmpty,
        "personalDataRoles" => !school.PersonalDataRoles.IsEmpty,
        "onlineAuctionAuthorised" => !school.OnlineAuctionAuthorised.IsEmpty,
        "softwareInstallAuthorised" => !school.SoftwareInstallAuthorised.IsEmpty,
        "knownSuppliers" => !school.KnownSuppliers.IsEmpty,
        "textServiceSender" => school.TextServiceSender is not null,
        "staffPrivateAddresses" => !school.StaffPrivateAddresses.IsEmpty,
        "governorPrivateAddresses" => !school.GovernorPrivateAddresses.IsEmpty,
        "attachmentLimitBytes" => school.AttachmentLimitBytes is not null,
        "rollNames" => !school.RollNames.IsEmpty,
        "safeguardingRoutes" => !school.SafeguardingRoutes.IsEmpty,
        "protectedRoutes" => !school.ProtectedRoutes.IsEmpty,
        "approvedRecipients" => !school.ApprovedRecipients.IsEmpty,
        "ownChildren" => !school.OwnChildren.IsEmpty,
        "ownContacts" => !school.OwnContacts.IsEmpty,
        "licencesHeld" => !school.LicencesHeld.IsEmpty,
        "explicitFileHashes" => !school.ExplicitFileHashes.IsEmpty,
        "explicitHosts" => !school.ExplicitHosts.IsEmpty,
        "history" or "audience" => true, // come with each message
        "registers.staff" => school.Registers.Staff is not null,
        "registers.pupils" => !school.Registers.Pupils.IsEmpty,
        "registers.parents" => !school.Registers.Parents.IsEmpty,
        "registers.schoolNames" => !school.Registers.SchoolNames.IsEmpty,
        "registers.socialAccounts" => !school.Registers.SocialAccounts.IsEmpty,
        "registers.acknowledgements" => school.Registers.Acknowledgements is not null,
        "registers.policyVersion" => school.Registers.PolicyVersion is not null,
        "registers.policyReviewDue" => school.Registers.PolicyReviewDue is not null,
        "registers.authorisations" => school.Registers.Authorisations is not null,
        "registers.retentionDays" => !school.Registers.RetentionDays.IsEmpty,
        "registers.personalDataStores" => !school.Registers.PersonalDataStores.IsEmpty,
        _ => throw new ArgumentException($"A rule needs '{field}', which is no field of the school file.", nameof(field)),
    };
}
