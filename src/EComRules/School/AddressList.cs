namespace EComRules;

/// <summary>Addresses and domains; a domain (with or without a leading <c>@</c>) stands for every address in it and its subdomains.</summary>
internal sealed class AddressList
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _addresses;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _domains;

    public AddressList(ImmutableArray<string> entries)
    {
        IsEmpty = entries.IsDefaultOrEmpty;
        var all = IsEmpty ? [] : entries;
        _addresses = all.Where(IsAddress).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _domains = all.Where(entry => !IsAddress(entry)).Select(entry => entry.TrimStart('@'))
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

        static bool IsAddress(string entry) => entry.IndexOf('@', StringComparison.Ordinal) > 0;
    }

    public bool IsEmpty { get; }

    public bool Contains(ReadOnlySpan<char> address)
    {
        if (IsEmpty)
            return false;
        if (_addresses.Contains(address))
            return true;
        var domain = address[(address.LastIndexOf('@') + 1)..];
        while (!domain.IsEmpty)
        {
            if (_domains.Contains(domain))
                return true;
            var dot = domain.IndexOf('.');
            domain = dot < 0 ? default : domain[(dot + 1)..];
        }

        return false;
    }
}
