namespace EComRules.Engine;

/// <summary>How an element is laid out and closed.</summary>
[Flags]
internal enum HtmlTagKind
{
    /// <summary>Part of the line, as every unknown element.</summary>
    Inline = 0,

    /// <summary>Begins and ends a line.</summary>
    Block = 1,

    /// <summary>With a blank line before and after.</summary>
    Spaced = 2,

    /// <summary>Has no content and no end tag.</summary>
    Void = 4,

    /// <summary>Its content is no text and has no tags: to be passed over up to the end tag.</summary>
    Raw = 8,

    /// <summary>Not displayed.</summary>
    Undisplayed = 16,

    /// <summary>A cell of a table: beside the one before.</summary>
    Cell = 32,
}
