namespace EComRules.Engine;

/// <summary>A term found in a text, from its first to its last word.</summary>
internal readonly record struct TermMatch(int Start, int End, int Term);
