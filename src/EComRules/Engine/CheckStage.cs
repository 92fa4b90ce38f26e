namespace EComRules.Engine;

/// <summary>What the engine does besides calling rules, as far as <see cref="CheckProfile"/> tells it apart.</summary>
internal enum CheckStage
{
    /// <summary>The facts of the message, its parts, HTML and zones.</summary>
    Reading,

    /// <summary>The text and HTML forms of the same content.</summary>
    Comparing,

    /// <summary>Words, terms and patterns.</summary>
    Scanning,

    /// <summary>Finding links in texts, and going from one match to the next.</summary>
    Dispatching,

    /// <summary>The words that tell for or against a match; searched for when the first rule asks.</summary>
    FindingEvidence,

    /// <summary>From what the rules reported to the verdict.</summary>
    Judging,
}
