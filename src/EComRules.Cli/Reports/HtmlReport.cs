namespace EComRules.Cli.Reports;

/// <summary>One page for people who do not use terminals.</summary>
internal sealed class HtmlReport(Stream output) : Report
{
    public override void Begin() => throw new UsageException("--format html is not built yet.");

    public override void Write(CheckedMessage message)
    {
    }

    public override void Dispose() => output.Flush();
}
