using EComRules.Cli.Sources;

namespace EComRules.Cli.Reports;

/// <summary>A message and what the policy says about it.</summary>
internal sealed record CheckedMessage(InputEntry Entry, Message Message, Verdict Verdict)
{
    public string Source => Entry.Source;
}
