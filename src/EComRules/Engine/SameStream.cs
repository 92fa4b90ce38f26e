namespace EComRules.Engine;

/// <summary>
/// Whether HTML shows what its text alternative says, apart from how it is written down: case, spaces, quotation marks, bullets, quote marks,
/// *bold*, and the addresses that programs add in angle or square brackets. Both are walked once, side by side.
/// </summary>
internal static class SameStream
{
    private const char Boundary = '\u0001';
    private const char End = '\u0002';
    private const int LongestAddress = 4_000;

    public static bool Of(TextView text, TextView html)
    {
        var a = new Stream(text, skipsAddresses: true);
        var b = new Stream(html, skipsAddresses: false);
        while (true)
        {
            var next = a.Next();
            if (next != b.Next())
                return false;
            if (next == End)
                return true;
            if (next != Boundary && a.Zone != b.Zone)
                return false;
        }
    }

    /// <summary>Letters and digits, folded; signs; and one boundary between two words that no sign parts.</summary>
    private ref struct Stream(TextView view, bool skipsAddresses)
    {
        private readonly ReadOnlySpan<char> _text = view.Text;
        private readonly ReadOnlySpan<ZoneRun> _zones = view.Zones.Span;
        private int _at;
        private int _run;
        private bool _afterWord;
        private char _waiting;

        public readonly Zone Zone => _zones.IsEmpty ? Zone.Author : _zones[_run].Zone;

        public char Next()
        {
            if (_waiting != '\0')
            {
                var waiting = _waiting;
                _waiting = '\0';
                return waiting;
            }

            var parted = false;
            while (_at < _text.Length)
            {
                var start = _at;
                if (skipsAddresses && _text[start] is '<' or '[' && LengthOfAdded(_text[start..]) is var added and > 0)
                {
                    _at += added;
                    parted = true;
                    continue;
                }

                var folded = CharFold.Next(_text, ref _at);
                if (folded == CharFold.Invisible)
                    continue;
                if (folded == CharFold.Gap && IsFormatting(_text[start]))
                {
                    parted = true;
                    continue;
                }

                while (_run + 1 < _zones.Length && _zones[_run + 1].Start <= start)
                    _run++;
                if (folded == CharFold.Gap)
                {
                    _afterWord = false;
                    if (_at - start == 2)
                        _waiting = _text[start + 1];
                    return _text[start];
                }

                var bounded = _afterWord && parted;
                _afterWord = true;
                if (!bounded)
                    return folded;
                _waiting = folded;
                return Boundary;
            }

            return End;
        }

        /// <summary>How long the address is that begins here with its bracket; of a named image only the words that name it as one.</summary>
        private static int LengthOfAdded(ReadOnlySpan<char> text)
        {
            var inside = text[1..];
            if (text[0] == '[' && inside.StartsWith("image:", StringComparison.OrdinalIgnoreCase))
                return 1 + "image:".Length;
            if (!Begins(inside, "http") && !Begins(inside, "mailto:") && !Begins(inside, "tel:") && !Begins(inside, "cid:") && !Begins(inside, "x-apple-data") && !Begins(inside, "sms:"))
                return 0;
            inside = inside[..Math.Min(inside.Length, LongestAddress)];
            return inside.IndexOfAny(text[0] == '<' ? '>' : ']', ' ') is var end and >= 0 && inside[end] != ' ' ? end + 2 : 0;
        }

        private static bool Begins(ReadOnlySpan<char> text, string beginning) => text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase);

        private static bool IsFormatting(char c)
            => char.IsWhiteSpace(c) || c is '*' or '_' or '<' or '>' or '[' or ']' or '-' or '\'' or '"' or '|' or '#' or '~' or '=' or '`' or '\u00B7' or '\u2022' or '\0'
                or (>= '\u2010' and <= '\u201F') or '\u25AA' or '\u25CF' or '\u25E6' or '\uF0B7';
    }
}
