using System.Runtime.CompilerServices;

namespace EComRules.Rules.Recipients;

/// <summary>Tells a domain that looks like another from the other: one slip of the keyboard, characters that look alike, the same name under another ending.</summary>
internal static class DomainLikeness
{
    private const int ShortestDomain = 7;
    private const int LongestDomain = 100;

    // Endings under which anybody may register the same name.
    private static readonly string[] s_endings =
        [".sch.uk", ".gov.uk", ".co.uk", ".org.uk", ".ac.uk", ".nhs.uk", ".police.uk", ".uk.com", ".co", ".com", ".org", ".net", ".info", ".uk", ".eu", ".online", ".site", ".school", ".education"];

    // What cheats add to a name to make it look official.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_official = FrozenSet.ToFrozenSet(
        ["gov", "sch", "school", "mail", "mailbox", "email", "support", "helpdesk", "help", "it", "ict", "desk", "payroll", "council", "hr", "admin", "office", "staff", "portal", "login", "secure", "security", "account", "accounts", "service", "services", "uk", "org", "web", "webmail", "cloud", "docs", "share"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the domain looks like the known one without being it or part of it.</summary>
    public static bool LooksLike(ReadOnlySpan<char> domain, ReadOnlySpan<char> known)
    {
        known = known[(known.LastIndexOf('@') + 1)..];
        if (known.Length < ShortestDomain || domain.IsEmpty || domain.Length > LongestDomain || known.Length > LongestDomain || IsWithin(domain, known) || IsWithin(known, domain))
            return false;
        return IsOneSlipAway(domain, known) || LooksTheSame(domain, known) || HasSameNameUnderAnotherEnding(domain, known) || DressesUp(domain, known);
    }

    private static bool IsWithin(ReadOnlySpan<char> inner, ReadOnlySpan<char> outer)
        => inner.EndsWith(outer, StringComparison.OrdinalIgnoreCase) && (inner.Length == outer.Length || inner[^(outer.Length + 1)] == '.');

    /// <summary>One character more, less, other, or two exchanged.</summary>
    private static bool IsOneSlipAway(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length < b.Length)
        {
            var shorter = a;
            a = b;
            b = shorter;
        }

        if (a.Length - b.Length > 1)
            return false;
        var start = 0;
        while (start < b.Length && Same(a[start], b[start]))
            start++;
        if (a.Length > b.Length)
            return a[(start + 1)..].Equals(b[start..], StringComparison.OrdinalIgnoreCase);
        return start < b.Length && (a[(start + 1)..].Equals(b[(start + 1)..], StringComparison.OrdinalIgnoreCase)
            || (start + 1 < b.Length && Same(a[start], b[start + 1]) && Same(a[start + 1], b[start]) && a[(start + 2)..].Equals(b[(start + 2)..], StringComparison.OrdinalIgnoreCase)));
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);

    /// <summary>0 and o, 1 and l, rn and m: the same to a hurried eye.</summary>
    [SkipLocalsInit]
    private static bool LooksTheSame(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<char> left = stackalloc char[LongestDomain];
        Span<char> right = stackalloc char[LongestDomain];
        return Simplify(a, left).SequenceEqual(Simplify(b, right));

        static ReadOnlySpan<char> Simplify(ReadOnlySpan<char> text, Span<char> into)
        {
            var count = 0;
            for (var i = 0; i < text.Length; i++)
            {
                var c = char.ToLowerInvariant(text[i]);
                if (c == '-')
                    continue;
                if (i + 1 < text.Length && (c, char.ToLowerInvariant(text[i + 1])) is ('r', 'n') or ('v', 'v'))
                {
                    into[count++] = c == 'r' ? 'm' : 'w';
                    i++;
                    continue;
                }

                into[count++] = c switch
                {
                    '0' => 'o',
                    '1' or 'i' => 'l',
                    '3' => 'e',
                    '5' => 's',
                    _ => c,
                };
            }

            return into[..count];
        }
    }

    private static bool HasSameNameUnderAnotherEnding(ReadOnlySpan<char> domain, ReadOnlySpan<char> known)
    {
        var name = WithoutEnding(known);
        var other = WithoutEnding(domain);
        return name.Length < known.Length && other.Length < domain.Length && name.Length >= ShortestDomain && name.Equals(other, StringComparison.OrdinalIgnoreCase);
    }

    private static ReadOnlySpan<char> WithoutEnding(ReadOnlySpan<char> domain)
    {
        foreach (var ending in s_endings)
            if (domain.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return domain[..^ending.Length];
        return domain;
    }

    /// <summary>The known name with official words beside it: oakfield-mailbox, county-gov.</summary>
    private static bool DressesUp(ReadOnlySpan<char> domain, ReadOnlySpan<char> known)
    {
        const int shortestName = 5;
        var name = known[..Math.Max(0, known.IndexOf('.'))];
        var label = domain[..Math.Max(0, domain.IndexOf('.'))];
        if (name.Length < shortestName || label.Length <= name.Length || !label.Contains('-'))
            return false;
        var hasName = false;
        foreach (var range in label.Split('-'))
            if (label[range].Equals(name, StringComparison.OrdinalIgnoreCase))
                hasName = true;
            else if (!s_official.Contains(label[range]))
                return false;
        return hasName;
    }
}
