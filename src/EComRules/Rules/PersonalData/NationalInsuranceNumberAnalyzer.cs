using EComRules.Rules.PersonalData.Validators;

namespace EComRules.Rules.PersonalData;

/// <summary>ECR0701, clause 4.6a: a National Insurance number told to people who are not approved. It has no check digit, so words or the way it is written must speak for it.</summary>
internal sealed class NationalInsuranceNumberAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new(
        "ECR0701",
        "UK National Insurance number",
        "this reads as a National Insurance number",
        "Leave it out unless the recipient must have it. If so, check every recipient and send it through the payroll or HR portal, or by encrypted mail.",
        RuleCategory.PersonalData,
        Severity.Violation,
        ["4.6a", "8.6d1"])
    {
        Kinds = RuleKinds.Pattern | RuleKinds.Keyword | RuleKinds.Context,
        Directions = Direction.FromSchool,
        Zones = Zone.All,
        Needs = ["internalDomains", "approvedOutsideOrganisations"],
    };

    private const string Gap = "[ \u00A0\u2011\u2013-]?";

    private static readonly Lexicon s_names = Lexicon.Parse("National Insurance number names", """
        National Insurance ; forms=Nat Ins
        NI number ; inflect=noun
        NI no ; inflect=noun
        NI num
        NI nr
        NI ref
        NINO ; inflect=noun
        insurance number
        """);

    private static readonly Lexicon s_own = Lexicon.Of(
        "my NI number", "my NI no", "my National Insurance", "my NINO", "my own NI number");

    private static readonly Lexicon s_employment = Lexicon.Parse("employment words", """
        NI
        payroll
        HMRC
        P45 ; inflect=noun
        P60 ; inflect=noun
        payslip ; inflect=noun
        new starter ; inflect=noun
        starter form ; inflect=noun
        employee ; inflect=noun
        pension ; inflect=noun
        tax code ; inflect=noun
        right to work
        salary
        DWP
        universal credit
        free school meals
        """);

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var reader = new Reader(rules.Notice(s_names), rules.Notice(s_own), rules.Notice(s_employment));
        rules.OnPattern(
            Rule,
            $@"\b[a-ceghj-prstw-z][a-ceghj-nprstw-z]{Gap}[0-9]{{2}}{Gap}[0-9]{{2}}{Gap}[0-9]{{2}}(?:{Gap}[a-d])?\b",
            context => reader.Read(context).Report(context));
    }

    private sealed class Reader(TermSet names, TermSet own, TermSet employment)
    {
        private const int WordsBetween = 2;

        // AA 12 34 56 B: two letters, three pairs and a letter, all apart.
        private const int PairedLength = 13;

        public IdentifierReading Read(in MatchContext context)
        {
            Span<char> number = stackalloc char[NationalInsuranceNumber.Length];
            var complete = Surroundings.TryCompact(context.Match, number);
            if (!complete && !Surroundings.TryCompact(context.Match, number = number[..^1]))
                return IdentifierReading.None("it is longer than a National Insurance number");
            if (!NationalInsuranceNumber.IsValid(number))
                return IdentifierReading.None("the prefix is not one of a National Insurance number");
            if (Surroundings.IsPartOfMore(context))
                return IdentifierReading.None("it is part of something longer");

            var named = Surroundings.WordsBack(context, names);
            var reference = OtherNumbers.ReferenceBack(context);
            if (Surroundings.AbbreviatedBack(context, "N.I."))
                return Certain(context);
            if (named <= (long)reference + WordsBetween && named != Surroundings.Far)
                return Certain(context);
            if (reference <= WordsBetween + 1)
                return IdentifierReading.None("the words before it name another kind of number");
            if (Surroundings.NamedAfter(context, names))
                return Certain(context);
            return complete ? Unnamed(context) : IdentifierReading.None("without the last letter, words must name it");
        }

        private IdentifierReading Certain(in MatchContext context)
            => context.Zone == Zone.Author && context.InSentence(own)
                ? IdentifierReading.SendersOwn(context.Span)
                : IdentifierReading.Found(context.Span, Severity.Violation, 0.95);

        private IdentifierReading Unnamed(in MatchContext context)
        {
            if (!IsInCapitals(context.Match))
                return IdentifierReading.None("no word near says that it is a National Insurance number");
            if (context.InMessage(names))
                return IdentifierReading.Found(context.Span, Severity.Violation, 0.85);
            if (context.InSentence(employment))
                return IdentifierReading.Found(context.Span, Severity.Violation, 0.8);
            return context.Span.Length == PairedLength
                ? IdentifierReading.Found(context.Span, Severity.Warning, 0.6)
                : IdentifierReading.None("no word near says that it is a National Insurance number");
        }

        private static bool IsInCapitals(ReadOnlySpan<char> text) => !text.ContainsAnyInRange('a', 'z');
    }
}
