using System.Text;
using Spectre.Console;

namespace EComRules.Cli.Reports;

/// <summary>Shows text from messages so that it cannot steer a terminal or hide: control, reordering and invisible characters become visible ones.</summary>
internal static class SafeText
{
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>What is shown for the character; null for itself.</summary>
    public static string? Shown(Rune rune)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Control when rune.Value < 0x20:
                return ((char)(0x2400 + rune.Value)).ToString(); // Unicode's pictures of the control characters
            case UnicodeCategory.Control when rune.Value == 0x7F:
                return "\u2421";
            case UnicodeCategory.Format when rune.Value != ZeroWidthJoiner: // which only joins emoji
            case UnicodeCategory.Control:
            case UnicodeCategory.LineSeparator:
            case UnicodeCategory.ParagraphSeparator:
                return $"<{Name(rune)}>";
            default:
                return null;
        }
    }

    /// <summary>The character's number as people look it up: <c>U+202E</c>.</summary>
    public static string Name(Rune rune) => "U+" + rune.Value.ToString("X4", CultureInfo.InvariantCulture);

    /// <summary>The text on one line.</summary>
    public static string OneLine(string text)
    {
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        StringBuilder? safe = null;
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var shown = rune.Value is '\n' or '\r' or '\t' ? " " : Shown(rune);
            if (shown is not null)
                safe ??= new StringBuilder(text.Length + 16).Append(text, 0, at);
            if (safe is not null)
                _ = shown is null ? safe.Append(rune.ToString()) : safe.Append(shown);
            at += rune.Utf16SequenceLength;
        }

        return safe?.ToString() ?? text;
    }

    /// <summary>The columns a terminal gives to the character: 2 for wide ones, 0 for those that join the one before.</summary>
    public static int Columns(Rune rune) => rune.IsAscii ? 1 : Math.Max(0, rune.ToString().GetCellWidth());
}
