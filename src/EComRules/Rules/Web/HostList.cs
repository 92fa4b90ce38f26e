namespace EComRules.Rules.Web;

/// <summary>Web sites or mail domains by name. A listed domain stands for its subdomains too: <c>example.com</c> holds <c>m.example.com</c>, not <c>notexample.com</c>.</summary>
internal sealed class HostList
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _domains;

    private HostList(Lexicon domains)
        => _domains = domains.Terms.Select(term => term.Text).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads one of our own, embedded lists: a lexicon file whose terms are domains.</summary>
    public static HostList Load(string name) => new(Lexicon.Load(name));

    /// <summary>Some of a list's domains, or those of an option.</summary>
    public static HostList Of(Lexicon domains) => new(domains);

    /// <summary>Whether the host is a listed domain or within one.</summary>
    public bool Contains(ReadOnlySpan<char> host)
    {
        while (!host.IsEmpty)
        {
            if (_domains.Contains(host))
                return true;
            var dot = host.IndexOf('.');
            host = dot < 0 ? default : host[(dot + 1)..];
        }

        return false;
    }
}
