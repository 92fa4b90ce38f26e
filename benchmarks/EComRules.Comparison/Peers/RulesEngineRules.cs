using RulesEngine.Models;

namespace EComRules.Comparison.Peers;

/// <summary>Microsoft's RulesEngine: one workflow of lambda expressions, compiled once, run for every message.</summary>
internal sealed class RulesEngineRules : Scanner
{
    public const string PeerName = "rulesengine";

    private const string Workflow = "facts";

    private readonly Message[] _messages;
    private readonly RulesEngine.RulesEngine _engine;

    public RulesEngineRules(Message[] messages, int rules)
        : base(PeerName)
    {
        _messages = messages;
        _engine = new(
        [
            new Workflow
            {
                WorkflowName = Workflow,
                Rules = [.. Enumerable.Range(0, rules).Select(rule => new Rule
                {
                    RuleName = rule.ToString(CultureInfo.InvariantCulture),
                    RuleExpressionType = RuleExpressionType.LambdaExpression,
                    Expression = FactRule.Expression(rule),
                })],
            },
        ]);

        // Expressions are compiled by the first call.
        Count(0);
    }

    public override int Count(int message)
    {
        var found = 0;
        foreach (var result in Run(message))
            if (result.IsSuccess)
                found++;
        return found;
    }

    public override void Find(int message, List<Found> into)
    {
        foreach (var result in Run(message))
            if (result.IsSuccess)
                into.Add(new(0, 0, int.Parse(result.Rule.RuleName, CultureInfo.InvariantCulture)));
    }

    private List<RuleResultTree> Run(int message)
        => _engine.ExecuteAllRulesAsync(Workflow, new RuleParameter("message", _messages[message])).AsTask().GetAwaiter().GetResult();
}
