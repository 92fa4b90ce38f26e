namespace EComRules;

/// <summary>An e-mail address, or on other channels whatever names the person there.</summary>
/// <param name="Value">The bare address, such as <c>office@elm.example.org</c>.</param>
/// <param name="DisplayName">The name shown with it; null when there is none.</param>
public sealed record MessageAddress(string Value, string? DisplayName = null)
{
    /// <summary>The part after the last <c>@</c>, as written; empty when there is none.</summary>
    public ReadOnlySpan<char> Domain => Value.AsSpan(Value.LastIndexOf('@') is var at and >= 0 ? at + 1 : Value.Length);

    /// <summary>An address without a display name.</summary>
    public static implicit operator MessageAddress(string value) => new(value);

    /// <summary>Same as the conversion, for languages without it.</summary>
    public static MessageAddress FromString(string value) => new(value);

    /// <summary>The domain only: logs and exceptions never carry a person's address.</summary>
    public override string ToString() => $"*@{Domain}";
}
