namespace EComRules.Attachments;

/// <summary>
/// Puts the letters of PDF pages together in the order in which the file draws them. A file has no words, lines or cells, only letters in places:
/// a gap within a line is a space, a wide one parts columns, and a letter beside the line begins a new one.
/// </summary>
internal sealed class PdfText(PdfBudget budget)
{
    private const double SpaceGap = 0.18;
    private const double ColumnGap = 1.6;
    private const double SameLine = 0.45;
    private const double Overlap = -0.6;

    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<ContentMark>.Builder _marks = ImmutableArray.CreateBuilder<ContentMark>();
    private double _endX;
    private double _endY;
    private bool _onLine;
    private int _pages;
    private int _pageStart;
    private int _emptyPages;
    private int _unknown;
    private int _known;

    public PdfBudget Budget => budget;

    public int DamagedPages { get; set; }

    /// <summary>Whether there are no pages, most hold no letters at all, or most letters say nothing.</summary>
    public bool IsUnreadable => _pages == 0 || EmptyPages * 2 > _pages || _unknown > _known;

    private int EmptyPages => _emptyPages + (_pages > 0 && _text.Length == _pageStart ? 1 : 0);

    public void BeginPage(int number)
    {
        EndLine();
        _emptyPages = EmptyPages;
        _pages++;
        _pageStart = _text.Length;
        _marks.Add(new(_text.Length, number));
    }

    /// <summary>Adds a letter.</summary>
    /// <param name="letter">What it means; null when the file does not say.</param>
    /// <param name="startX">Where its base line begins.</param>
    /// <param name="startY">Where its base line begins.</param>
    /// <param name="endX">Where its base line ends.</param>
    /// <param name="endY">Where its base line ends.</param>
    /// <param name="size">The height of its font, in the same units.</param>
    public void Add(string? letter, double startX, double startY, double endX, double endY, double size)
    {
        budget.SpendLetter();
        if (string.IsNullOrEmpty(letter) || letter[0] is '\0' or '\uFFFD')
        {
            _unknown++;
            return;
        }

        _known++;
        Part(startX, startY, endX, endY, size);
        (_endX, _endY, _onLine) = (endX, endY, true);
        foreach (var c in letter)
            _text.Append(char.IsControl(c) ? ' ' : c);
    }

    public AttachmentContent? Finish(string path)
    {
        EndLine();
        var text = _text.ToString();
        return string.IsNullOrWhiteSpace(text) ? null : new(text) { Path = path, Unit = ContentUnit.Page, Marks = _marks.ToImmutable() };
    }

    private void Part(double startX, double startY, double endX, double endY, double size)
    {
        if (!_onLine)
            return;
        var length = Math.Sqrt(((endX - startX) * (endX - startX)) + ((endY - startY) * (endY - startY)));
        var (alongX, alongY) = length > 1e-9 ? ((endX - startX) / length, (endY - startY) / length) : (1d, 0d);
        size = size > 1e-9 ? size : Math.Max(length, 1e-9);
        var (dx, dy) = (startX - _endX, startY - _endY);
        var along = ((dx * alongX) + (dy * alongY)) / size;
        var across = Math.Abs((dx * alongY) - (dy * alongX)) / size;
        if (!(across < SameLine) || !(along > Overlap))
            EndLine();
        else if (along > ColumnGap)
            _text.Append('\t');
        else if (along > SpaceGap && _text.Length > 0 && _text[^1] is not (' ' or '\t'))
            _text.Append(' ');
    }

    private void EndLine()
    {
        while (_text.Length > _pageStart && _text[^1] is ' ' or '\t')
            _text.Length--;
        if (_text.Length > _pageStart)
            _text.Append('\n');
        _onLine = false;
    }
}
