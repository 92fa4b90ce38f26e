namespace EComRules.Rules.Web;

/// <summary>ECR0903: a message so large, or sent to so many, that it burdens the network (clauses 4.13c and 8.2b).</summary>
internal sealed class LargeMessageAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR0903",
        Title: "Large message or transfer",
        MessageFormat: "The message is {1}; people reached: {2}",
        Advice: "Put the file on the school's shared drive and send a link, make it smaller, or send it after hours.",
        RuleCategory.LargeAttachment,
        Severity.Advice,
        ["4.13c", "8.2b"])
    {
        Kinds = RuleKinds.Context | RuleKinds.Attachment,
        Channels = Channel.Email | Channel.Chat,
        Directions = Direction.FromSchool,
        Options =
        [
            new("limit_mb", "10", "The size above which one message is reported, in MB; the school file's attachmentLimitBytes comes first. 10 MB is what most schools' systems take."),
            new("hard_limit_mb", "25", "The size above which it becomes a warning, in MB: most recipients' systems refuse more."),
            new("delivered_mb", "500", "The size times the number of people it reaches, in MB, above which it is reported. 500 allows a 5 MB newsletter to 100 families."),
        ],
    };

    private const long Megabyte = 1024 * 1024;

    // Below this nobody needs a link, however many receive it.
    private const long SmallBytes = Megabyte;

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var options = rules.OptionsFor(Rule);
        var limits = new Limits(options.GetInt32("limit_mb") * Megabyte, options.GetInt32("hard_limit_mb") * Megabyte, options.GetInt32("delivered_mb") * Megabyte);
        rules.OnMessage(Rule, context => Check(context, limits));
    }

    private static void Check(MessageContext context, Limits limits)
    {
        var size = SizeOf(context.Message, out var largest);
        var limit = context.School.Context.AttachmentLimitBytes ?? limits.Message;
        if (size <= Math.Min(limit, SmallBytes))
            return;
        var reach = Math.Max(1, context.Facts.Reach);
        var delivered = size > long.MaxValue / reach ? long.MaxValue : size * reach;
        if (size <= limit && (size <= SmallBytes || delivered <= limits.Delivered))
            return;

        // A school whose own limit is higher than ours means it.
        var severity = size > Math.Max(limit, limits.Hard) ? Severity.Warning : Severity.Advice;
        var offPeak = context.School.IsWorkingTime(context.Facts.LocalTime) == false;
        context.Report(Place(context.Message, largest), MegabytesOf(size), reach, severity, loweredBecause: offPeak ? "sent outside working hours" : null);
    }

    private static MessageLocation Place(Message message, int largest)
        => largest < 0 ? MessageLocation.Whole : new(MessagePart.Attachment, largest, new(0, message.Attachments[largest].Name.Length));

    private static long SizeOf(Message message, out int largest)
    {
        largest = -1;
        var size = 0L;
        var most = 0L;
        for (var i = 0; i < message.Attachments.Length; i++)
        {
            var bytes = Math.Clamp(message.Attachments[i].Size ?? 0, 0, long.MaxValue / 2 - size);
            size += bytes;
            if (bytes <= most)
                continue;
            most = bytes;
            largest = i;
        }

        foreach (var part in message.TextParts)
            size += part.Content.Length;
        foreach (var part in message.HtmlParts)
            size += part.Content.Length;
        return size;
    }

    private static string MegabytesOf(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)Megabyte:0.0} MB");

    private readonly record struct Limits(long Message, long Hard, long Delivered);
}
