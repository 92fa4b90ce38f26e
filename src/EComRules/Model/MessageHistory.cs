namespace EComRules;

/// <summary>What the host knows of the correspondence that a message belongs to. Earlier messages are evidence; they are not checked again.</summary>
public sealed record MessageHistory
{
    /// <summary>The earlier messages of the thread, in any order; of each, sender, time and text suffice.</summary>
    public ImmutableArray<Message> Thread { get; init; } = [];

    /// <summary>Whom the school has written with before: addresses, and domains of organisations. Null when the host does not know, empty when it knows of nobody.</summary>
    public ImmutableArray<string>? KnownCorrespondents { get; init; }

    /// <summary>Whether the address, or the organisation it belongs to, is a known correspondent or wrote an earlier message of the thread; null when the host does not know.</summary>
    internal bool? Knows(MessageAddress address)
    {
        foreach (var earlier in Thread)
            if (earlier.From is { } writer && writer.Value.Equals(address.Value, StringComparison.OrdinalIgnoreCase))
                return true;
        if (KnownCorrespondents is not { } known)
            return null;
        foreach (var entry in known)
            if (entry.Contains('@', StringComparison.Ordinal) && entry[0] != '@' ? entry.Equals(address.Value, StringComparison.OrdinalIgnoreCase) : IsWithin(address.Domain, entry.AsSpan().TrimStart('@')))
                return true;
        return false;
    }

    /// <summary>Counts only: logs and exceptions never carry content.</summary>
    public override string ToString() => $"{Thread.Length} earlier messages";

    private static bool IsWithin(ReadOnlySpan<char> host, ReadOnlySpan<char> domain)
        => !domain.IsEmpty && host.EndsWith(domain, StringComparison.OrdinalIgnoreCase) && (host.Length == domain.Length || host[^(domain.Length + 1)] == '.');
}
