namespace EComRules.Mime;

/// <summary>Reads the words out of rich text (RTF), which Outlook uses for bodies within winmail.dat.</summary>
internal static class RichText
{
    private static readonly HashSet<string> s_skipped = new(StringComparer.Ordinal)
    {
        "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "themedata", "datastore", "listtable", "listoverridetable", "generator", "xmlnstbl", "rsidtbl", "latentstyles", "bkmkstart", "bkmkend",
    };

    private static readonly Encoding s_windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text that is shown; HTML wrapped in rich text keeps its words, not its tags.</summary>
    public static string ToPlain(string rtf)
    {
        var text = new StringBuilder(rtf.Length / 2);
        var groups = new Stack<(bool Hidden, int Fallback)>();
        var hidden = false;
        var fallback = 1; // how many characters stand after a Unicode one for programs that do not know it
        var skip = 0;
        for (var i = 0; i < rtf.Length;)
        {
            var c = rtf[i++];
            switch (c)
            {
                case '{':
                    groups.Push((hidden, fallback));
                    break;
                case '}':
                    if (groups.TryPop(out var outer))
                        (hidden, fallback) = outer;
                    skip = 0;
                    break;
                case '\\' when i < rtf.Length:
                    ReadControl(ref i);
                    break;
                case '\r' or '\n':
                    break;
                default:
                    Append(c);
                    break;
            }
        }

        return text.ToString();

        void Append(char c)
        {
            if (skip > 0)
                skip--;
            else if (!hidden)
                text.Append(c);
        }

        void ReadControl(ref int i)
        {
            if (!char.IsAsciiLetter(rtf[i]))
            {
                ReadSymbol(ref i);
                return;
            }

            var start = i;
            while (i < rtf.Length && char.IsAsciiLetter(rtf[i]) && i - start < 32)
                i++;
            var word = rtf[start..i];
            start = i;
            if (i < rtf.Length && rtf[i] == '-')
                i++;
            while (i < rtf.Length && char.IsAsciiDigit(rtf[i]) && i - start < 11)
                i++;
            var hasNumber = int.TryParse(rtf.AsSpan(start, i - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
            if (i < rtf.Length && rtf[i] == ' ')
                i++;
            Act(word, hasNumber, number);
        }

        void ReadSymbol(ref int i)
        {
            var symbol = rtf[i++];
            switch (symbol)
            {
                case '\'' when i + 1 < rtf.Length && byte.TryParse(rtf.AsSpan(i, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                    i += 2;
                    Append(s_windows1252.GetString([code])[0]);
                    break;
                case '*':
                    // The destination that follows may be ignored. HTML tags stand in such ones too.
                    hidden = true;
                    break;
                case '~':
                    Append('\u00A0');
                    break;
                case '\\' or '{' or '}':
                    Append(symbol);
                    break;
                case '\r' or '\n':
                    Append('\n');
                    break;
            }
        }

        void Act(string word, bool hasNumber, int number)
        {
            switch (word)
            {
                case "par" or "line" or "row" or "sect" or "page":
                    Append('\n');
                    break;
                case "tab" or "cell":
                    Append('\t');
                    break;
                case "u" when hasNumber:
                    Append((char)(ushort)number);
                    skip = fallback;
                    break;
                case "uc" when hasNumber:
                    fallback = Math.Clamp(number, 0, 16);
                    break;
                case "htmlrtf":
                    // Between \htmlrtf and \htmlrtf0 stands the rich-text rendering of what the HTML says.
                    break;
                case "lquote" or "rquote":
                    Append(word == "lquote" ? '\u2018' : '\u2019');
                    break;
                case "ldblquote" or "rdblquote":
                    Append(word == "ldblquote" ? '\u201C' : '\u201D');
                    break;
                case "endash" or "emdash":
                    Append(word == "endash" ? '\u2013' : '\u2014');
                    break;
                case "bin" when hasNumber:
                    break;
                default:
                    hidden |= s_skipped.Contains(word);
                    break;
            }
        }
    }
}
