using EComRules.Rules.Recipients;
using EComRules.Rules.Speech;

namespace EComRules.Rules.Ventures;

/// <summary>
/// ECR0804: a seasonal greeting to many and nothing else (clause 8.6e2). A term letter that ends with a greeting, the head's and the office's broadcasts,
/// nativity tickets and people called Noel or Carol are none of it.
/// </summary>
internal sealed class SeasonalGreetingAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR0804",
        Title: "Seasonal greeting to many",
        MessageFormat: "'{0}' is a seasonal greeting to many people",
        Advice: "Say it in person or on the staff-room board; the head and the office greet everybody once.",
        RuleCategory.ChainLetter,
        Severity.Advice,
        ["8.6e2"])
    {
        Kinds = RuleKinds.Keyword | RuleKinds.Pattern | RuleKinds.Context,
        Channels = Channel.Email | Channel.Chat,
        Directions = Direction.FromSchool,
        Needs = ["maySendToAll"],
        Options =
        [
            new("minimum_recipients", "10", "From how many people it is a round-robin; the sizes of distribution lists count. A team or a class's helpers are fewer than ten."),
        ],
    };

    private static readonly WordSet s_happy = WordSet.Of("merry happy jolly blessed joyful joyous prosperous magical cracking wonderful peaceful restful lovely great fabulous fab fantastic brilliant super good relaxing fun spooky");
    private static readonly WordSet s_wishes = WordSet.Of("wishing wish wishes have hope hoping enjoy");
    private static readonly WordSet s_between = WordSet.Of("a an very little really and truly st s to happy merry the old you your all everyone everybody one safe healthy long own");

    // The greeting and a line with it; whoever writes more has something to say.
    private const int LongestGreeting = 300;
    private const int LongestVocative = 40;

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var minimum = rules.OptionsFor(Rule).GetInt32("minimum_recipients");
        var words = Lexicon.Load("seasonal-greetings");
        var business = rules.Notice(words.Where("sign", "business"));

        rules.OnTerms(Rule, words.Where("sign", "greeting"), context => Check(context, context.Span.Start));
        rules.OnTerms(Rule, words.Where("sign", "feast"), context =>
        {
            Span<TextSpan> room = stackalloc TextSpan[SentenceWords.Most];
            var sentence = SentenceWords.Read(context, room);
            if (StartOfWish(sentence) is var start and >= 0)
                Check(context, sentence.Between(start, start).Start);
        });

        void Check(MatchContext context, int start)
        {
            if (context.Part == MessagePart.Attachment || !GoesToMany(context.Message, context.Facts, minimum))
                return;
            if (LengthOf(context) > LongestGreeting || context.InMessage(business))
                context.Ignore("the message has something else to say");
            else if (context.InQuotationMarks)
                context.Ignore("it is quoted");
            else if (MayGreetAll(context.Message, context.School) is not { } may)
                context.MissingContext("maySendToAll");
            else if (!may)
                context.Report(WithVocative(context, start));
        }
    }

    /// <summary>Where 'happy', 'wishing you all a very' or 'have a lovely' begins before the feast; -1 when nobody is wished anything.</summary>
    private static int StartOfWish(in SentenceWords words)
    {
        var start = -1;
        for (var i = words.First - 1; i >= Math.Max(0, words.First - 9); i--)
            if (words.Is(i, s_happy) || (words.Is(i, s_wishes) && start >= 0))
                start = i;
            else if (!words.Is(i, s_between))
                break;
        return start;
    }

    private static bool? MayGreetAll(Message message, SchoolIndex school)
        => message.From is { } sender ? school.MaySendToAll(sender.Value) : false;

    private static bool GoesToMany(Message message, in MessageFacts facts, int minimum)
    {
        if (facts.Reach >= minimum)
            return true;
        foreach (var recipient in message.To)
            if (ListNames.NamesMany(recipient.Value))
                return true;
        return false;
    }

    /// <summary>How much the author writes: a subject is read with the text below it.</summary>
    private static int LengthOf(in MatchContext context)
    {
        var length = context.Before(LongestGreeting + 1).Length + context.Span.Length + context.After(LongestGreeting + 1).Length;
        return context.Part == MessagePart.Subject ? length + (context.Message.Text?.Length ?? 0) : length;
    }

    /// <summary>'Happy Easter' goes on to 'gang' or 'one and all!!!': up to a mark, a line's end or an emoji.</summary>
    private static TextSpan WithVocative(in MatchContext context, int start)
    {
        var after = context.After(LongestVocative);
        var end = 0;
        while (end < after.Length && (char.IsLetter(after[end]) || after[end] is ' ' or '\'' or '’'))
            end++;
        if (after[..end].IndexOf(" from ", StringComparison.OrdinalIgnoreCase) is var sender and >= 0)
            end = sender;
        if (end == after.Length && after.Length == LongestVocative)
            end = 0;
        while (end < after.Length && after[end] == '!')
            end++;
        return TextSpan.FromBounds(start, context.Span.End + after[..end].TrimEnd().Length);
    }
}
