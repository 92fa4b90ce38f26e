namespace EComRules;

/// <summary>Names a clause of the policy, such as <c>8.5b2</c>. The numbers are ours; the clause table has the sentence.</summary>
/// <param name="Value">The id as written in the clause table.</param>
public readonly record struct ClauseId(string Value)
{
    /// <summary>The id of that name.</summary>
    public static implicit operator ClauseId(string value) => new(value);

    /// <summary>Same as the conversion, for languages without it.</summary>
    public static ClauseId FromString(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
