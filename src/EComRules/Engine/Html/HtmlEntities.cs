namespace EComRules.Engine;

/// <summary>Character references: numeric ones, the names of HTML 4, and the later names for ASCII, invisible and letter-like characters.</summary>
internal static class HtmlEntities
{
    private const int LongestName = 24;
    private const int LongestWithoutSemicolon = 6;

    private const string Latin1 =
        "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest " +
        "Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig " +
        "agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

    private const string GreekCapitals = "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega";

    private const string GreekLetters = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega";

    // The few that may stand without a semicolon, besides Latin 1.
    private const string Basic = "quot 34 amp 38 lt 60 gt 62 QUOT 34 AMP 38 LT 60 GT 62 COPY 169 REG 174";

    private const string Others =
        "apos 39 OElig 338 oelig 339 Scaron 352 scaron 353 Yuml 376 fnof 402 circ 710 tilde 732 thetasym 977 upsih 978 piv 982 ensp 8194 emsp 8195 thinsp 8201 zwnj 8204 zwj 8205 lrm 8206 rlm 8207 " +
        "ndash 8211 mdash 8212 lsquo 8216 rsquo 8217 sbquo 8218 ldquo 8220 rdquo 8221 bdquo 8222 dagger 8224 Dagger 8225 bull 8226 hellip 8230 permil 8240 prime 8242 Prime 8243 lsaquo 8249 rsaquo 8250 " +
        "oline 8254 frasl 8260 euro 8364 image 8465 weierp 8472 real 8476 trade 8482 alefsym 8501 larr 8592 uarr 8593 rarr 8594 darr 8595 harr 8596 crarr 8629 lArr 8656 uArr 8657 rArr 8658 dArr 8659 hArr 8660 " +
        "forall 8704 part 8706 exist 8707 empty 8709 nabla 8711 isin 8712 notin 8713 ni 8715 prod 8719 sum 8721 minus 8722 lowast 8727 radic 8730 prop 8733 infin 8734 ang 8736 and 8743 or 8744 cap 8745 cup 8746 " +
        "int 8747 there4 8756 sim 8764 cong 8773 asymp 8776 ne 8800 equiv 8801 le 8804 ge 8805 sub 8834 sup 8835 nsub 8836 sube 8838 supe 8839 oplus 8853 otimes 8855 perp 8869 sdot 8901 lceil 8968 rceil 8969 " +
        "lfloor 8970 rfloor 8971 lang 9001 rang 9002 loz 9674 spades 9824 clubs 9827 hearts 9829 diams 9830 " +
        "Tab 9 NewLine 10 excl 33 num 35 dollar 36 percnt 37 lpar 40 rpar 41 ast 42 midast 42 plus 43 comma 44 period 46 sol 47 colon 58 semi 59 equals 61 quest 63 commat 64 lsqb 91 lbrack 91 bsol 92 rsqb 93 rbrack 93 " +
        "Hat 94 lowbar 95 UnderBar 95 grave 96 DiacriticalGrave 96 lcub 123 lbrace 123 verbar 124 vert 124 VerticalLine 124 rcub 125 rbrace 125 NonBreakingSpace 160 hyphen 8208 dash 8208 horbar 8213 hairsp 8202 numsp 8199 " +
        "puncsp 8200 emsp13 8196 emsp14 8197 MediumSpace 8287 ZeroWidthSpace 8203 NegativeThinSpace 8203 NegativeMediumSpace 8203 NegativeThickSpace 8203 NegativeVeryThinSpace 8203 NoBreak 8288 ApplyFunction 8289 " +
        "InvisibleTimes 8290 InvisibleComma 8291 nldr 8229 mldr 8230 check 10003 cross 10007 star 9734 starf 9733 phone 9742 imath 305 inodot 305 jmath 567 fflig 64256 filig 64257 fllig 64258 ffilig 64259 ffllig 64260 " +
        "ee 8519 ii 8520 dd 8518 DD 8517 ell 8467 oS 9416";

