namespace EComRules.Rules.Style;

/// <summary>ECR1107: asks for a reply outside normal working hours (clause 8.6g): "reply tonight please", or "answer straight away" late in the evening.</summary>
internal sealed class OutOfHoursReplyAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR1107",
        Title: "Asks for a reply outside working hours",
        MessageFormat: "'{0}' asks for a reply outside normal working hours",
        Advice: "Say by when in working hours you need it, or schedule the message for the morning. In an emergency, telephone.",
        RuleCategory.OutOfHours,
        Severity.Advice,
        ["8.6g"])
    {
        Kinds = RuleKinds.Keyword | RuleKinds.Pattern | RuleKinds.Context,
        Channels = Channel.Email | Channel.Chat,
        Directions = Direction.FromSchool,
        Needs = ["normalWorkingHours"],
    };

    private const string Clock = @"\b\d{1,2}([:.]\d\d)?\s*[ap]\.?m\b";
    private const string Clock24 = @"\b\d\d[:.]\d\d\b";

    private static readonly string[] s_choices = ["if ", "or ", "no rush", "no hurry", "no pressure", "no worries", "otherwise", "whenever", "when you can", "when convenient", "but only", "but don", "but do not", "but there is no", "but there's no", "at your convenience"];
    private static readonly string[] s_mayFollow = ["please", "pls", "latest", "at the latest", "so ", "as ", "because", "thanks", "thank you", "and ", "to ", "with ", "by ", "before ", "at ", "tonight", "this evening", "today", "x"];

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var times = Lexicon.Load("out-of-hours-times");
        var reasons = rules.Notice(Lexicon.Load("out-of-hours-reasons"));
        rules.OnTerms(Rule, times.Where("when", "evening"), context => Check(context, When.Evening));
        rules.OnTerms(Rule, times.Where("when", "weekend"), context => Check(context, When.Weekend));
        rules.OnPattern(Rule, Clock, context => Check(context, When.Clock));
        rules.OnPattern(Rule, Clock24, context => Check(context, When.Clock));
        rules.OnTerms(Rule, times.Where("when", "atonce"), context => Check(context, When.AtOnce));

        void Check(MatchContext context, When when)
        {
            var before = context.Text[context.Sentence.Start..context.Span.Start];
            var request = ReplyRequest.Find(before);
            if (request.Start < 0 || (when == When.Clock && !request.IsDeadline && !EndsWithAt(before)) || !MayFollow(context.After(60)))
                return;
            switch (IsOutside(context, when, request.IsDeadline))
            {
                case null:
                    context.MissingContext(context.School.Context.NormalWorkingHours is null ? "normalWorkingHours" : "terms");
                    return;
                case false:
                    context.Ignore("it can be answered in working hours");
                    return;
            }

            if (context.InQuotationMarks)
                context.Ignore("it is quoted");
            else if (context.InMessage(reasons))
                context.Ignore("an emergency, a trip or a concern for a child cannot wait");
            else
                context.Report(TextSpan.FromBounds(context.Sentence.Start + request.Start, context.Span.End));
        }
    }

    private enum When
    {
        Evening,
        Weekend,
        Clock,
        AtOnce,
    }

    /// <summary>Whether a reply then is one outside working hours; null when the school does not say.</summary>
    private static bool? IsOutside(in MatchContext context, When when, bool isDeadline)
    {
        var now = context.Facts.LocalTime;
        if (context.School.IsWorkingTime(now) is not { } working)
            return null;
        if (when == When.AtOnce)
            return !working;
        DateTimeOffset asked;
        if (when == When.Clock)
        {
            if (!ClockTime.TryRead(context.Match, out var time))
                return false;
            asked = At(now, 0, time);
            if (asked <= now)
                return false; // it means tomorrow
        }
        else if (when == When.Evening)
        {
            isDeadline |= context.Match.StartsWith("before", StringComparison.OrdinalIgnoreCase) || context.Match.StartsWith("midnight", StringComparison.OrdinalIgnoreCase);
            asked = now.Hour >= 21 ? At(now, 0, new(23, 59)) : At(now, 0, new(21, 0));
        }
        else
        {
            asked = At(now, DaysTo(now, context.Match.Contains("sun", StringComparison.OrdinalIgnoreCase) ? DayOfWeek.Sunday : DayOfWeek.Saturday), new(12, 0));
        }

        return isDeadline ? !HasWorkingTime(context.School, now, asked) : context.School.IsWorkingTime(asked) == false;
    }

    private static bool EndsWithAt(ReadOnlySpan<char> before) => before.TrimEnd().EndsWith(" at", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether there is working time between now and then, so that the reply can be written in it.</summary>
    private static bool HasWorkingTime(SchoolIndex school, DateTimeOffset now, DateTimeOffset then)
    {
        for (var time = now; time < then; time = time.AddMinutes(15))
            if (school.IsWorkingTime(time) != false)
                return true;
        return false;
    }

    private static DateTimeOffset At(DateTimeOffset day, int daysLater, TimeOnly time) => new(day.Date.AddDays(daysLater) + time.ToTimeSpan(), day.Offset);

    private static int DaysTo(DateTimeOffset now, DayOfWeek day)
    {
        // On a Sunday, "this weekend" is today.
        if (day == DayOfWeek.Saturday && now.DayOfWeek == DayOfWeek.Sunday)
            return 0;
        return ((int)day - (int)now.DayOfWeek + 7) % 7;
    }

    /// <summary>Whether the time ends the request ("reply tonight. Thanks") rather than begins something else ("confirm tonight's rota"), and leaves no choice ("tonight or tomorrow").</summary>
    private static bool MayFollow(ReadOnlySpan<char> after)
    {
        var end = after.IndexOfAny(".!?\n");
        var rest = (end < 0 ? after : after[..end]).TrimStart(" \t,-–—(");
        if (rest.IsEmpty)
            return !after.StartsWith("'") && !after.StartsWith("’");
        foreach (var choice in s_choices)
            if (rest.StartsWith(choice, StringComparison.OrdinalIgnoreCase))
                return false;
        if (rest.Length < after.Length && after[0] is ',' or ';' or ')' or ':')
            return true;
        foreach (var word in s_mayFollow)
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return !rest.Contains("if you can", StringComparison.OrdinalIgnoreCase) && !rest.Contains("if possible", StringComparison.OrdinalIgnoreCase);
        return rest[0] is ';' or ')' or ':';
    }
}
