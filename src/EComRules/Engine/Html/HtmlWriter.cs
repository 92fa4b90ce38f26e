namespace EComRules.Engine;

/// <summary>Writes what HTML shows into a view: white space collapsed, a line for each block.</summary>
internal struct HtmlWriter(TextView view)
{
    private const int MostBreaks = 2;

    private int _end;
    private int _breaks;
    private char _space;

    public readonly TextView View => view;

    /// <summary>How much is written, without the white space that waits for something to follow.</summary>
    public readonly int Position => view.Text.Length;

    /// <summary>White space, however much there is of it.</summary>
    public void Space() => _space = _space == '\0' ? ' ' : _space;

    /// <summary>What stands between two cells of a table.</summary>
    public void Cell() => _space = '\t';

    /// <summary>A block begins or ends: the line does too. Two leave a blank line.</summary>
    public void Break(int lines) => _breaks = Math.Max(_breaks, lines);

    /// <summary>One line break more, as asked for by br.</summary>
    public void BreakLine() => _breaks = Math.Min(_breaks + 1, MostBreaks);

    /// <summary>Writes the white space that waits. It stands for all of the source since the last character.</summary>
    public void Flush(int sourceStart)
    {
        if (_breaks == 0 && _space == '\0')
            return;
        if (Position > 0)
        {
            if (_breaks == 0)
                view.Append(_space, _end, sourceStart);
            for (; _breaks > 0; _breaks--)
                view.Append('\n', _end, sourceStart);
        }

        _breaks = 0;
        _space = '\0';
    }

    public void Append(char c, int sourceStart, int sourceEnd)
    {
        view.Append(c, sourceStart, sourceEnd);
        _end = sourceEnd;
    }
}
