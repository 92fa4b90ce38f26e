namespace EComRules.Engine;

/// <summary>The elements that are open, innermost last, and the rules for what ends them. Deeper than <see cref="MostDepth"/> they are only counted.</summary>
internal sealed class HtmlElements
{
    private const int MostDepth = 512;

    // How far to look for what an end tag or a new element closes, where nothing says that it is there at all.
    private const int FarthestLook = 64;

    private readonly ScratchList<HtmlElement> _open = new();
    private readonly int[] _counts = new int[HtmlTags.Count];
    private int _uncounted;

    /// <summary>How many are kept.</summary>
    public int Count => _open.Count;

    /// <summary>How text here is shown.</summary>
    public HtmlStyle Style { get; private set; } = Plain;

    /// <summary>Whose words stand here, as far as elements say.</summary>
    public Zone Zone { get; private set; }

    private static HtmlStyle Plain => new() { Colour = HtmlColour.Default, Background = HtmlColour.Default };

    public bool Has(HtmlTag tag) => _counts[(int)tag] > 0;

    /// <summary>Opens an element; false when it is too deep to be kept.</summary>
    public bool TryOpen(in HtmlElement element)
    {
        if (_open.Count == MostDepth)
        {
            _uncounted++;
            return false;
        }

        _open.Add(element);
        _counts[(int)element.Tag]++;
        Style = element.Style;
        Zone = element.Zone;
        return true;
    }

    /// <summary>Closes the innermost; there must be one.</summary>
    public HtmlElement Close()
    {
        var last = _open.Count - 1;
        var element = _open[last];
        _open.Truncate(last);
        _counts[(int)element.Tag]--;
        if (last == 0)
            _uncounted = 0;
        Style = last == 0 ? Plain : _open[last - 1].Style;
        Zone = last == 0 ? Zone.None : _open[last - 1].Zone;
        return element;
    }

    /// <summary>Whether the innermost ends because an element of that tag begins: no paragraph holds a block, no item another item.</summary>
    public bool EndsBefore(HtmlTag tag)
    {
        for (var i = 0; i < _open.Count && i < FarthestLook; i++)
        {
            var open = _open[_open.Count - 1 - i].Tag;
            if (IsEndedBy(open, tag))
                return true;
            if (!MayBePassed(open, tag))
                return false;
        }

        return false;
    }

    /// <summary>How many of the innermost an end tag closes.</summary>
    public int CountToClose(HtmlTag tag, int name)
    {
        if (_counts[(int)tag] == 0)
            return 0;
        if (_uncounted > 0)
        {
            _uncounted--;
            return 0;
        }

        var inline = HtmlTags.KindOf(tag) == HtmlTagKind.Inline;
        var shared = inline || tag is HtmlTag.Block or HtmlTag.List or HtmlTag.Spaced or HtmlTag.Option or HtmlTag.Pre;
        var farthest = shared ? Math.Min(_open.Count, FarthestLook) : _open.Count;
        for (var i = 0; i < farthest; i++)
        {
            ref var open = ref _open[_open.Count - 1 - i];
            if (open.Tag == tag && open.Name == name)
                return i + 1;
            if (inline && HtmlTags.KindOf(open.Tag) != HtmlTagKind.Inline)
                return 0;
        }

        return 0;
    }

    private static bool IsEndedBy(HtmlTag open, HtmlTag next) => open switch
    {
        HtmlTag.P => (HtmlTags.KindOf(next) & HtmlTagKind.Block) != 0 && next is not (HtmlTag.Tr or HtmlTag.Option),
        HtmlTag.Li => next == HtmlTag.Li,
        HtmlTag.Dt or HtmlTag.Dd => next is HtmlTag.Dt or HtmlTag.Dd,
        HtmlTag.Option => next == HtmlTag.Option,
        HtmlTag.Td or HtmlTag.Th => next is HtmlTag.Td or HtmlTag.Th or HtmlTag.Tr,
        HtmlTag.Tr => next == HtmlTag.Tr,
        HtmlTag.A => next == HtmlTag.A,
        _ => false,
    };

    /// <summary>Whether one may look beyond an open element for what the next one ends.</summary>
    private static bool MayBePassed(HtmlTag open, HtmlTag next)
        => HtmlTags.KindOf(open) == HtmlTagKind.Inline
            || (next is HtmlTag.Li or HtmlTag.Dt or HtmlTag.Dd && open is HtmlTag.P or HtmlTag.Div)
            || (next is HtmlTag.Td or HtmlTag.Th or HtmlTag.Tr && open is not (HtmlTag.Table or HtmlTag.Tr));
}
