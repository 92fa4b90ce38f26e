using EComRules.Rules.PersonalData.Validators;

namespace EComRules.Rules.PersonalData;

/// <summary>ECR0703, clause 4.6c: a Unique Pupil Number told to people who are not approved. One code in 23 has the right check letter, so words or plausible parts must speak for it.</summary>
internal sealed class UniquePupilNumberAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new(
        "ECR0703",
        "Unique Pupil Number",
        "this reads as a Unique Pupil Number",
        "Leave it out unless the recipient must have it. Records of pupils go to other schools and the local authority through S2S or the authority's portal, not by ordinary mail.",
        RuleCategory.PersonalData,
        Severity.Violation,
        ["4.6c", "8.6d1"])
    {
        Kinds = RuleKinds.Pattern | RuleKinds.Keyword | RuleKinds.Context,
        Directions = Direction.FromSchool,
        Zones = Zone.All,
        Needs = ["internalDomains", "approvedOutsideOrganisations"],
    };

    private const string Gap = "[ \u00A0\u2011\u2013-]?";

    private static readonly Lexicon s_names = Lexicon.Parse("UPN names", """
        UPN ; inflect=noun
        unique pupil number ; inflect=noun
        unique pupil no
        pupil number ; inflect=noun
        pupil no
        pupil reference number ; inflect=noun
        """);

    private static readonly Lexicon s_pupils = Lexicon.Parse("pupil record words", """
        pupil ; inflect=noun
        pupil record ; inflect=noun
        CTF ; inflect=noun
        common transfer file ; inflect=noun
        S2S
        school census
        admission ; inflect=noun
        new starter ; inflect=noun
        leaver ; inflect=noun
        child ; forms=children
        on roll
        KS1
        KS2
        SATs
        phonics check
        """);

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var reader = new Reader(rules.Notice(s_names), rules.Notice(s_pupils));
        rules.OnPattern(
            Rule,
            $@"\b[a-hj-np-rt-z]{Gap}[0-9]{{3}}{Gap}[0-9]{{4}}{Gap}[0-9]{{2}}{Gap}[0-9]{{2}}[0-9a-hj-np-rt-z]\b",
            context => reader.Read(context).Report(context));
    }

    private sealed class Reader(TermSet names, TermSet pupils)
    {
        private const int WordsBetween = 2;

        // From nursery to the end of secondary school.
        private const int YearsAtSchool = 16;

        public IdentifierReading Read(in MatchContext context)
        {
            Span<char> upn = stackalloc char[UniquePupilNumber.Length];
            if (!Surroundings.TryCompact(context.Match, upn) || !UniquePupilNumber.IsValid(upn))
                return IdentifierReading.None("the check letter is not that of a Unique Pupil Number");
            if (Surroundings.IsPartOfMore(context))
                return IdentifierReading.None("it is part of something longer");

            var named = Surroundings.WordsBack(context, names);
            var reference = OtherNumbers.ReferenceBack(context);
            if (named <= (long)reference + WordsBetween && named != Surroundings.Far)
                return IdentifierReading.Found(context.Span, Severity.Violation, 0.95);
            if (reference <= WordsBetween + 1)
                return IdentifierReading.None("the words before it name another kind of number");
            if (Surroundings.NamedAfter(context, names) || context.InMessage(names))
                return IdentifierReading.Found(context.Span, Severity.Violation, 0.9);
            if (!UniquePupilNumber.HasPlausibleParts(upn, context.Facts.LocalTime.Year, YearsAtSchool))
                return IdentifierReading.None("no word near says that it is a Unique Pupil Number, and its parts do not fit one");
            return context.InSentence(pupils)
                ? IdentifierReading.Found(context.Span, Severity.Violation, 0.8)
                : IdentifierReading.Found(context.Span, Severity.Warning, 0.6);
        }
    }
}
