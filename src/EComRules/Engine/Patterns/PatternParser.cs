namespace EComRules.Engine;

/// <summary>Reads the notation that docs/patterns.md describes. Everything it does not know is an error that says what to write instead.</summary>
internal sealed class PatternParser
{
    private const int DeepestGroup = 32;
    private const string Sensitive = "(?-i)";

    private readonly string _pattern;
    private readonly bool _ignoreCase;
    private int _at;
    private int _depth;

    private PatternParser(string pattern)
    {
        _pattern = pattern;
        _ignoreCase = !pattern.StartsWith(Sensitive, StringComparison.Ordinal);
        _at = _ignoreCase ? 0 : Sensitive.Length;
    }

    /// <exception cref="ArgumentException">The pattern does not parse; the message has the position, counted from 1.</exception>
    public static PatternNode Parse(string pattern)
    {
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        var parser = new PatternParser(pattern);
        var node = parser.ReadChoice();
        return parser._at == pattern.Length ? node : throw parser.Error("')' closes no group: write '\\)' for the character");
    }

    public static ArgumentException Error(string pattern, int at, string problem)
        => new($"pattern position {at + 1}: {problem} (in '{pattern}').");

    private PatternNode ReadChoice()
    {
        var options = ImmutableArray.CreateBuilder<PatternNode>();
        options.Add(ReadSequence());
        while (_at < _pattern.Length && _pattern[_at] == '|')
        {
            _at++;
            options.Add(ReadSequence());
        }

        return options.Count == 1 ? options[0] : new PatternNode.Choice(options.ToImmutable());
    }

    private PatternNode ReadSequence()
    {
        var items = ImmutableArray.CreateBuilder<PatternNode>();
        while (_at < _pattern.Length && _pattern[_at] is not ('|' or ')'))
        {
            var start = _at;
            items.Add(ReadRepeats(ReadItem(), start));
        }

        if (items.Count == 0)
            throw Error("nothing stands here: make the whole optional with '?' instead of an empty alternative");
        return items.Count == 1 ? items[0] : new PatternNode.Sequence(items.ToImmutable());
    }

    private PatternNode ReadItem() => _pattern[_at] switch
    {
        '(' => ReadGroup(),
        '[' => new PatternNode.Character(ReadClass()),
        '\\' => ReadEscape(),
        '.' => ReadDot(),
        '^' or '$' => throw Error($"'{_pattern[_at]}' is not supported: a pattern is found anywhere; use \\b, or look at what is around the match in the rule"),
        '?' or '*' or '+' or '{' => throw Error($"'{_pattern[_at]}' repeats nothing: write '\\{_pattern[_at]}' for the character"),
        ']' or '}' => throw Error($"'{_pattern[_at]}' closes nothing: write '\\{_pattern[_at]}' for the character"),
        var c => ReadLiteral(c),
    };

    private PatternNode.Character ReadDot()
    {
        _at++;
        return new(CharacterSet.Any);
    }

    private PatternNode.Character ReadLiteral(char c)
    {
        _at++;
        return new(CharacterSet.Empty.With(c, c, _ignoreCase));
    }

    private PatternNode ReadGroup()
    {
        var open = _at++;
        if (_pattern.AsSpan(_at).StartsWith("?:", StringComparison.Ordinal))
            _at += 2;
        else if (_at < _pattern.Length && _pattern[_at] == '?')
            throw Error(open, WhatInsteadOf(_pattern.AsSpan(_at + 1)));
        if (++_depth > DeepestGroup)
            throw Error(open, $"groups are nested more than {DeepestGroup} deep: write it flatter");
        var inner = ReadChoice();
        if (_at == _pattern.Length)
            throw Error(open, "this group is not closed: add ')', or write '\\(' for the character");
        _at++;
        _depth--;
        return inner;
    }

    private static string WhatInsteadOf(ReadOnlySpan<char> afterQuestionMark)
    {
        if (afterQuestionMark.StartsWith("<=", StringComparison.Ordinal) || afterQuestionMark.StartsWith("<!", StringComparison.Ordinal))
            return "look-behind is not supported: look at MatchContext.Before in the rule";
        return afterQuestionMark.IsEmpty ? "'(?' begins nothing: write '(?:' for a group"
            : afterQuestionMark[0] switch
            {
                '=' or '!' => "look-ahead is not supported: look at MatchContext.After in the rule",
                '<' or '\'' or 'P' => "groups have no names: write '(' and cut the match up in the rule",
                '>' => "atomic groups are not supported: matching never backtracks, write '(?:'",
                '#' => "comments are not supported: write them beside the pattern",
                '-' => "'(?-i)' may only be the very beginning of a pattern",
                _ => "options are not supported: case is ignored unless the pattern begins with '(?-i)'",
            };
    }

    private PatternNode ReadRepeats(PatternNode item, int start)
    {
        if (_at == _pattern.Length || _pattern[_at] is not ('?' or '*' or '+' or '{'))
            return item;
        if (item is PatternNode.Boundary)
            throw Error("'\\b' cannot be repeated: a place is there or not");
        var (atLeast, atMost) = ReadCounts();
        if (_at < _pattern.Length && _pattern[_at] is '?' or '*' or '+' or '{')
            throw Error(_pattern[_at] switch
            {
                '?' => "lazy repetition is not supported: the longest match always counts; make the class narrower, such as [^>]*",
                '+' => "possessive repetition is not supported: matching never backtracks, leave the '+' out",
                _ => $"what is repeated at position {start + 1} is repeated already: put it into a group '(?:...)'",
            });
        return new PatternNode.Repeat(item, atLeast, atMost);
    }

