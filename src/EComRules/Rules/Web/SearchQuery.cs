namespace EComRules.Rules.Web;

/// <summary>Reads what somebody asked a search engine or a video site.</summary>
internal static class SearchQuery
{
    private static readonly string[] s_names = ["q=", "query=", "search_query=", "search=", "p=", "text=", "k="];

    /// <summary>The words asked for, as they stand in the address (joined by <c>+</c> or <c>%20</c>); empty when there are none.</summary>
    public static ReadOnlySpan<char> In(ReadOnlySpan<char> address)
    {
        var at = address.IndexOf('?');
        while (at >= 0)
        {
            var rest = address[(at + 1)..];
            foreach (var name in s_names)
                if (rest.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                {
                    var value = rest[name.Length..];
                    var end = value.IndexOfAny('&', '#');
                    return end < 0 ? value : value[..end];
                }

            var next = rest.IndexOf('&');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return default;
    }

    /// <summary>Whether the words of the phrase, given with single spaces, follow one another in the query as whole words.</summary>
    public static bool Asks(ReadOnlySpan<char> query, ReadOnlySpan<char> phrase)
    {
        for (var start = 0; start < query.Length; start = NextWord(query, start))
            if (IsAt(query, start, phrase))
                return true;
        return false;
    }

    private static bool IsAt(ReadOnlySpan<char> query, int at, ReadOnlySpan<char> phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (phrase[i] == ' ')
            {
                var gap = GapAt(query, at);
                if (gap == 0)
                    return false;
                at += gap;
            }
            else if (at == query.Length || char.ToLowerInvariant(query[at]) != phrase[i])
            {
                return false;
            }
            else
            {
                at++;
            }
        }

        return at == query.Length || GapAt(query, at) > 0;
    }

    private static int NextWord(ReadOnlySpan<char> query, int at)
    {
        while (at < query.Length && GapAt(query, at) == 0)
            at++;
        while (at < query.Length && GapAt(query, at) is var gap and > 0)
            at += gap;
        return at;
    }

    private static int GapAt(ReadOnlySpan<char> query, int at)
    {
        if (at >= query.Length)
            return 0;
        if (query[at] == '%' && at + 2 < query.Length)
            return query[at + 1] == '2' && query[at + 2] is '0' or '2' or '7' or 'B' or 'b' or 'C' or 'c' ? 3 : 0;
        return char.IsLetterOrDigit(query[at]) ? 0 : 1;
    }
}
