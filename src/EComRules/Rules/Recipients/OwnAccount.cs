using EComRules.Rules.Web;

namespace EComRules.Rules.Recipients;

/// <summary>Compares the sender's school address with those the message goes to.</summary>
internal static class OwnAccount
{
    private const int ShortestName = 5;
    private const int LongestName = 64;

    public static Likeness Of(Message message, SchoolIndex school, HostList freemail)
    {
        var envelope = message.Envelope?.To ?? [];
        if (!envelope.IsDefaultOrEmpty)
            return Best(envelope, message, school, freemail, isAlone: envelope.Length == 1);
        var isAlone = message.To.Length + message.Cc.Length + message.Bcc.Length == 1;
        var best = Best(message.To, message, school, freemail, isAlone);
        best = Higher(best, Best(message.Cc, message, school, freemail, isAlone));
        return Higher(best, Best(message.Bcc, message, school, freemail, isAlone));

        static Likeness Higher(Likeness a, Likeness b) => a > b ? a : b;
    }

    private static Likeness Best(ImmutableArray<MessageAddress> recipients, Message message, SchoolIndex school, HostList freemail, bool isAlone)
    {
        var best = Likeness.None;
        foreach (var recipient in recipients)
        {
            if (school.StaffAddressOf(recipient.Value) is { } own)
            {
                if (IsSender(own, message))
                    return Likeness.Listed;
                continue; // a colleague's
            }

            // To a group that holds such an address, the sender writes as to anybody. Role mailboxes are called the same everywhere, people are not.
            if (isAlone && best == Likeness.None && (freemail.Contains(recipient.Domain) || IsNobodysWeKnow(recipient.Value, school)))
                best = Compare(message.Envelope?.From ?? message.From, message.From?.DisplayName, recipient, isMailProvider: freemail.Contains(recipient.Domain));
        }

        return best;
    }

    private static bool IsSender(string own, Message message)
        => own.Equals(message.From?.Value, StringComparison.OrdinalIgnoreCase) || own.Equals(message.Envelope?.From?.Value, StringComparison.OrdinalIgnoreCase);

    private static bool IsNobodysWeKnow(string address, SchoolIndex school)
        => school.KnowsItsDomains && !school.IsInternal(address) && !school.IsApproved(address) && !school.IsKnownSupplier(address);

    private static Likeness Compare(MessageAddress? sender, string? displayName, MessageAddress recipient, bool isMailProvider)
    {
        if (sender is null || (!isMailProvider && LocalPart(sender.Value).IndexOfAny("._-") < 0))
            return Likeness.None;
        Span<char> theirs = stackalloc char[LongestName];
        Span<char> ours = stackalloc char[LongestName];
        var there = Letters(LocalPart(recipient.Value), theirs);
        if (HoldsFullName(LocalPart(sender.Value), there) || (displayName is not null && HoldsFullName(displayName, there)))
            return Likeness.FullName;
        if (IsInitialAndName(LocalPart(sender.Value), there))
            return Likeness.Alike;
        var here = Letters(LocalPart(sender.Value), ours);
        return here.Length >= ShortestName && here.SequenceEqual(there) ? Likeness.Alike : Likeness.None;
    }

    /// <summary>Whether a first and a last name of at least two and three letters, such as <c>jo.lee</c> or <c>Jo Lee</c>, both stand in the address, and hardly anything else.</summary>
    private static bool HoldsFullName(ReadOnlySpan<char> name, ReadOnlySpan<char> there)
    {
        var cut = name.IndexOfAny(" ._-");
        if (cut < 0)
            return false;
        Span<char> buffer = stackalloc char[LongestName];
        var first = Letters(name[..cut], buffer);
        var last = Letters(name[(name.LastIndexOfAny(" ._-") + 1)..], buffer[first.Length..]);
        return first.Length >= 2 && last.Length >= 3 && there.Length <= first.Length + last.Length + 2
            && there.IndexOf(first, StringComparison.Ordinal) >= 0 && there.IndexOf(last, StringComparison.Ordinal) >= 0;
    }

    /// <summary>Whether the school writes <c>k.lee</c> and the address is of somebody called Lee whose first name begins with K.</summary>
    private static bool IsInitialAndName(ReadOnlySpan<char> name, ReadOnlySpan<char> there)
    {
        Span<char> buffer = stackalloc char[LongestName];
        var last = Letters(name[(name.LastIndexOfAny("._-") + 1)..], buffer);
        return name.IndexOfAny("._-") == 1 && last.Length >= 4 && there.Length > last.Length && there[0] == char.ToLowerInvariant(name[0])
            && (there.EndsWith(last, StringComparison.Ordinal) || there[1..].StartsWith(last, StringComparison.Ordinal));
    }

    private static ReadOnlySpan<char> LocalPart(ReadOnlySpan<char> address) => address.LastIndexOf('@') is var at and >= 0 ? address[..at] : address;

    /// <summary>The letters alone, in lower case: full stops and the digits that providers add say nothing.</summary>
    private static ReadOnlySpan<char> Letters(ReadOnlySpan<char> text, Span<char> into)
    {
        var count = 0;
        foreach (var c in text)
            if (char.IsLetter(c) && count < into.Length)
                into[count++] = char.ToLowerInvariant(c);
        return into[..count];
    }
}
