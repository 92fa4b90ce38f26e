namespace EComRules.Rules;

/// <summary>The analyzers of the default policy, by rule id: the first place to look for the rule of a clause.</summary>
internal static class DefaultRules
{
    public static ImmutableArray<RuleAnalyzer> Create() =>
    [
        new Credentials.CredentialsAnalyzer(), // ECR0101
        new Credentials.LoginRequestAnalyzer(), // ECR0102
        new Software.InstallerAnalyzer(), // ECR0201
        new Software.DangerousAttachmentAnalyzer(), // ECR0202
        new Software.DisguisedFileAnalyzer(), // ECR0203
        new Abuse.ThreatAnalyzer(), // ECR0301
        new Abuse.InsultAnalyzer(), // ECR0302
        new Abuse.ObscenityAnalyzer(), // ECR0303
        new Sexual.SuggestiveAnalyzer(), // ECR0401
        new Sexual.ExplicitTextAnalyzer(), // ECR0402
        new Sexual.ExplicitMediaAnalyzer(), // ECR0403
        new Discrimination.SlurAnalyzer(), // ECR0501
        new Discrimination.RemarkAnalyzer(), // ECR0502
        new Discrimination.OutdatedTermAnalyzer(), // ECR0503
        new Offence.AccusationAnalyzer(), // ECR0601
        new Offence.OffenceAnalyzer(), // ECR0602
        new Offence.DisparagementAnalyzer(), // ECR0604
        new Offence.CopyrightAnalyzer(), // ECR0605
        new PersonalData.NationalInsuranceNumberAnalyzer(), // ECR0701
        new PersonalData.NhsNumberAnalyzer(), // ECR0702
        new PersonalData.UniquePupilNumberAnalyzer(), // ECR0703
        new PersonalData.BankDetailsAnalyzer(), // ECR0704
        new PersonalData.BirthDateAnalyzer(), // ECR0705
        new PersonalData.ContactDetailsAnalyzer(), // ECR0706
        new PersonalData.SpecialCategoryAnalyzer(), // ECR0707
        new PersonalData.BulkRecordsAnalyzer(), // ECR0708
        new PersonalData.SafeguardingAnalyzer(), // ECR0709
        new PersonalData.UnapprovedRecipientAnalyzer(), // ECR0710
        new PersonalData.OwnDetailsAnalyzer(), // ECR0711
        new Ventures.GamblingAnalyzer(), // ECR0801
        new Ventures.OnlineAuctionAnalyzer(), // ECR0802
        new Ventures.ChainLetterAnalyzer(), // ECR0803
        new Ventures.SeasonalGreetingAnalyzer(), // ECR0804
        new Ventures.OutsideBusinessAnalyzer(), // ECR0805
        new Ventures.PartyPoliticsAnalyzer(), // ECR0806
        new Web.ProhibitedSiteAnalyzer(), // ECR0901
        new Web.ChatForumAnalyzer(), // ECR0902
        new Web.LargeMessageAnalyzer(), // ECR0903
        new Web.MediaDownloadAnalyzer(), // ECR0904
        new Web.FileSharingAnalyzer(), // ECR0905
        new Records.PrivateFileAnalyzer(), // ECR0906
        new PersonalUse.PersonalUseAnalyzer(), // ECR1001
        new PersonalUse.PersonalVolumeAnalyzer(), // ECR1002
        new PersonalUse.WrongAddressAnalyzer(), // ECR1003
        new Style.MissingSubjectAnalyzer(), // ECR1101
        new Style.CapitalsAnalyzer(), // ECR1102
        new Style.ToneAnalyzer(), // ECR1103
        new Style.SpellingAnalyzer(), // ECR1104
        new Style.HeavyHtmlAnalyzer(), // ECR1105
        new Style.CommitmentAnalyzer(), // ECR1106
        new Style.OutOfHoursReplyAnalyzer(), // ECR1107
        new Style.LongThreadAnalyzer(), // ECR1108
        new Records.OverdueReplyAnalyzer(), // ECR1109
        new Recipients.BlanketMailAnalyzer(), // ECR1201
        new Recipients.OwnAccountAnalyzer(), // ECR1202
        new Recipients.VisibleAddressesAnalyzer(), // ECR1203
        new Recipients.UnusualRecipientAnalyzer(), // ECR1204
        new Inbound.UnknownSenderAnalyzer(), // ECR1301
        new Inbound.UnsolicitedMailAnalyzer(), // ECR1302
        new Inbound.SuspiciousSubjectAnalyzer(), // ECR1303
        new Accounts.ProfileSettingsAnalyzer(), // ECR1401
        new Accounts.LoggedInAnalyzer(), // ECR1402
        new Accounts.PartnerSharingAnalyzer(), // ECR1403
        new Accounts.RealNameAnalyzer(), // ECR1404
        new SocialMedia.FriendRequestAnalyzer(), // ECR1501
        new SocialMedia.SchoolImageAnalyzer(), // ECR1502
        new SocialMedia.RoleClaimAnalyzer(), // ECR1503
        new SocialMedia.RemovalRequestAnalyzer(), // ECR1504
        new TextService.TextToneAnalyzer(), // ECR1601
        new TextService.ChildInTextAnalyzer(), // ECR1602
        new Onboarding.MissingAcknowledgementAnalyzer(), // ECR1701
        new Onboarding.TemporaryAccountAnalyzer(), // ECR1702
        new Onboarding.EarlyActivationAnalyzer(), // ECR1703
        new Onboarding.PolicyReviewAnalyzer(), // ECR1704
        new Onboarding.PrivilegeAnalyzer(), // ECR1705
        new Records.IncidentNoteAnalyzer(), // ECR1801
        new Records.RetentionAnalyzer(), // ECR1802
        new Records.ImportantMailAnalyzer(), // ECR1803
    ];
}
