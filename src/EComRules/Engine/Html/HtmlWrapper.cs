namespace EComRules.Engine;

/// <summary>Knows the elements that mail programs put around other people's words and signatures.</summary>
internal static class HtmlWrapper
{
    /// <summary>The zone that an element gives its content; <see cref="ZoneReader.OtherMessage"/> where everything from it on is another message; None when it says nothing.</summary>
    public static Zone ZoneOf(ReadOnlySpan<char> html, HtmlTag tag, in HtmlAttributes attributes, in HtmlStyle style)
    {
        var classes = Slice(html, attributes.Class);
        var zone = tag == HtmlTag.Blockquote && IsQuotation(html, classes, attributes, style) ? Zone.Quoted : Zone.None;
        for (var name = NextName(ref classes); !name.IsEmpty && zone == Zone.None; name = NextName(ref classes))
            zone = ZoneOfClass(name);
        return zone == Zone.None ? ZoneOfId(Plain(Slice(html, attributes.Id))) : zone;
    }

    /// <summary>Gmail's element around a reply's quotations, with the author's answers between them, or around a forwarded message, which ends with it.</summary>
    public static bool IsAroundOthersWords(ReadOnlySpan<char> html, HtmlTag tag, in HtmlAttributes attributes)
    {
        if (tag == HtmlTag.Blockquote)
            return false;
        var classes = Slice(html, attributes.Class);
        for (var name = NextName(ref classes); !name.IsEmpty; name = NextName(ref classes))
            if (Is(name, "gmail_quote") || Is(name, "gmail_quote_container"))
                return true;
        return false;
    }

    /// <summary>Indenting a paragraph makes a blockquote too, one with a margin and no border.</summary>
    private static bool IsQuotation(ReadOnlySpan<char> html, ReadOnlySpan<char> classes, in HtmlAttributes attributes, in HtmlStyle style)
    {
        if (style.HasLeftBorder || attributes.Cite.Start > 0 || Is(Slice(html, attributes.Type), "cite"))
            return true;
        for (var name = NextName(ref classes); !name.IsEmpty; name = NextName(ref classes))
        {
            if (name.Contains("quote", StringComparison.OrdinalIgnoreCase) && !name.Contains("indent", StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return attributes.Style.Length == 0 && attributes.Class.Length == 0;
    }

    private static Zone ZoneOfClass(ReadOnlySpan<char> name)
    {
        if (name.EndsWith("signature", StringComparison.OrdinalIgnoreCase) || Begins(name, "gmail_signature") || Begins(name, "protonmail_signature"))
            return Zone.Signature;
        if (Is(name, "moz-forward-container"))
            return Zone.Forwarded;
        if (Is(name, "OutlookMessageHeader") || Is(name, "ms-outlook-mobile-reference-message"))
            return ZoneReader.OtherMessage;
        return Is(name, "moz-cite-prefix") || Is(name, "yahoo_quoted") || Is(name, "protonmail_quote") || Is(name, "tutanota_quote") || Is(name, "zmail_extra") ? Zone.Quoted : Zone.None;
    }

    private static Zone ZoneOfId(ReadOnlySpan<char> id)
    {
        if (Is(id, "divRplyFwdMsg") || Is(id, "appendonsend") || Is(id, "mail-editor-reference-message-container") || Is(id, "OLK_SRC_BODY_SECTION"))
            return ZoneReader.OtherMessage;
        if (Is(id, "Signature") || Begins(id, "ms-outlook-mobile-signature") || Is(id, "AppleMailSignature") || Is(id, "apple-mail-signature"))
            return Zone.Signature;
        return Begins(id, "yahoo_quoted") ? Zone.Quoted : Zone.None;
    }

    private static ReadOnlySpan<char> NextName(ref ReadOnlySpan<char> classes)
    {
        classes = classes.TrimStart();
        var end = classes.IndexOfAny(" \t\r\n\f");
        var name = end < 0 ? classes : classes[..end];
        classes = end < 0 ? default : classes[end..];
        return Plain(name);
    }

    /// <summary>Outlook on the web puts x_ before the names in what it quotes.</summary>
    private static ReadOnlySpan<char> Plain(ReadOnlySpan<char> name)
    {
        while (name.StartsWith("x_", StringComparison.Ordinal) && name.Length > 2)
            name = name[2..];
        return name;
    }

    private static ReadOnlySpan<char> Slice(ReadOnlySpan<char> html, TextSpan span) => html.Slice(span.Start, span.Length);

    private static bool Is(ReadOnlySpan<char> name, string known) => name.Equals(known, StringComparison.OrdinalIgnoreCase);

    private static bool Begins(ReadOnlySpan<char> name, string beginning) => name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase);
}
