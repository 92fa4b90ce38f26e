namespace EComRules;

/// <summary>Something that was read out of an attachment: its text, one of its sheets, or the name of a file that lies in it.</summary>
/// <param name="Text">The text, in which findings' spans count: paragraphs and rows as lines, cells parted by tabs. Of a file that lies in the attachment, its name.</param>
public sealed record AttachmentContent(string Text)
{
    /// <summary>In which file of the attachment it was, outermost first: <c>letters.zip/Year 3.docx</c>; empty when it was the attachment itself.</summary>
    public string Path { get; init; } = "";

    /// <summary>The name of the sheet or table; null when there is none.</summary>
    public string? Section { get; init; }

    /// <summary>What <see cref="Marks"/> count.</summary>
    public ContentUnit Unit { get; init; }

    /// <summary>Where pages, slides and runs of rows begin, in order. Lines need none.</summary>
    public ImmutableArray<ContentMark> Marks { get; init; } = [];

    /// <summary>The file that <see cref="Text"/> is the name of, checked as an attachment of its own; null for a text.</summary>
    public Attachment? File { get; init; }

    /// <summary>Where a character of <see cref="Text"/> stands, in words: <c>Year 3.xlsx, sheet Spring, row 12</c>. File and sheet names may be personal data: never log it.</summary>
    public string PlaceOf(int position)
    {
        var place = Path;
        if (Section is not null)
            place += (place.Length > 0 ? ", sheet " : "sheet ") + Section;
        if (File is not null)
            return place.Length > 0 ? place : "file name";
        if (place.Length > 0)
            place += ", ";
        return string.Create(CultureInfo.InvariantCulture, $"{place}{Unit.ToString().ToLowerInvariant()} {NumberOf(Math.Clamp(position, 0, Text.Length))}");
    }

    /// <summary>The length only: logs and exceptions never carry content.</summary>
    public override string ToString() => $"{Text.Length} characters of an attachment";

    private int NumberOf(int position)
    {
        var (low, high) = (0, Marks.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Marks[middle].Start <= position)
                low = middle + 1;
            else
                high = middle;
        }

        var mark = low == 0 ? new(0, 1) : Marks[low - 1];
        return Unit is ContentUnit.Page or ContentUnit.Slide ? mark.Number : mark.Number + Text.AsSpan(mark.Start, position - mark.Start).Count('\n');
    }
}
