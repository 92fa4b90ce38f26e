namespace EComRules;

/// <summary>What the places in an attachment's text are counted in.</summary>
public enum ContentUnit
{
    /// <summary>Lines of the text.</summary>
    Line,

    /// <summary>Rows of a table; each is a line of the text.</summary>
    Row,

    /// <summary>Pages of a document.</summary>
    Page,

    /// <summary>Slides of a presentation.</summary>
    Slide,
}
