namespace EComRules.Engine;

/// <summary>A place at which a word or sign stands that a match of a pattern needs.</summary>
internal readonly record struct PatternMark(int Place, int Pattern);
