namespace EComRules.Rules.Style;

/// <summary>
/// ECR1108: a long or heated exchange that a call would end (clause 8.6b). Arranging a trip or an interview, and what has to be kept in writing, are
/// none of it.
/// </summary>
internal sealed class LongThreadAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR1108",
        Title: "Long or heated thread: suggest a call",
        MessageFormat: "This exchange has gone to and fro {2} times{1}",
        Advice: "Ring, or walk over: it is quicker and kinder. Write afterwards what was agreed, if a record is needed.",
        RuleCategory.Tone,
        Severity.Advice,
        ["8.6b"])
    {
        Kinds = RuleKinds.Context | RuleKinds.Keyword,
        Channels = Channel.Email,
        Directions = Direction.FromSchool,
        Zones = Zone.All,
        Options =
        [
            new("minimum_replies", "7", "From how many messages a thread is long. Most questions are settled in three or four."),
            new("heated_replies", "4", "From how many messages a heated thread is reported. Two people who have each written twice will not agree in writing."),
        ],
    };

    private static readonly TimeSpan s_short = TimeSpan.FromHours(2);

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var options = rules.OptionsFor(Rule);
        var minimum = options.GetInt32("minimum_replies");
        var heatedMinimum = options.GetInt32("heated_replies");
        var words = Lexicon.Load("thread-signs");
        var heat = rules.Notice(words.Where("sign", "heat"));
        var logistics = rules.Notice(words.Where("sign", "logistics"));
        var record = rules.Notice(words.Where("sign", "record"));

        rules.OnMessage(Rule, context =>
        {
            var subject = CountReplies(context.Message.Subject);
            var history = context.Message.History?.Thread.Length ?? 0;
            if (subject == 0 && history < heatedMinimum)
                return;
            var quoted = DepthOf(context.Message);
            var shown = Math.Max(quoted, history);

            // A subject may carry 'Re:' for months; the exchange itself must be there to be seen.
            var length = shown >= 3 ? Math.Max(shown, subject) : shown;
            if (length < heatedMinimum || context.InMessage(record))
                return;
            var isHeated = context.InMessage(heat, 2) || (length >= heatedMinimum + 2 && context.InMessage(heat));
            if (isHeated)
                context.Report(MessageLocation.Whole, " and grown heated", length);
            else if (length >= minimum && !context.InMessage(logistics) && (history < minimum || IsQuick(context.Message, context.Facts.LocalTime, minimum)))
                context.Report(MessageLocation.Whole, "", length, confidence: 0.6);
        });
    }

    /// <summary>How many 'Re:' and 'FW:' begin the subject.</summary>
    private static int CountReplies(ReadOnlySpan<char> subject)
    {
        var count = 0;
        for (var rest = subject.TrimStart(); ; rest = rest.TrimStart())
        {
            var colon = rest.IndexOf(':');
            if (colon is not (2 or 3) || !(rest[..colon].Equals("re", StringComparison.OrdinalIgnoreCase) || rest[..colon].Equals("fw", StringComparison.OrdinalIgnoreCase) || rest[..colon].Equals("fwd", StringComparison.OrdinalIgnoreCase)))
                return count;
            count++;
            rest = rest[(colon + 1)..];
        }
    }

    /// <summary>How many earlier messages the text keeps: by the marks before quoted lines, or by the headers that programs put above each.</summary>
    private static int DepthOf(Message message)
    {
        var text = message.Text.AsSpan();
        var deepest = 0;
        var headers = 0;
        foreach (var line in text.EnumerateLines())
        {
            var depth = 0;
            var at = 0;
            for (; at < line.Length && line[at] is '>' or ' '; at++)
                depth += line[at] == '>' ? 1 : 0;
            deepest = Math.Max(deepest, depth);
            var rest = line[at..].TrimEnd();
            if (rest.EndsWith("wrote:", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("From: ", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("-----Original Message", StringComparison.OrdinalIgnoreCase))
                headers++;
        }

        return Math.Max(deepest, headers);
    }

    /// <summary>Whether so many messages came within two hours before this one.</summary>
    private static bool IsQuick(Message message, DateTimeOffset now, int minimum)
    {
        var recent = 0;
        var known = 0;
        foreach (var earlier in message.History!.Thread)
        {
            if (earlier.SentAt is not { } sent)
                continue;
            known++;
            recent += now - sent <= s_short && sent <= now ? 1 : 0;
        }

        return known == 0 || recent >= minimum;
    }
}
