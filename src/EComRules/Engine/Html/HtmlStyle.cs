namespace EComRules.Engine;

/// <summary>What the style of an element, with what it inherits, says about being seen.</summary>
internal struct HtmlStyle
{
    // A letter of one pixel is a dot.
    private const double UnseenSize = 1;

    /// <summary>Nothing within is displayed, whatever it says itself.</summary>
    public bool Gone;

    /// <summary>The letters have no size, unless something within gives them one.</summary>
    public bool NoSize;

    /// <summary>It is laid out but not painted, unless something within is.</summary>
    public bool Invisible;

    /// <summary>Spaces and line breaks stay as written.</summary>
    public bool Preformatted;

    /// <summary>Its own display makes it a line of its own.</summary>
    public bool IsBlock;

    /// <summary>It has a line on its left, as quotations have.</summary>
    public bool HasLeftBorder;

    /// <summary>It has no outer space above and below.</summary>
    public bool IsTight;

    public int Colour;

    public int Background;

    public readonly bool IsUnseen(bool pageMayBePainted) => Gone || NoSize || Invisible || HtmlColour.IsUnseen(Colour, Background, pageMayBePainted);

    /// <summary>Reads a style attribute over what is inherited.</summary>
    public void Read(ReadOnlySpan<char> style)
    {
        var clipped = false;
        var empty = false;
        while (!style.IsEmpty)
        {
            var end = style.IndexOf(';');
            var declaration = end < 0 ? style : style[..end];
            style = end < 0 ? default : style[(end + 1)..];
            var colon = declaration.IndexOf(':');
            if (colon <= 0)
                continue;
            var name = declaration[..colon].Trim();
            var value = declaration[(colon + 1)..].Trim();
            ReadDeclaration(name, value);
            clipped |= Is(name, "overflow") && Begins(value, "hidden");
            empty |= (Is(name, "height") || Is(name, "width") || Is(name, "max-height") || Is(name, "max-width")) && SizeOf(value) == 0;
        }

        Gone |= clipped && empty;
    }

    /// <summary>A number with optional sign and fraction; moves past it.</summary>
    public static bool TryReadNumber(ReadOnlySpan<char> text, ref int at, out double number)
    {
        number = 0;
        var start = at;
        var negative = at < text.Length && text[at] == '-';
        if (negative || (at < text.Length && text[at] == '+'))
            at++;
        var digits = 0;
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++, digits++)
            number = (number * 10) + (text[at] - '0');
        if (at < text.Length && text[at] == '.')
        {
            var place = 0.1;
            for (at++; at < text.Length && char.IsAsciiDigit(text[at]); at++, digits++, place /= 10)
                number += (text[at] - '0') * place;
        }

        if (negative)
            number = -number;
        if (digits == 0)
            at = start;
        return digits > 0;
    }

    private void ReadDeclaration(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (Is(name, "display"))
        {
            Gone |= Begins(value, "none");
            IsBlock = Begins(value, "block") || Begins(value, "flex") || Begins(value, "table") || Begins(value, "list-item") || Begins(value, "grid");
        }
        else if (Is(name, "visibility"))
        {
            Invisible = Begins(value, "hidden") || Begins(value, "collapse") || (Invisible && !Begins(value, "visible"));
        }
        else if (Is(name, "font-size"))
        {
            ReadSize(value);
        }
        else if (Is(name, "opacity"))
        {
            Gone |= SizeOf(value) == 0;
        }
        else if (Is(name, "mso-hide"))
        {
            Gone |= Begins(value, "all");
        }
        else if (Is(name, "text-indent"))
        {
            Gone |= SizeOf(value) <= -999;
        }
        else if (Is(name, "white-space"))
        {
            Preformatted = Begins(value, "pre") || Begins(value, "break-spaces");
        }
        else if (Is(name, "color"))
        {
            ReadColour(value, ref Colour);
        }
        else if (Is(name, "background") || Is(name, "background-color") || Is(name, "background-image"))
        {
            ReadBackground(name, value);
        }
        else if (Is(name, "border-left") || Is(name, "border-left-width") || Is(name, "border-inline-start"))
        {
            HasLeftBorder = !Begins(value, "none") && SizeOf(value) != 0;
        }
        else if (Is(name, "margin"))
        {
            IsTight = SizeOf(value) == 0;
        }
    }

    private void ReadSize(ReadOnlySpan<char> value)
    {
        var at = 0;
        if (!TryReadNumber(value, ref at, out var size))
        {
            NoSize &= Begins(value, "inherit") || Begins(value, "smaller") || Begins(value, "larger");
            return;
        }

        var unit = value[at..].TrimStart();
        var relative = Begins(unit, "em") || Begins(unit, "%");
        if (relative)
            NoSize |= size <= (unit[0] == '%' ? 5 : 0.05);
        else
            NoSize = size <= (Begins(unit, "rem") || Begins(unit, "v") ? 0.05 : UnseenSize);
    }

    private static void ReadColour(ReadOnlySpan<char> value, ref int colour)
    {
        if (!Begins(value, "inherit"))
            colour = HtmlColour.Read(value);
    }

    private void ReadBackground(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (Begins(value, "none") || Begins(value, "inherit") || Begins(value, "initial"))
            return;
        if (name.Length == "background-image".Length || value.Contains("url(", StringComparison.OrdinalIgnoreCase) || value.Contains("gradient", StringComparison.OrdinalIgnoreCase))
        {
            Background = HtmlColour.Unknown;
            return;
        }

        var colour = HtmlColour.Read(value);
        if (colour != HtmlColour.Transparent)
            Background = colour;
    }

    /// <summary>The number a value begins with; NaN when it begins with none.</summary>
    private static double SizeOf(ReadOnlySpan<char> value)
    {
        var at = 0;
        return TryReadNumber(value, ref at, out var number) ? number : double.NaN;
    }

    private static bool Is(ReadOnlySpan<char> name, string property) => name.Equals(property, StringComparison.OrdinalIgnoreCase);

    private static bool Begins(ReadOnlySpan<char> value, string beginning) => value.StartsWith(beginning, StringComparison.OrdinalIgnoreCase);
}
