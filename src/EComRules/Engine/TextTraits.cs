namespace EComRules.Engine;

/// <summary>What rules found out of a whole text. They ask for each match, so it is kept: a long text must not be walked again for every one.</summary>
internal struct TextTraits
{
    /// <summary>Whether all of the text stands between two quotation marks, with no double ones inside; null until asked.</summary>
    public bool? StandsInQuotationMarks;

    /// <summary>Whether it reads as a play or transcript, by the names before colons; null until asked.</summary>
    public bool? HasSpeakers;
}
