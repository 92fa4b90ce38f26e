namespace EComRules.Rules.PersonalData;

/// <summary>Whose an address or a telephone number is. Organisations', the author's own and the reader's own are no disclosure.</summary>
internal sealed class ContactOwner
{
    private const int NearWords = 8;
    private const int BlockReach = 240;
    private const int ClosingReach = 200;

    private readonly TermSet _home;
    private readonly TermSet _address;
    private readonly TermSet _family;
    private readonly TermSet _private;
    private readonly TermSet _work;
    private readonly TermSet _place;
    private readonly TermSet _own;
    private readonly TermSet _reader;
    private readonly TermSet _closing;
    private readonly TermSet _carry;
    private readonly TermSet _story;

    // Between a name and its number: "Miss Lee's mobile is".
    private static readonly WordSet s_numberWords = new("mobile mob phone telephone tel number no cell is on");
    private static readonly WordSet s_phones = new("mobile mob phone cell number");

    private static readonly WordSet s_others = new("her his their she he they who child pupil family mum dad nan parents parent carer girl boy");

    public ContactOwner(RuleRegistration rules)
    {
        var signs = Lexicon.Load("contact-details");
        _home = Sign("home");
        _address = Sign("address");
        _family = Sign("family");
        _private = Sign("private");
        _work = Sign("work");
        _place = Sign("place");
        _own = Sign("own");
        _reader = Sign("reader");
        _closing = Sign("closing");
        _carry = Sign("carry");
        _story = Sign("story");

        TermSet Sign(string sign) => rules.Notice(signs.Where("sign", sign));
    }

    /// <summary>Whether words just before say that an address follows, so that it may be written carelessly.</summary>
    public bool IsSaidToBeAddress(in MatchContext context) => Precedes(context, _home) || Precedes(context, _own) || Precedes(context, _address);

    /// <summary>How sure it is that somebody other than the author and the reader lives there; 0 when it is not said.</summary>
    public double HomeOfSomebody(in MatchContext context, TextSpan address)
    {
        var block = Block(context, address);
        if (context.School.IsOwnContact(Slice(context, address)) || IsInClosing(context))
            return 0;
        if (context.InSentence(_story) || context.Has(_reader, block) || (context.InSentence(_own) && !context.InSentence(_home)))
            return 0;
        if (context.InSentence(_home) || (context.Has(_home, Up(context, address)) && !context.Has(_place, block)))
            return 0.9;
        var isNamed = PersonReader.IsBefore(context.Text, address, context.School);
        if (context.Has(_place, block))
            return isNamed && context.Has(_family, block) ? 0.7 : 0;
        if ((context.InSentence(_address) || context.Has(_address, block)) && IsOfSomebody(context, block))
            return 0.8;
        return isNamed || IsPlacedAt(context, address) || (Precedes(context, _carry) && NamesSomebodyBefore(context)) ? 0.7 : 0;
    }

    /// <summary>How sure it is that the number is somebody's private one; 0 when it is not said.</summary>
    public double PhoneOfSomebody(in MatchContext context, bool isMobile)
    {
        var line = Surroundings.Line(context);
        var around = TextSpan.FromBounds(Math.Max(line.Start, context.Span.Start - 120), Math.Min(line.End, context.Span.End + 60));
        if (context.School.IsOwnContact(context.Match) || IsInClosing(context))
            return 0;
        if (context.Has(_reader, around) || context.InSentence(_reader))
            return 0;
        if (Precedes(context, _private) || Surroundings.NamedAfter(context, _private))
            return Precedes(context, _own) && !context.Near(_family, NearWords) ? 0 : 0.9;
        if (Precedes(context, _own) || Precedes(context, _work) || Surroundings.NamedAfter(context, _work))
            return 0;
        if (Precedes(context, _family) || Surroundings.NamedAfter(context, _family) || (context.Has(_family, around) && !context.Has(_work, around)))
            return 0.8;
        if (!isMobile || context.Has(_work, around))
            return 0;
        return IsSaidToBeSomebodys(context) || IsRowOfContacts(context) ? 0.7 : 0;
    }

    /// <summary>"Kian's at 62 Sough Lane", "Mason is at 5 The Crescent".</summary>
    private static bool IsPlacedAt(in MatchContext context, TextSpan address)
    {
        var start = Math.Max(0, address.Start - 60);
        if (!PersonMention.TryFindLast(context.Text, TextSpan.FromBounds(start, address.Start), context.School, out var person))
            return false;
        return context.Text[person.Span.End..address.Start] is "'s at " or "\u2019s at " or " is at " or " at " or ": ";
    }

