namespace EComRules;

/// <summary>One setting of a configuration file and its place.</summary>
/// <param name="Line">From 1.</param>
/// <param name="KeyColumn">Where the key begins, from 1.</param>
/// <param name="ValueColumn">Where the value begins, or would, from 1.</param>
/// <param name="Key">Trimmed.</param>
/// <param name="Value">Trimmed; may be empty.</param>
internal sealed record ConfigurationLine(int Line, int KeyColumn, int ValueColumn, string Key, string Value);
