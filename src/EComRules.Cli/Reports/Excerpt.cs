using System.Text;

namespace EComRules.Cli.Reports;

/// <summary>One line of a message with the place of a finding marked below it, as compilers do.</summary>
/// <param name="Line">The line, cut to the width around the finding, safe to show.</param>
/// <param name="Marks">Spaces and carets; never longer than the line by more than one.</param>
internal readonly record struct Excerpt(string Line, string Marks)
{
    private const int TabStop = 4;
    private const int LongCharacters = 4096;

    private readonly record struct Cell(string Shown, int Columns, bool Marked);

    /// <summary>Lays out <paramref name="line"/>, of which <paramref name="span"/> is marked; an empty span marks the place before a character.</summary>
    public static Excerpt Of(ReadOnlySpan<char> line, TextSpan span, int width)
    {
        var (cutBefore, cutAfter) = (false, false);
        if (line.Length > LongCharacters)
        {
            // A part may be one line of megabytes: only what can come into view is laid out.
            var start = Whole(line, Math.Max(0, span.Start - (LongCharacters / 4)));
            var end = Whole(line, Math.Min(line.Length, span.Start + (LongCharacters / 2)));
            (cutBefore, cutAfter) = (start > 0, end < line.Length);
            span = TextSpan.FromBounds(span.Start - start, Math.Min(span.End, end) - start);
            line = line[start..end];
        }

        var cells = Read(line, span);
        var (from, to) = Window(cells, width);
        var shown = new StringBuilder();
        var marks = new StringBuilder();
        if (from > 0 || cutBefore)
        {
            shown.Append('…');
            marks.Append(' ');
        }

        for (var i = from; i < to; i++)
        {
            shown.Append(cells[i].Shown);
            marks.Append(cells[i].Marked ? '^' : ' ', cells[i].Columns);
        }

        if (to < cells.Count || cutAfter)
            shown.Append('…');
        return new(shown.ToString().TrimEnd(), marks.ToString().TrimEnd());
    }

    private static List<Cell> Read(ReadOnlySpan<char> line, TextSpan span)
    {
        var cells = new List<Cell>(line.Length + 1);
        var column = 0;
        var at = 0;
        var pointed = false;
        foreach (var rune in line.EnumerateRunes())
        {
            var next = at + rune.Utf16SequenceLength;
            var marked = span.Length > 0 ? at < span.End && next > span.Start : !pointed && at >= span.Start;
            pointed |= marked;
            var shown = rune.Value == '\t' ? new string(' ', TabStop - (column % TabStop)) : SafeText.Shown(rune) ?? rune.ToString();
            var columns = rune.Value == '\t' || SafeText.Shown(rune) is not null ? shown.Length : SafeText.Columns(rune);
            cells.Add(new(shown, columns, marked));
            column += columns;
            at = next;
        }

        // The place after the last character, or a finding of nothing but joining marks, still gets its caret.
        if (!cells.Exists(cell => cell is { Marked: true, Columns: > 0 }))
            cells.Add(new(" ", 1, Marked: true));
        return cells;
    }

    // Never between the two halves of a character.
    private static int Whole(ReadOnlySpan<char> line, int place) => place < line.Length && char.IsLowSurrogate(line[place]) ? place + 1 : place;

    /// <summary>The cells that fit, with the mark in them and a third of the room before it.</summary>
    private static (int From, int To) Window(List<Cell> cells, int width)
    {
        var total = 0;
        foreach (var cell in cells)
            total += cell.Columns;
        if (total <= width)
            return (0, cells.Count);

        var room = Math.Max(8, width - 2); // for the two ellipses
        var first = cells.FindIndex(cell => cell.Marked);
        var last = cells.FindLastIndex(cell => cell.Marked);
        var marked = 0;
        for (var i = first; i <= last; i++)
            marked += cells[i].Columns;
        var before = Math.Max(0, Math.Min(room / 3, room - marked));

        var from = first;
        while (from > 0 && before - cells[from - 1].Columns >= 0)
            before -= cells[--from].Columns;
        var to = from;
        var used = 0;
        while (to < cells.Count && used + cells[to].Columns <= room)
            used += cells[to++].Columns;
        while (from > 0 && used + cells[from - 1].Columns <= room)
            used += cells[--from].Columns;
        while (from < first && cells[from].Columns == 0)
            from++; // a joining mark without its letter
        return (from, to);
    }
}
