using System.Text;

namespace EComRules.Comparison.Corpus;

/// <summary>Messages of a folder and the folders in it: <c>.eml</c> and <c>.txt</c> files of 0.5 to 8 KB, a seeded sample when there are many.</summary>
internal static class MessageFolder
{
    private const int Shortest = 512;
    private const int Longest = 8 * 1024;

    // Decoded text cannot be shorter than a page of headers and longer than this.
    private const int LongestFile = 64 * 1024;

    // A list of words, one a line, lies beside the messages.
    private static readonly string[] s_wordLists = ["words", "words.txt", "american-english", "british-english"];

    public static MessageCorpus Read(DirectoryInfo folder, int most, int seed)
    {
        var files = folder.EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(file => file.Extension is ".eml" or ".txt" && !s_wordLists.Contains(file.Name) && file.Length is >= Shortest and <= LongestFile)
            .Select(file => file.FullName)
            .Order(StringComparer.Ordinal)
            .ToArray();
        new Random(seed).Shuffle(files);
        var texts = files.Select(file => MailText.Decode(File.ReadAllBytes(file))).Where(text => Encoding.UTF8.GetByteCount(text) is >= Shortest and <= Longest).Take(most).ToArray();
        if (texts.Length == 0)
            throw new InvalidDataException($"'{folder}' holds no .eml or .txt file of 0.5 to 8 KB.");
        return new(folder.Name, texts);
    }

    /// <summary>The words of a list of words in the folder; none when there is none.</summary>
    public static string[] Words(DirectoryInfo folder)
        => folder.EnumerateFiles("*", SearchOption.AllDirectories).FirstOrDefault(file => s_wordLists.Contains(file.Name)) is { } list
            ? [.. File.ReadLines(list.FullName).Select(word => word.ToLowerInvariant()).Distinct()]
            : [];
}
