namespace EComRules.Rules.Style;

/// <summary>Words in capitals that follow one another within a line.</summary>
/// <param name="Span">From the first to the last of them.</param>
/// <param name="Words">How many count: neither abbreviations nor names nor words with digits; once there are enough to tell, no more are counted.</param>
/// <param name="Letters">How many letters those have.</param>
/// <param name="SaidToSomebody">Whether one of them is said to the reader, such as PLEASE or NOW.</param>
/// <param name="Exclaims">Whether an exclamation mark follows.</param>
/// <param name="IsWholeLine">Whether nothing else stands on the line, as with a heading.</param>
internal readonly record struct CapitalsRun(TextSpan Span, int Words, int Letters, bool SaidToSomebody, bool Exclaims, bool IsWholeLine);
