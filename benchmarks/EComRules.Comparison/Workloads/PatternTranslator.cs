using System.Text;
using System.Text.RegularExpressions;
using EComRules.Comparison.Peers;

namespace EComRules.Comparison.Workloads;

/// <summary>
/// Writes a pattern of our notation (docs/patterns.md) for .NET and for Hyperscan. Where Hyperscan refuses a pattern for its size, long
/// counts become open ones, as its documentation advises; a pattern that it refuses even so is left out for all.
/// </summary>
internal static partial class PatternTranslator
{
    private const string Sensitive = "(?-i)";

    /// <returns>Null when a peer cannot express it; <paramref name="leftOut"/> gets why.</returns>
    public static TranslatedPattern? Translate(string pattern, List<string> leftOut)
    {
        var sensitive = pattern.StartsWith(Sensitive, StringComparison.Ordinal);
        var body = sensitive ? pattern[Sensitive.Length..] : pattern;
        var regex = Write(body, @"\p{L}\p{Nd}_", c => c < 128 ? c.ToString() : $"\\u{(int)c:X4}");
        if (!TryForHyperscan(Write(body, "a-zA-Z0-9_", c => c.ToString()), sensitive, out var hyperscan, out var refusal))
        {
            leftOut.Add($"{pattern} (hyperscan: {refusal})");
            return null;
        }

        var options = RegexOptions.Compiled | RegexOptions.CultureInvariant | (sensitive ? RegexOptions.None : RegexOptions.IgnoreCase);
        return new(pattern, regex, options, hyperscan);
    }

    private static bool TryForHyperscan(string expression, bool sensitive, out HyperscanPattern pattern, out string refusal)
    {
        var flags = HyperscanLibrary.Flags.LeftmostStart
            | (sensitive ? HyperscanLibrary.Flags.None : HyperscanLibrary.Flags.Caseless)
            | (expression.All(char.IsAscii) ? HyperscanLibrary.Flags.None : HyperscanLibrary.Flags.Utf8);
        refusal = "";
        foreach (var attempt in (string[])[expression, LongCount().Replace(expression, "{$1,}")])
        {
            pattern = new(attempt, flags);
            if (HyperscanLibrary.Version is null || Compiles(pattern, out refusal))
                return true;
        }

        pattern = default;
        return false;
    }

    private static bool Compiles(HyperscanPattern pattern, out string refusal)
    {
        try
        {
            new HyperscanDatabase(HyperscanLibrary.CompileExpressions([pattern.Expression], [pattern.Flags], 0)).Dispose();
            refusal = "";
            return true;
        }
        catch (NotSupportedException refused)
        {
            refusal = refused.Message;
            return false;
        }
    }

    /// <param name="pattern">Ours, without the mark for case.</param>
    /// <param name="word">What <c>\w</c> is, within a class.</param>
    /// <param name="character">Writes a character that was given by its number.</param>
    private static string Write(string pattern, string word, Func<char, string> character)
    {
        var text = new StringBuilder();
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\')
            {
                text.Append(Escape(pattern[i + 1]));
                i++;
                continue;
            }

            text.Append(c < 128 ? c.ToString() : character(c));
            if (c == '(' && !inClass && pattern[i + 1] != '?')
                text.Append("?:");
            inClass = inClass ? c != ']' || IsFirstOfClass(i) : c == '[';

            string Escape(char kind) => kind switch
            {
                'd' => inClass ? "0-9" : "[0-9]",
                'D' => "[^0-9]",
                'w' => inClass ? word : "[" + word + "]",
                'W' => "[^" + word + "]",
                'u' => Numbered(),
                _ => "\\" + kind,
            };

            string Numbered()
            {
                var code = (char)int.Parse(pattern.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                i += 4;
                return char.IsAscii(code) ? Regex.Escape(code.ToString()) : character(code);
            }
        }

        return text.ToString();

        bool IsFirstOfClass(int at) => pattern[at - 1] == '[' || (pattern[at - 1] == '^' && pattern[at - 2] == '[');
    }

    [GeneratedRegex(@"\{(\d+),\d{2,}\}")]
    private static partial Regex LongCount();
}
