namespace EComRules.Engine;

/// <summary>A word of a text: where it is and the hash of its folded letters.</summary>
internal readonly record struct Word(int Start, int End, ulong Hash);
