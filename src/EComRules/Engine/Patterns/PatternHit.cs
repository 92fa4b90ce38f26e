namespace EComRules.Engine;

/// <summary>A pattern found in a text.</summary>
internal readonly record struct PatternHit(int Start, int End, int Pattern);
