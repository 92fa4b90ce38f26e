namespace EComRules;

/// <summary>A field of a record.</summary>
/// <param name="Name">Its JSON name, such as <c>settings.birthday</c> or <c>privileges[0]</c>.</param>
/// <param name="Value">The value as JSON writes it; empty when it is missing.</param>
internal readonly record struct RecordField(string Name, string Value);
