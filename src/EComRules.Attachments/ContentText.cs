namespace EComRules.Attachments;

/// <summary>A text that is being read out of a file, with the places of its pages, slides or rows.</summary>
internal sealed class ContentText(ReadingRun run)
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<ContentMark>.Builder _marks = ImmutableArray.CreateBuilder<ContentMark>();

    public ContentUnit Unit { get; init; }

    public string? Section { get; init; }

    public int Length => _text.Length;

    public void Append(ReadOnlySpan<char> text)
    {
        run.SpendUnits(text.Length);
        _text.Append(text);
    }

    public void Append(char c)
    {
        run.SpendUnits(1);
        _text.Append(c);
    }

    /// <summary>The text of one cell: what would break the row becomes a space.</summary>
    public void AppendCell(ReadOnlySpan<char> text)
    {
        run.SpendUnits(text.Length);
        foreach (var c in text)
            _text.Append(c is '\n' or '\r' or '\t' ? ' ' : c);
    }

    /// <summary>Ends a cell of a row.</summary>
    public void EndCell()
    {
        while (_text.Length > 0 && _text[^1] == ' ')
            _text.Length--;
        Append('\t');
    }

    /// <summary>Ends a line, unless nothing stands on it.</summary>
    public void EndLine()
    {
        TrimLine();
        if (_text.Length > 0 && _text[^1] != '\n')
            Append('\n');
    }

    /// <summary>Ends a line, an empty one too.</summary>
    public void NewLine()
    {
        TrimLine();
        Append('\n');
    }

    /// <summary>Begins a page, a slide, or a row that does not follow the one before.</summary>
    public void Mark(int number) => _marks.Add(new(_text.Length, number));

    /// <summary>What was read; null when there are no words.</summary>
    public AttachmentContent? Finish(string path)
    {
        var text = _text.ToString();
        return string.IsNullOrWhiteSpace(text) ? null : new(text) { Path = path, Section = Section, Unit = Unit, Marks = _marks.ToImmutable() };
    }

    private void TrimLine()
    {
        while (_text.Length > 0 && _text[^1] is ' ' or '\t')
            _text.Length--;
    }
}
