using System.Text;

namespace EComRules;

/// <summary>Everything a school file says, in one text that is the same for the same content and differs for any other; hashed into the policy's fingerprint.</summary>
internal static class SchoolDescription
{
    public static string Of(SchoolContext school)
    {
        var text = new StringBuilder();
        List("internalDomains", school.InternalDomains);
        One("timeZone", school.TimeZone);
        Hours("coreHours", school.CoreHours);
        Hours("normalWorkingHours", school.NormalWorkingHours);
        foreach (var term in school.Terms)
        {
            One("term", term.Name);
            List("days", [Day(term.Start), Day(term.End), Day(term.HalfTermStart), Day(term.HalfTermEnd), .. term.BankHolidays.Select(day => Day(day))]);
        }

        One("staffListSize", school.StaffListSize);
        List("distributionLists", school.DistributionLists.SelectMany(list => new[] { list.Address, list.Size.ToString(CultureInfo.InvariantCulture) }));
        One("blanketRecipientThreshold", school.BlanketRecipientThreshold);
        List("maySendToAll", school.MaySendToAll);
        List("approvedOutsideOrganisations", school.ApprovedOutsideOrganisations);
        Map("personalDataRoles", school.PersonalDataRoles);
        List("onlineAuctionAuthorised", school.OnlineAuctionAuthorised);
        List("softwareInstallAuthorised", school.SoftwareInstallAuthorised);
        List("knownSuppliers", school.KnownSuppliers);
        One("textServiceSender", school.TextServiceSender);
        Map("staffPrivateAddresses", school.StaffPrivateAddresses);
        List("governorPrivateAddresses", school.GovernorPrivateAddresses);
        One("attachmentLimitBytes", school.AttachmentLimitBytes);
        List("rollNames", school.RollNames);
        List("safeguardingRoutes", school.SafeguardingRoutes);
        List("protectedRoutes", school.ProtectedRoutes);
        Lists("approvedRecipients", school.ApprovedRecipients);
        Lists("ownChildren", school.OwnChildren);
        List("ownContacts", school.OwnContacts);
        List("licencesHeld", school.LicencesHeld);
        List("explicitFileHashes", school.ExplicitFileHashes);
        List("explicitHosts", school.ExplicitHosts);
        Registers(school.Registers);
        return text.ToString();

        void One(string name, object? value) => List(name, value is null ? [] : [Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""]);

        // Each value with its length: whatever it holds, it cannot be taken for two.
        void List(string name, IEnumerable<string> values)
        {
            text.Append(name);
            foreach (var value in values)
                text.Append(CultureInfo.InvariantCulture, $" {value.Length}:{value}");
            text.Append('\n');
        }

        void Map(string name, ImmutableDictionary<string, string> pairs)
            => List(name, pairs.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => new[] { pair.Key, pair.Value }));

        void Lists(string name, ImmutableDictionary<string, ImmutableArray<string>> lists)
        {
            foreach (var (key, values) in lists.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                List(name, values.Prepend(key));
        }

        void Hours(string name, SchoolHours? hours)
            => List(name, hours is null ? [] : [string.Join(',', hours.Days), hours.Start.ToString("O", CultureInfo.InvariantCulture), hours.End.ToString("O", CultureInfo.InvariantCulture), hours.TermTimeOnly ? "term" : "year"]);

        void Registers(SchoolRegisters registers)
        {
            One("staff", registers.Staff?.Length);
            foreach (var person in registers.Staff ?? [])
                List("person", [person.Address, person.Name ?? "", person.Engagement.ToString(), Day(person.Starts), Day(person.Ends), string.Join(',', person.WorkingDays), .. person.Roles]);
            List("pupilAccounts", registers.PupilAccounts);
            List("pupils", registers.Pupils);
            List("parents", registers.Parents);
            List("schoolNames", registers.SchoolNames);
            List("socialAccounts", registers.SocialAccounts);
            One("acknowledgements", registers.Acknowledgements?.Length);
            foreach (var signed in registers.Acknowledgements ?? [])
                List("acknowledged", [signed.Address, Day(signed.On), signed.Version ?? ""]);
            One("policyVersion", registers.PolicyVersion);
            One("policyReviewDue", registers.PolicyReviewDue is { } due ? Day(due) : null);
            One("authorisations", registers.Authorisations?.Length);
            foreach (var agreed in registers.Authorisations ?? [])
                List("authorised", [agreed.For.ToString(), agreed.Address, agreed.AgreedBy, agreed.What ?? "", agreed.Reason ?? "", Day(agreed.Starts), Day(agreed.Expires)]);
            List("retentionDays", registers.RetentionDays.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}={pair.Value}")));
            List("legalHolds", registers.LegalHolds);
            List("personalDataStores", registers.PersonalDataStores);
        }

        static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";
    }
}
