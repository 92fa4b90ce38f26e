namespace EComRules.Engine;

/// <summary>A link behind HTML text: where its address is in the HTML source, and where its text is in the visible text.</summary>
internal readonly record struct LinkSpan(TextSpan Address, TextSpan Visible);
