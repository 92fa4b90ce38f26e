namespace EComRules.Cli.Sources;

/// <summary>What a file holds.</summary>
internal enum InputKind
{
    /// <summary>Nothing that is checked here.</summary>
    Other,

    /// <summary>No bytes at all.</summary>
    Empty,

    /// <summary>One message as it travels (RFC 5322).</summary>
    Mail,

    /// <summary>Messages one after another, each begun by a line <c>From </c>.</summary>
    Mbox,

    /// <summary>Messages as JSON, one a line.</summary>
    JsonLines,

    /// <summary>Outlook's own file format, which is not read here.</summary>
    Outlook,
}
