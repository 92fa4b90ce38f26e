namespace EComRules.Rules.PersonalData;

/// <summary>ECR0705, clause 4.6e: a person's name with the date of birth, told to people who are not approved; a list of them is a violation.</summary>
internal sealed class BirthDateAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new(
        "ECR0705",
        "Person's name with date of birth",
        "a date of birth stands with a person's name",
        "Leave the date out, or give the age or year group if that is enough. If the recipient must have it, check every recipient and use the portal or encrypted mail.",
        RuleCategory.PersonalData,
        Severity.Warning,
        ["4.6e", "8.6d1"])
    {
        Kinds = RuleKinds.Pattern | RuleKinds.Keyword | RuleKinds.Context,
        Directions = Direction.FromSchool,
        Zones = Zone.All,
        Needs = ["internalDomains", "approvedOutsideOrganisations", "rollNames"],
        Options = [new("bulk_rows", "5", "from how many people with dates of birth a message is a list and each finding a violation; a family stays below it")],
    };

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var reader = new BirthDateReader(rules, Math.Max(2, rules.OptionsFor(Rule).GetInt32("bulk_rows")));
        rules.OnPattern(Rule, DateReader.DayFirst, Check);
        rules.OnPattern(Rule, DateReader.MonthFirst, Check);
        rules.OnPattern(Rule, DateReader.YearFirst, Check);

        void Check(MatchContext context) => reader.Read(context).Report(context);
    }
}
