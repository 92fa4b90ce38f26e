namespace EComRules.Json;

/// <summary>The names that the formats use for our enumerations. Fixed for ever, so they are written out and not derived.</summary>
internal static class JsonNames
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.None => "none",
        Severity.Advice => "advice",
        Severity.Warning => "warning",
        Severity.Violation => "violation",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    public static string Of(Disposition disposition) => disposition switch
    {
        Disposition.Deliver => "deliver",
        Disposition.Coach => "coach",
        Disposition.Confirm => "confirm",
        Disposition.Hold => "hold",
        Disposition.Block => "block",
        _ => throw new ArgumentOutOfRangeException(nameof(disposition)),
    };

    public static string Of(SchoolRole role) => role switch
    {
        SchoolRole.IctSupport => "ictSupport",
        SchoolRole.DesignatedSafeguardingLead => "designatedSafeguardingLead",
        SchoolRole.SeniorLeadership => "seniorLeadership",
        SchoolRole.DataProtection => "dataProtection",
        SchoolRole.LineManager => "lineManager",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    public static string Of(MessagePart part) => part switch
    {
        MessagePart.Subject => "subject",
        MessagePart.Text => "text",
        MessagePart.Html => "html",
        MessagePart.Attachment => "attachment",
        MessagePart.Link => "link",
        MessagePart.Header => "header",
        MessagePart.Envelope => "envelope",
        MessagePart.Record => "record",
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    public static string Of(Channel channel) => channel switch
    {
        Channel.Email => "email",
        Channel.Text => "text",
        Channel.Chat => "chat",
        Channel.Social => "social",
        Channel.Web => "web",
        _ => throw new ArgumentOutOfRangeException(nameof(channel)),
    };

    public static string Of(Direction direction) => direction switch
    {
        Direction.Unknown => "unknown",
        Direction.Internal => "internal",
        Direction.Outbound => "outbound",
        Direction.Inbound => "inbound",
        _ => throw new ArgumentOutOfRangeException(nameof(direction)),
    };

    public static string Of(Route route) => route switch
    {
        Route.Ordinary => "ordinary",
        Route.Safeguarding => "safeguarding",
        Route.Protected => "protected",
        _ => throw new ArgumentOutOfRangeException(nameof(route)),
    };

    /// <summary>Null for a finding that is not about words.</summary>
    public static string? Of(Zone zone) => zone switch
    {
        Zone.Author => "author",
        Zone.Quoted => "quoted",
        Zone.Forwarded => "forwarded",
        Zone.Signature => "signature",
        _ => null,
    };

    public static string Of(RuleCategory category) => category switch
    {
        RuleCategory.Threat => "THREAT",
        RuleCategory.Abuse => "ABUSE",
        RuleCategory.Profanity => "PROFANITY",
        RuleCategory.SexualSuggestive => "SEXUAL_SUGGESTIVE",
        RuleCategory.SexualExplicit => "SEXUAL_EXPLICIT",
        RuleCategory.Defamation => "DEFAMATION",
        RuleCategory.Discrimination => "DISCRIMINATION",
        RuleCategory.Offence => "OFFENCE",
        RuleCategory.Disrepute => "DISREPUTE",
        RuleCategory.PersonalData => "PERSONAL_DATA",
        RuleCategory.Credentials => "CREDENTIALS",
        RuleCategory.Gambling => "GAMBLING",
        RuleCategory.Auction => "AUCTION",
        RuleCategory.ChainLetter => "CHAIN_LETTER",
        RuleCategory.ChatForum => "CHAT_FORUM",
        RuleCategory.Malware => "MALWARE",
        RuleCategory.Piracy => "PIRACY",
        RuleCategory.OutsideBusiness => "OUTSIDE_BUSINESS",
        RuleCategory.PersonalUseCoreHours => "PERSONAL_USE_CORE_HOURS",
        RuleCategory.Political => "POLITICAL",
        RuleCategory.Subject => "SUBJECT",
        RuleCategory.Caps => "CAPS",
        RuleCategory.Blanket => "BLANKET",
        RuleCategory.Recipient => "RECIPIENT",
        RuleCategory.HtmlHeavy => "HTML_HEAVY",
        RuleCategory.ExternalForward => "EXTERNAL_FORWARD",
        RuleCategory.OutOfHours => "OUT_OF_HOURS",
        RuleCategory.Tone => "TONE",
        RuleCategory.Spelling => "SPELLING",
        RuleCategory.UnknownSender => "UNKNOWN_SENDER",
        RuleCategory.PersonalAddress => "PERSONAL_ADDRESS",
        RuleCategory.LargeAttachment => "LARGE_ATTACHMENT",
        RuleCategory.MediaDownload => "MEDIA_DOWNLOAD",
        RuleCategory.ProhibitedSite => "PROHIBITED_SITE",
        RuleCategory.SmsStyle => "SMS_STYLE",
        RuleCategory.SocialPrivacy => "SOCIAL_PRIVACY",
        RuleCategory.Account => "ACCOUNT",
        RuleCategory.Records => "RECORDS",
        RuleCategory.Engine => "ENGINE",
        _ => throw new ArgumentOutOfRangeException(nameof(category)),
    };
}
