namespace EComRules.Engine;

/// <summary>An element whose end has not been met.</summary>
internal struct HtmlElement
{
    public HtmlTag Tag;

    /// <summary>Tells apart elements of one tag; equal names have equal numbers.</summary>
    public int Name;

    public HtmlStyle Style;

    /// <summary>Whose words it holds, as far as elements say; see <see cref="ZoneWrapper"/>.</summary>
    public Zone Zone;

    /// <summary>How many line breaks it begins and ends with.</summary>
    public int Breaks;

    /// <summary>For an element that bounds other people's messages: where it began in the visible text; -1 for all others.</summary>
    public int MessagesSince;

    /// <summary>The address of a link; empty for what is none.</summary>
    public TextSpan Address;

    /// <summary>Where the link's text began.</summary>
    public int LinkStart;

    /// <summary>A number for a name, whatever its case.</summary>
    public static int NumberOf(ReadOnlySpan<char> name)
    {
        var hash = 2166136261u;
        foreach (var c in name)
            hash = (hash ^ (c < 128 ? (uint)(c | 32) : c)) * 16777619u;
        return (int)hash;
    }
}
