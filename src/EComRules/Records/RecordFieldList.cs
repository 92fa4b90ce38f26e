using EComRules.Json;

namespace EComRules;

/// <summary>Lists a record's fields in their order.</summary>
internal sealed class RecordFieldList
{
    private readonly ImmutableArray<RecordField>.Builder _fields = ImmutableArray.CreateBuilder<RecordField>();

    public void Add(string name, string? value) => _fields.Add(new(name, value ?? ""));

    public void Add(string name, bool? value) => Add(name, value is { } set ? set ? "true" : "false" : null);

    public void Add(string name, DateOnly? value) => Add(name, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public void Add(string name, DateTimeOffset? value) => Add(name, value?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));

    public void Add(string name, SocialAudience? value) => Add(name, value is { } audience ? RecordNames.Of(audience) : null);

    public ImmutableArray<RecordField> ToImmutable() => _fields.ToImmutable();
}
