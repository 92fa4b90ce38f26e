using System.Text;
using EComRules.Comparison.Corpus;

namespace EComRules.Comparison.Probes;

/// <summary>Texts made of many messages or of one piece again and again.</summary>
internal static class LongText
{
    /// <summary>The messages one after the other, from the first again where they end.</summary>
    public static string Of(MessageCorpus corpus, int length)
    {
        var text = new StringBuilder(length);
        for (var message = 0; text.Length < length; message = (message + 1) % corpus.Count)
            text.Append(corpus.Texts[message]).Append("\n\n");
        return text.ToString(0, length);
    }

    public static string Repeat(string piece, int length)
        => string.Create(length, piece, static (text, piece) =>
        {
            for (var i = 0; i < text.Length; i++)
                text[i] = piece[i % piece.Length];
        });
}
