using EComRules.Engine;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EComRules.Tests.Engine;

public sealed class LinkReaderTests
{
    private static readonly string[] s_pieces =
        ["http", "HTTPS", "ftp", "xhttp", "://", ":", "//", "www", "wWw", "w", ".", "www.", "www.example.org/a?b=c", "http://example.org", "\u00E9", " ", "\n", ",", "(", ")", "<", ">", "a", "school.example", "9:15."];

    [Theory]
    [InlineData("See https://www.example.org/clubs?id=4 for details.", "https://www.example.org/clubs?id=4")]
    [InlineData("(WWW.example.org)", "WWW.example.org")]
    [InlineData("Clubs: www.a.example, http://b.example/c.", "www.a.example", "http://b.example/c")]
    [InlineData("awww.example.org is none and neither is www.a", "")]
    [InlineData("at 9:15. Bring http:// and www.", "")]
    public void Finds_links(string text, params string[] expected) => Assert.Equal(string.Join(' ', expected), string.Join(' ', Find(text).Select(link => text.AsSpan(link.Start, link.Length).ToString())));

    [Property(MaxTest = 3_000)]
    public Property Finds_what_a_walk_finds() => Prop.ForAll(Texts(), text => Assert.Equal(Walk(text), Find(text)));

    /// <summary>Looks at one place after another, without leaping.</summary>
    private static List<TextSpan> Walk(string text)
    {
        var links = new List<TextSpan>();
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var start = StartOf(text, at);
            var end = at + 1;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"'))
                end++;
            while (end > at + 1 && text[end - 1] is '.' or ',' or ':' or ')')
                end--;
            if (start < from || end - start < 8)
                continue;
            links.Add(TextSpan.FromBounds(start, end));
            from = end;
            at = end - 1;
        }

        return links;
    }

    private static int StartOf(string text, int at)
    {
        string[] beginnings = text[at] == '.' ? ["www"] : string.CompareOrdinal(text, at, "://", 0, 3) == 0 ? ["https", "http", "ftp"] : [];
        foreach (var beginning in beginnings)
            if (text[..at].EndsWith(beginning, StringComparison.OrdinalIgnoreCase))
                return at > beginning.Length && char.IsLetterOrDigit(text[at - beginning.Length - 1]) ? -1 : at - beginning.Length;
        return -1;
    }

    private static List<TextSpan> Find(string text)
    {
        var links = new List<TextSpan>();
        for (var at = 0; LinkReader.TryFind(text, at, out var link); at = link.End)
            links.Add(link);
        return links;
    }

    private static Arbitrary<string> Texts()
        => Arb.From(Gen.Choose(0, 12).SelectMany(count => Gen.ArrayOf(Gen.Elements(s_pieces), count)).Select(some => string.Concat(some)));
}
