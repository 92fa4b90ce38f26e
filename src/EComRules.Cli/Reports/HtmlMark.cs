namespace EComRules.Cli.Reports;

/// <summary>A finding's place in a text, and its number among the message's cards.</summary>
internal readonly record struct HtmlMark(int Number, string Class, Severity Severity, TextSpan Span);