    private static readonly FrozenDictionary<string, int> s_names = MakeNames();

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_names.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_withoutSemicolon =
        FrozenSet.ToFrozenSet([.. Latin1.Split(' '), .. Basic.Split(' ').Where(word => char.IsAsciiLetter(word[0]))], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // What Windows means by the numbers 128 to 159, which are control characters in Unicode: browsers read them so.
    private static ReadOnlySpan<char> Windows1252 =>
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>Reads the reference that starts with the <c>&amp;</c> at <paramref name="at"/>; false when it is a plain ampersand.</summary>
    /// <param name="html">The source.</param>
    /// <param name="at">Where the ampersand is.</param>
    /// <param name="inAttribute">In an attribute a name without semicolon counts only when it ends there: <c>?a=1&amp;copy=2</c> is an address.</param>
    /// <param name="end">Where the reference ends.</param>
    /// <param name="point">The code point.</param>
    public static bool TryRead(ReadOnlySpan<char> html, int at, bool inAttribute, out int end, out int point)
    {
        var next = at + 1;
        if (next < html.Length && html[next] == '#')
            return TryReadNumber(html, next + 1, out end, out point);
        var name = html[next..Math.Min(html.Length, next + LongestName)];
        var length = 0;
        while (length < name.Length && char.IsAsciiLetterOrDigit(name[length]))
            length++;
        end = next + length;
        point = 0;
        if (length == 0)
            return false;
        if (end < html.Length && html[end] == ';' && (s_lookup.TryGetValue(name[..length], out point) || TryReadLetter(name[..length], out point)))
        {
            end++;
            return true;
        }

        for (var shorter = Math.Min(length, LongestWithoutSemicolon); shorter >= 2; shorter--)
        {
            if (!s_withoutSemicolon.Contains(name[..shorter]))
                continue;
            end = next + shorter;
            if (inAttribute && end < html.Length && (html[end] == '=' || char.IsAsciiLetterOrDigit(html[end])))
                return false;
            point = s_lookup[name[..shorter]];
            return true;
        }

        return false;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> html, int at, out int end, out int point)
    {
        const int tooLarge = 0x110000;
        var radix = 10;
        if (at < html.Length && html[at] is 'x' or 'X')
        {
            radix = 16;
            at++;
        }

        point = 0;
        for (end = at; end < html.Length && Digit(html[end]) is var digit && digit < radix; end++)
            point = Math.Min(tooLarge, (point * radix) + digit);
        if (end == at)
            return false;
        if (end < html.Length && html[end] == ';')
            end++;
        point = point switch
        {
            0 or >= tooLarge or (>= 0xD800 and <= 0xDFFF) => 0xFFFD,
            >= 0x80 and <= 0x9F => Windows1252[point - 0x80],
            _ => point,
        };
        return true;

        static int Digit(char c) => c switch
        {
            >= '0' and <= '9' => c - '0',
            >= 'a' and <= 'f' => c - 'a' + 10,
            >= 'A' and <= 'F' => c - 'A' + 10,
            _ => int.MaxValue,
        };
    }

    /// <summary>The alphabets of mathematics: <c>&amp;afr;</c>, <c>&amp;ascr;</c>, <c>&amp;aopf;</c>.</summary>
    private static bool TryReadLetter(ReadOnlySpan<char> name, out int point)
    {
        var alphabet = name[1..] switch
        {
            "scr" => 0x1D49C,
            "fr" => 0x1D504,
            "opf" => 0x1D538,
            _ => 0,
        };
        point = alphabet + (char.IsAsciiLetterUpper(name[0]) ? name[0] - 'A' : name[0] - 'a' + 26);
        return alphabet != 0 && char.IsAsciiLetter(name[0]);
    }

    private static FrozenDictionary<string, int> MakeNames()
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        AddRange(Latin1, 160);
        AddRange(GreekCapitals, 913);
        AddRange(GreekLetters, 945);
        AddPairs(Basic);
        AddPairs(Others);
        return names.ToFrozenDictionary(StringComparer.Ordinal);

        void AddRange(string list, int first)
        {
            foreach (var name in list.Split(' '))
                names[name] = first++;
        }

        void AddPairs(string list)
        {
            var words = list.Split(' ');
            for (var i = 0; i < words.Length; i += 2)
                names[words[i]] = int.Parse(words[i + 1], CultureInfo.InvariantCulture);
        }
    }
}