    private static bool NamesSomebodyBefore(in MatchContext context)
        => PersonReader.NamesSomebody(context.Text[context.Sentence.Start..context.Span.Start], context.School);

    /// <summary>Whether the author says that it is his own home.</summary>
    public bool IsAuthorsHome(in MatchContext context) => context.InSentence(_own);

    /// <summary>Whether a public place is spoken of in the lines around.</summary>
    public bool IsPublicPlace(in MatchContext context, TextSpan address)
        => context.School.IsOwnContact(Slice(context, address)) || context.Has(_place, Block(context, address));

    /// <summary>"Miss Lee's mobile is", "Tom's number:".</summary>
    private static bool IsSaidToBeSomebodys(in MatchContext context)
    {
        var before = context.Before(60);
        before = before[(before.LastIndexOfAny('\n', '.', ';') + 1)..];
        var possessive = Math.Max(before.LastIndexOf("'s ", StringComparison.Ordinal), before.LastIndexOf("\u2019s ", StringComparison.Ordinal));
        if (possessive < 0)
            return false;
        var between = before[(possessive + 3)..];
        if (!s_phones.IsIn(between) || between.Length > 32)
            return false;
        return PersonReader.NamesSomebody(before[..(possessive + 2)], context.School) && HasOnly(between, s_numberWords);
    }

    /// <summary>A name with a number, in lines below words about families: "with mum's mobile".</summary>
    private bool IsRowOfContacts(in MatchContext context)
    {
        const int reach = 600;
        var up = TextSpan.FromBounds(context.Span.Start - context.Before(reach).Length, context.Span.Start);
        return PersonReader.IsBefore(context.Text, context.Span, context.School) && (context.Has(_family, up) || context.Has(_private, up));
    }

    private static bool HasOnly(ReadOnlySpan<char> text, WordSet words)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && char.IsLetter(text[at]))
                at++;
            if (at > start && !words.Contains(text[start..at]))
                return false;
        }

        return true;
    }

    private static bool IsOfSomebody(in MatchContext context, TextSpan block)
    {
        var text = Slice(context, block);
        return s_others.IsIn(text) || PersonReader.NamesSomebody(text, context.School);
    }

    /// <summary>Whether a term of the set stands in the words just before, in the same sentence or on the line above.</summary>
    private static bool Precedes(in MatchContext context, TermSet set) => Surroundings.TextBack(context, set, out var between) && !EndsSentence(between);

    private static bool EndsSentence(ReadOnlySpan<char> between)
        => between.IndexOf(". ", StringComparison.Ordinal) is var stop and > 2 && char.IsLower(between[stop - 1]) && char.IsLower(between[stop - 2]);

    /// <summary>A letter's end, where the author says who and where he is.</summary>
    private bool IsInClosing(in MatchContext context)
    {
        var before = context.Before(ClosingReach).Length;
        return context.Has(_closing, TextSpan.FromBounds(context.Span.Start - before, context.Span.Start));
    }

    /// <summary>The lines around an address, up to an empty one.</summary>
    private static TextSpan Block(in MatchContext context, TextSpan address)
    {
        var up = Up(context, address);
        var after = context.Text[address.End..Math.Min(context.Text.Length, address.End + (BlockReach / 2))];
        var blank = after.IndexOf("\n\n", StringComparison.Ordinal);
        if (blank >= 0)
            after = after[..blank];
        var stop = after.IndexOf(". ", StringComparison.Ordinal);
        return TextSpan.FromBounds(up.Start, address.End + (stop < 0 ? after.Length : stop));
    }

    private static TextSpan Up(in MatchContext context, TextSpan address)
    {
        var start = Math.Max(0, Math.Min(address.Start, context.Span.Start) - BlockReach);
        var before = context.Text[start..address.Start];
        var blank = Math.Max(before.LastIndexOf("\n\n", StringComparison.Ordinal), before.LastIndexOf("\n\r\n", StringComparison.Ordinal));
        return TextSpan.FromBounds(start + blank + 1, address.Start);
    }

    private static ReadOnlySpan<char> Slice(in MatchContext context, TextSpan span) => context.Text.Slice(span.Start, span.Length);
}
