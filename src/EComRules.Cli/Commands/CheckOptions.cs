using EComRules.Cli.Reports;

namespace EComRules.Cli.Commands;

/// <summary>What <c>ecomrules check</c> was asked to do.</summary>
internal sealed record CheckOptions
{
    /// <summary>Files and folders; <c>-</c> is standard input.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    public string? School { get; init; }

    public string? Config { get; init; }

    public ReportFormat Format { get; init; }

    /// <summary>Where the report goes; null for standard output.</summary>
    public string? Output { get; init; }

    /// <summary>The severity from which the exit code is 1; null for never.</summary>
    public Severity? FailOn { get; init; } = Severity.Violation;

    public bool Redact { get; init; }

    /// <summary>Whether standard input is one RFC 5322 message rather than JSON Lines.</summary>
    public bool Mail { get; init; }

    /// <summary>Whether to read the text of attachments.</summary>
    public bool Attachments { get; init; } = true;

    /// <summary>Whether to measure what each rule takes.</summary>
    public bool Profile { get; init; }
}
