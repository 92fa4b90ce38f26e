namespace EComRules.Rules.Web;

/// <summary>
/// Words within the names of sites that tell what a site is for, where no list knows it. A word tagged <c>at=part</c> counts anywhere in the name;
/// another must stand between hyphens and dots, so that Essex and Scunthorpe are safe. Digits are read as the letters they stand for.
/// </summary>
internal sealed class HostWords
{
    private const int LongestHost = 128;

    private readonly string[] _parts;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _tokens;

    public HostWords(Lexicon words)
    {
        _parts = [.. words.Where("at", "part").Terms.Select(term => term.Text)];
        _tokens = words.Terms.Where(term => term["at"] != "part").Select(term => term.Text)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether a word stands in the name; a host too long to be one is not looked at.</summary>
    public bool StandIn(ReadOnlySpan<char> host)
    {
        if (host.IsEmpty || host.Length > LongestHost)
            return false;
        Span<char> plain = stackalloc char[LongestHost];
        for (var i = 0; i < host.Length; i++)
            plain[i] = Plain(host, i);
        ReadOnlySpan<char> name = plain[..host.Length];
        foreach (var part in _parts)
            if (name.Contains(part, StringComparison.Ordinal))
                return true;
        while (!name.IsEmpty)
        {
            var end = name.IndexOfAny("-._/");
            if (_tokens.Contains(end < 0 ? name : name[..end]))
                return true;
            name = end < 0 ? default : name[(end + 1)..];
        }

        return false;
    }

    /// <summary>A digit beside a letter is read as the letter it looks like: t1ts.</summary>
    private static char Plain(ReadOnlySpan<char> host, int at)
    {
        var c = char.ToLowerInvariant(host[at]);
        if (!char.IsAsciiDigit(c) || at == 0 || at + 1 >= host.Length || !char.IsLetter(host[at - 1]) || !char.IsLetter(host[at + 1]))
            return c;
        return c switch
        {
            '0' => 'o',
            '1' => 'i',
            '3' => 'e',
            '4' => 'a',
            '5' => 's',
            '7' => 't',
            _ => c,
        };
    }
}
