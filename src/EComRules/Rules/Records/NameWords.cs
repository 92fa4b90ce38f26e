using EComRules.Rules.Speech;

namespace EComRules.Rules.Records;

/// <summary>
/// The words of a file's or folder's name. They end at anything but letters and digits, where digits begin or end, and at a capital within
/// (<c>wedding_photos2024</c>, <c>WeddingPhotos</c>).
/// </summary>
internal static class NameWords
{
    public static List<TextSpan> Read(ReadOnlySpan<char> name)
    {
        var words = new List<TextSpan>();
        var start = -1;
        for (var i = 0; i <= name.Length; i++)
        {
            var isWord = i < name.Length && (char.IsLetterOrDigit(name[i]) || (name[i] is '\'' or '\u2019' && start >= 0));
            var breaks = isWord && start >= 0 && i > start && Breaks(name, i);
            if (start >= 0 && (!isWord || breaks))
            {
                words.Add(TextSpan.FromBounds(start, i));
                start = -1;
            }

            if (isWord && start < 0)
                start = i;
        }

        return words;
    }

    /// <summary>Whether a word of the set stands in the name.</summary>
    public static bool Has(string? name, WordSet set)
    {
        if (name is null)
            return false;
        foreach (var word in Read(name))
            if (set.Contains(name.AsSpan(word.Start, word.Length)))
                return true;
        return false;
    }

    private static bool Breaks(ReadOnlySpan<char> name, int at)
        => char.IsDigit(name[at]) != char.IsDigit(name[at - 1]) || (char.IsUpper(name[at]) && char.IsLower(name[at - 1]));
}
