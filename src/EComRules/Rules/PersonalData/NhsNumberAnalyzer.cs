using EComRules.Rules.PersonalData.Validators;

namespace EComRules.Rules.PersonalData;

/// <summary>ECR0702, clause 4.6b: an NHS number told to people who are not approved. The check digit is no evidence: words must say what the number is.</summary>
internal sealed class NhsNumberAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new(
        "ECR0702",
        "UK NHS number",
        "this reads as an NHS number",
        "Leave it out unless the recipient must have it. If so, check every recipient and send it by the secure route for health records (CPOMS, NHSmail or encrypted mail).",
        RuleCategory.PersonalData,
        Severity.Violation,
        ["4.6b", "8.6d1"])
    {
        Kinds = RuleKinds.Pattern | RuleKinds.Keyword | RuleKinds.Context,
        Directions = Direction.FromSchool,
        Zones = Zone.All,
        Needs = ["internalDomains", "approvedOutsideOrganisations"],
    };

    private const string Gap = "[ \u00A0\u2011\u2013-]?";

    private static readonly Lexicon s_names = Lexicon.Parse("NHS number names", """
        NHS number ; inflect=noun
        NHS no ; inflect=noun
        NHS num
        NHS nr
        NHS id ; inflect=noun
        NHS reference ; inflect=noun
        NHS ref
        National Health Service number
        National Health number
        CHI number ; inflect=noun
        CHI no
        H&C number
        HCN number
        NHS identifier
        """);

    private static readonly Lexicon s_own = Lexicon.Of("my NHS number", "my NHS no", "my own NHS number", "my CHI number");

    private static readonly Lexicon s_health = Lexicon.Parse("health words", """
        NHS
        patient ; inflect=noun
        GP
        surgery
        hospital ; inflect=noun
        clinic ; inflect=noun
        care plan ; inflect=noun
        healthcare plan ; inflect=noun
        health care plan ; inflect=noun
        IHCP
        medical record ; inflect=noun
        medical form ; inflect=noun
        medication
        prescription ; inflect=noun
        school nurse
        health visitor
        CAMHS
        paediatrician ; inflect=noun
        paediatric
        consultant ; inflect=noun
        diagnosis
        diabetes
        epilepsy
        asthma
        inhaler ; inflect=noun
        EpiPen ; inflect=noun
        immunisation ; inflect=noun
        vaccination ; inflect=noun
        speech therapist ; inflect=noun
        """);

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var reader = new Reader(rules.Notice(s_names), rules.Notice(s_own), rules.Notice(s_health));
        rules.OnPattern(Rule, $@"\b[0-9]{{3}}{Gap}[0-9]{{3}}{Gap}[0-9]{{4}}\b", context => reader.Read(context).Report(context));
    }

    private sealed class Reader(TermSet names, TermSet own, TermSet health)
    {
        // British telephone numbers are not written 3-3-4, so a number that is may follow "NHS number and phone".
        // "NHS reference number": a word for references may stand between the name and the number.
        private const int WordsBetween = 2;

        public IdentifierReading Read(in MatchContext context)
        {
            Span<char> digits = stackalloc char[NhsNumber.Length];
            if (!Surroundings.TryCompact(context.Match, digits) || !NhsNumber.IsValid(digits))
                return IdentifierReading.None("the check digit is not that of an NHS number");
            if (Surroundings.IsPartOfMore(context))
                return IdentifierReading.None("it is part of something longer");

            var named = Surroundings.WordsBack(context, names);
            var telephone = OtherNumbers.TelephoneBack(context);
            var reference = OtherNumbers.ReferenceBack(context);
            var grouped = context.Span.Length > NhsNumber.Length;
            if (named != Surroundings.Far && (named < telephone || grouped) && !IsFromAnotherRow(context, grouped) && named <= (long)reference + WordsBetween)
                return Certain(context);
            if (telephone == Surroundings.Far && Surroundings.WordBack(context).Equals("NHS", StringComparison.OrdinalIgnoreCase))
                return Certain(context);
            if (telephone != Surroundings.Far || reference <= WordsBetween + 1)
                return IdentifierReading.None("the words before it name another kind of number");
            if (Surroundings.NamedAfter(context, names))
                return Certain(context);
            return Unnamed(context, digits, grouped);
        }

        // The heading of a table, with other cells between: "Mobile, NHS number" above "Amira, 7712345678".
        private bool IsFromAnotherRow(in MatchContext context, bool grouped)
            => Surroundings.TextBack(context, names, out var between) && between.LastIndexOf('\n') is var lineBreak and >= 0
                && (between[(lineBreak + 1)..].ContainsAny(',', '\t', '|') || (!grouped && ReadsAsMobile(context.Match)));

        private static bool ReadsAsMobile(ReadOnlySpan<char> digits) => digits[0] == '7' && digits[1] != '0';

        private IdentifierReading Certain(in MatchContext context)
            => context.Zone == Zone.Author && context.InSentence(own)
                ? IdentifierReading.SendersOwn(context.Span)
                : IdentifierReading.Found(context.Span, Severity.Violation, 0.95);

        /// <summary>A column headed "NHS number" far above, or health words beside it: the range, and the way it is written, must fit too.</summary>
        private IdentifierReading Unnamed(in MatchContext context, ReadOnlySpan<char> digits, bool grouped)
        {
            if (!NhsNumber.IsInIssuedRange(digits) && !grouped)
                return IdentifierReading.None("no word near says that it is an NHS number");
            if (context.InMessage(names))
                return IdentifierReading.Found(context.Span, Severity.Violation, 0.85);
            if (NhsNumber.IsInIssuedRange(digits) && context.InSentence(health))
                return IdentifierReading.Found(context.Span, grouped ? Severity.Violation : Severity.Warning, grouped ? 0.8 : 0.6);
            return IdentifierReading.None("no word near says that it is an NHS number");
        }
    }
}
