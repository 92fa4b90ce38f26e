using EComRules.Rules.PersonalData;

namespace EComRules.Rules.TextService;

/// <summary>ECR1602, clause 8.8c: a text to many families names a child with what is nobody else's business. The child's own family may read it.</summary>
internal sealed class ChildInTextAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR1602",
        Title: "Text names a child with personal data",
        MessageFormat: "a child is named with personal data in a text that others read",
        Advice: "Write it without the name ('a case of nits in 5K'), or text the child's own family alone.",
        RuleCategory.PersonalData,
        Severity.Violation,
        ["8.8c"])
    {
        Kinds = RuleKinds.Keyword | RuleKinds.Context,
        Channels = Channel.Text,
        Directions = Direction.All,
        Needs = ["ownChildren", "textServiceSender"],
        Dispositions = new(Disposition.Confirm, Disposition.Confirm),
    };

    private const int NextSentence = 60;

    // "Great news: Ella is back after her accident", "Well done Tom".
    private static readonly WordSet s_praise = new("congratulations congrats well proud winner winners won champion star birthday thank thanks brilliant fantastic raised");

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        rules.OnTerms(Rule, Lexicon.Load("text-personal"), context => Check(context, isOfAdults: false));
        rules.OnTerms(Rule, Lexicon.Load("special-category"), context =>
        {
            if (context.Term!["write"] != "capitals" || !context.Match.ContainsAnyInRange('a', 'z'))
                Check(context, context.Term["adult"] == "yes");
        });
    }

    private static void Check(in MatchContext context, bool isOfAdults)
    {
        if (!Texts.AreFromSchool(context))
            return;
        if (!Texts.ReachManyFamilies(context) && !OwnFamily.IsSomebodyElses(context.Message, context.Text, context.School))
            context.Ignore("one family receives it, as it should");
        else if (s_praise.IsIn(context.Text.Slice(context.Sentence.Start, context.Sentence.Length)))
            context.Ignore("it is praise");
        else if (TryFindPerson(context, isOfAdults, out var person))
            context.Report(person.Span.End <= context.Span.Start ? TextSpan.FromBounds(person.Span.Start, context.Span.End) : TextSpan.FromBounds(context.Span.Start, person.Span.End), confidence: 0.8);
        else if (DebtorAfter(context, out var debtor))
            context.Report(debtor, confidence: 0.7);
        else
            context.Ignore("no child is named with it");
    }

    private static bool TryFindPerson(in MatchContext context, bool isOfAdults, out PersonMention person)
    {
        var sentence = context.Sentence;
        if (PersonMention.TryFindLast(context.Text, TextSpan.FromBounds(sentence.Start, context.Span.Start), context.School, out person))
            return !person.IsTitled || (isOfAdults && ConditionReader.IsSaidOfPerson(context, isOfAdults: true, out person));
        if (PersonMention.TryFindFirst(context.Text, TextSpan.FromBounds(context.Span.End, Math.Max(context.Span.End, sentence.End)), context.School, out person) && !person.IsTitled)
            return true;

        // "Nits in 5K again. It is Ruby-Mae D."
        var rest = context.Text[sentence.End..Math.Min(context.Text.Length, sentence.End + NextSentence)].TrimStart(' ');
        var at = context.Text.Length - context.Text[sentence.End..].TrimStart(' ').Length;
        return (rest.StartsWith("It is ", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("It's ", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("It was ", StringComparison.OrdinalIgnoreCase))
            && PersonMention.TryFindFirst(context.Text, TextSpan.FromBounds(at, Math.Min(context.Text.Length, at + NextSentence)), context.School, out person) && !person.IsTitled;
    }

    /// <summary>"dinner debts: Marsh £41": a capitalised name before an amount.</summary>
    private static bool DebtorAfter(in MatchContext context, out TextSpan debtor)
    {
        var after = context.After(NextSentence);
        debtor = default;
        var pound = after.IndexOf('\u00A3');
        if (pound < 3)
            return false;
        var end = pound;
        while (end > 0 && after[end - 1] is ' ' or ':' or '-')
            end--;
        var start = end;
        while (start > 0 && char.IsLetter(after[start - 1]))
            start--;
        if (end - start < 3 || !char.IsUpper(after[start]) || !char.IsLower(after[start + 1]))
            return false;
        debtor = TextSpan.FromBounds(context.Span.Start, context.Span.End + end);
        return true;
    }
}
