namespace EComRules.Rules.PersonalData;

/// <summary>ECR0704, clause 4.6d: a bank account, IBAN or card number told to people who are not approved.</summary>
internal sealed class BankDetailsAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new(
        "ECR0704",
        "Bank account, sort code, IBAN or card number",
        "this reads as {1}",
        "Take it out. Card numbers are never sent by mail; give bank details through the payment system or the finance office, by telephone or encrypted mail.",
        RuleCategory.PersonalData,
        Severity.Violation,
        ["4.6d", "8.6d1"])
    {
        Kinds = RuleKinds.Pattern | RuleKinds.Keyword | RuleKinds.Context,
        Directions = Direction.FromSchool,
        Zones = Zone.All,
        Needs = ["internalDomains", "approvedOutsideOrganisations"],
        Options =
        [
            new("own_accounts", "", "the school's own accounts, which stand on invoices and letters and are never reported: account numbers of eight digits or IBANs, separated by commas"),
        ],
    };

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var owner = new AccountOwner(rules);
        var own = rules.OptionsFor(Rule).GetList("own_accounts")
            .Select(account => string.Concat(account.Where(char.IsLetterOrDigit)))
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        var accounts = new BankAccountReader(rules, owner, own);
        var ibans = new IbanReader(owner, own);
        var cards = new PaymentCardReader(rules);
        rules.OnPattern(Rule, BankAccountReader.Pattern, context => accounts.Read(context).Report(context, "the number of a bank account"));
        rules.OnPattern(Rule, IbanReader.Pattern, context => ibans.Read(context).Report(context, "an international bank account number"));
        rules.OnPattern(Rule, PaymentCardReader.Pattern, context => cards.Read(context).Report(context, "the number of a payment card"));
    }
}