    private (int AtLeast, int? AtMost) ReadCounts()
    {
        switch (_pattern[_at++])
        {
            case '?':
                return (0, 1);
            case '*':
                return (0, null);
            case '+':
                return (1, null);
        }

        var open = _at - 1;
        var atLeast = ReadNumber(open);
        int? atMost = atLeast;
        if (_at < _pattern.Length && _pattern[_at] == ',')
        {
            _at++;
            atMost = _at < _pattern.Length && _pattern[_at] == '}' ? null : ReadNumber(open);
        }

        if (_at == _pattern.Length || _pattern[_at++] != '}')
            throw Error(open, "this is no count: write {3}, {2,4} or {2,}, or '\\{' for the character");
        if (atMost < atLeast || atMost == 0)
            throw Error(open, "the second number of a count is at least 1 and not below the first");
        return (atLeast, atMost);
    }

    private int ReadNumber(int open)
    {
        var start = _at;
        while (_at < _pattern.Length && char.IsAsciiDigit(_pattern[_at]))
            _at++;
        if (_at == start || _at - start > 3)
            throw Error(open, "this is no count up to 999: write {3}, {2,4} or {2,}, or '\\{' for the character");
        return int.Parse(_pattern.AsSpan(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private PatternNode ReadEscape()
    {
        if (_at + 1 < _pattern.Length && _pattern[_at + 1] == 'b')
        {
            _at += 2;
            return new PatternNode.Boundary();
        }

        return TryReadKind() is { } kind ? new PatternNode.Character(kind) : ReadLiteralEscape();

        PatternNode.Character ReadLiteralEscape()
        {
            var c = ReadEscapedCharacter();
            return new(CharacterSet.Empty.With(c, c, _ignoreCase));
        }
    }

    /// <summary>\d \w \s and their opposites; null when something else is escaped.</summary>
    private CharacterSet? TryReadKind()
    {
        var kind = _at + 1 == _pattern.Length ? null : _pattern[_at + 1] switch
        {
            'd' => CharacterSet.Digit,
            'w' => CharacterSet.WordCharacter,
            's' => CharacterSet.Space,
            'D' => CharacterSet.Digit.Negate(),
            'W' => CharacterSet.WordCharacter.Negate(),
            'S' => CharacterSet.Space.Negate(),
            _ => null,
        };
        _at += kind is null ? 0 : 2;
        return kind;
    }

    private char ReadEscapedCharacter()
    {
        var start = _at++;
        if (_at == _pattern.Length)
            throw Error(start, "'\\' escapes nothing: write '\\\\' for the character");
        var c = _pattern[_at++];
        switch (c)
        {
            case 't':
                return '\t';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 'u' when _at + 4 <= _pattern.Length && ushort.TryParse(_pattern.AsSpan(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                _at += 4;
                return (char)code;
            case >= '1' and <= '9':
                throw Error(start, "back-references are not supported: compare the parts of the match in the rule");
            case 'B':
                throw Error(start, "'\\B' is not supported: leave it out, or write \\w where a word goes on");
            case 'A' or 'z' or 'Z' or 'G':
                throw Error(start, $"'\\{c}' is not supported: a pattern is found anywhere; use \\b, or look at what is around the match in the rule");
            default:
                return !char.IsAsciiLetterOrDigit(c) ? c
                    : throw Error(start, $"'\\{c}' is not supported: there are \\d \\w \\s \\D \\W \\S \\b \\t \\n \\r, \\u and four hexadecimal digits, and escaped punctuation");
        }
    }

    private CharacterSet ReadClass()
    {
        var open = _at++;
        var negated = _at < _pattern.Length && _pattern[_at] == '^';
        _at += negated ? 1 : 0;
        var set = CharacterSet.Empty;
        var first = _at;
        for (; _at < _pattern.Length && (_pattern[_at] != ']' || _at == first);)
            set = ReadClassPart(set);
        if (_at == _pattern.Length)
            throw Error(open, "this class is not closed: add ']', and write a ']' within it as '\\]'");
        _at++;
        return negated ? set.Negate() : set;
    }

    private CharacterSet ReadClassPart(CharacterSet set)
    {
        var start = _at;
        if (_pattern[_at] == ']')
            throw Error("an empty class matches nothing: write '\\]' for the character");
        if (_pattern[_at] == '[')
            throw Error("'[' within a class has no meaning of its own: write '\\['");
        if (_pattern[_at] == '\\' && TryReadKind() is { } kind)
            return char.IsAsciiLetterLower(_pattern[start + 1]) ? set.With(kind)
                : throw Error(start, "only \\d, \\w and \\s may stand in a class: negate the whole class with [^...]");
        var first = ReadClassCharacter();

        // A hyphen at the end of a class is itself.
        if (_at + 1 >= _pattern.Length || _pattern[_at] != '-' || _pattern[_at + 1] == ']')
            return set.With(first, first, _ignoreCase);
        _at++;
        var last = ReadClassCharacter();
        return last >= first ? set.With(first, last, _ignoreCase)
            : throw Error(start, "this range runs backwards: write the lower character first, or '\\-' for a hyphen");
    }

    private char ReadClassCharacter()
    {
        if (_pattern[_at] != '\\')
            return _pattern[_at++];
        if (_at + 1 < _pattern.Length && _pattern[_at + 1] is 'b' or 'd' or 'w' or 's' or 'D' or 'W' or 'S')
            throw Error($"'\\{_pattern[_at + 1]}' is no single character here: write the characters of the class");
        return ReadEscapedCharacter();
    }

    private ArgumentException Error(string problem) => Error(_at, problem);

    private ArgumentException Error(int at, string problem) => Error(_pattern, at, problem);
}
