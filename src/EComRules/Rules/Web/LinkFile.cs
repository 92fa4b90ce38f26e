namespace EComRules.Rules.Web;

/// <summary>Reads the file that a link leads to.</summary>
internal static class LinkFile
{
    /// <summary>The last part of the path, such as <c>setup.exe</c>; empty when the link names a site or a folder.</summary>
    public static ReadOnlySpan<char> NameIn(ReadOnlySpan<char> address)
    {
        var path = PathOf(address);
        return path[(path.LastIndexOf('/') + 1)..];
    }

    /// <summary>What stands after the host, without query and fragment; begins with a slash unless it is empty.</summary>
    public static ReadOnlySpan<char> PathOf(ReadOnlySpan<char> address)
    {
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        var rest = scheme >= 0 ? address[(scheme + 3)..] : address;
        var end = rest.IndexOfAny('?', '#');
        if (end >= 0)
            rest = rest[..end];
        var slash = rest.IndexOf('/');
        return slash < 0 ? default : rest[slash..];
    }
}
