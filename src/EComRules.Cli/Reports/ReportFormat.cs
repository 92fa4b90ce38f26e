namespace EComRules.Cli.Reports;

/// <summary>How verdicts are written.</summary>
internal enum ReportFormat
{
    /// <summary>For people at a terminal.</summary>
    Text,

    /// <summary>One JSON object a line, for programs.</summary>
    JsonL,

    /// <summary>SARIF 2.1.0, for tools that show findings.</summary>
    Sarif,

    /// <summary>One page for people who do not use terminals.</summary>
    Html,
}
