using System.Buffers;

namespace EComRules;

/// <summary>Tells an e-mail address and a domain from a slip of the pen. Generous: it refuses only what can match no mail.</summary>
internal static class AddressForm
{
    private static readonly SearchValues<char> s_foreign = SearchValues.Create(" \t\r\n<>,;:\"@");

    public static bool IsAddress(ReadOnlySpan<char> text)
    {
        var at = text.LastIndexOf('@');
        return at > 0 && !text[..at].ContainsAny(s_foreign) && IsDomain(text[(at + 1)..]);
    }

    /// <summary>A domain, with or without a leading <c>@</c>.</summary>
    public static bool IsDomainEntry(ReadOnlySpan<char> text) => IsDomain(text.StartsWith('@') ? text[1..] : text);

    public static bool IsDomain(ReadOnlySpan<char> text)
    {
        var labels = 0;
        foreach (var range in text.Split('.'))
        {
            var label = text[range];
            if (label.IsEmpty || label[0] == '-' || label[^1] == '-')
                return false;
            foreach (var c in label)
                if (c < 128 ? !char.IsAsciiLetterOrDigit(c) && c != '-' : char.IsWhiteSpace(c))
                    return false;
            labels++;
        }

        return labels >= 2;
    }
}
