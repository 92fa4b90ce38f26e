namespace EComRules.Engine;

/// <summary>A part of a parsed pattern.</summary>
internal abstract record PatternNode
{
    /// <summary>One character.</summary>
    public sealed record Character(CharacterSet Set) : PatternNode;

    /// <summary>The place between a word character and another one, or an edge of the text.</summary>
    public sealed record Boundary : PatternNode;

    public sealed record Sequence(ImmutableArray<PatternNode> Items) : PatternNode;

    public sealed record Choice(ImmutableArray<PatternNode> Options) : PatternNode;

    /// <param name="Item">What is repeated.</param>
    /// <param name="AtLeast">0 or more.</param>
    /// <param name="AtMost">Null for no limit.</param>
    public sealed record Repeat(PatternNode Item, int AtLeast, int? AtMost) : PatternNode;
}
