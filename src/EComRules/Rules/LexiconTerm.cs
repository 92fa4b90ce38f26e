namespace EComRules;

/// <summary>A term of a lexicon with its tags.</summary>
/// <param name="Text">The term as listed: one or more words.</param>
/// <param name="Tags">Its tags, such as <c>tier</c> = <c>strong</c>; names in lower case.</param>
public sealed record LexiconTerm(string Text, FrozenDictionary<string, string> Tags)
{
    /// <summary>The tag's value; null when the term does not have it.</summary>
    public string? this[string tag] => Tags.GetValueOrDefault(tag);

    /// <summary>The tag <c>tier</c>: by convention strong, moderate or mild; null when there is none.</summary>
    public string? Tier => this["tier"];

    /// <summary>The term alone.</summary>
    public override string ToString() => Text;
}
