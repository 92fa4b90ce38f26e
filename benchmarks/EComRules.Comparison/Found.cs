namespace EComRules.Comparison;

/// <summary>Something found in a text, in UTF-16 units.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">After its last character.</param>
/// <param name="Item">Which one: the terms of a workload in order, then its patterns.</param>
internal readonly record struct Found(int Start, int End, int Item);
