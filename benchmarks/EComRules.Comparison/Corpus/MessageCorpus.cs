using System.Text;

namespace EComRules.Comparison.Corpus;

/// <summary>
/// The messages that are searched: strings for the engines of .NET, UTF-8 for Hyperscan, which is spared the conversion.
/// </summary>
internal sealed class MessageCorpus
{
    public MessageCorpus(string name, IReadOnlyList<string> texts)
    {
        Name = name;
        Texts = [.. texts];
        Utf8 = Array.ConvertAll(Texts, text => Encoding.UTF8.GetBytes(text));
        Characters = Texts.Sum(text => (long)text.Length);
    }

    public string Name { get; }

    public string[] Texts { get; }

    public byte[][] Utf8 { get; }

    public int Count => Texts.Length;

    public long Characters { get; }

    /// <summary>Characters of the first <paramref name="messages"/>.</summary>
    public long CharactersOf(int messages) => messages == Count ? Characters : Texts.Take(messages).Sum(text => (long)text.Length);
}
