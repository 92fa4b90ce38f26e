namespace EComRules.Cli.Reports;

/// <summary>The lines of a text, ended by LF, CR LF or CR.</summary>
internal sealed class TextLines
{
    private readonly List<TextSpan> _lines = [];

    public TextLines(string text)
    {
        Text = text;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\n' or '\r'))
                continue;
            _lines.Add(TextSpan.FromBounds(start, i));
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                i++;
            start = i + 1;
        }

        _lines.Add(TextSpan.FromBounds(start, text.Length));
    }

    public string Text { get; }

    /// <summary>A line without its end, counted from 0.</summary>
    public TextSpan this[int line] => _lines[line];

    /// <summary>Line and column of a place, both from 0; a place within a line's end belongs to that line.</summary>
    public (int Line, int Column) Of(int position)
    {
        var low = 0;
        var high = _lines.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_lines[middle].Start <= position)
                low = middle;
            else
                high = middle - 1;
        }

        return (low, position - _lines[low].Start);
    }
}
