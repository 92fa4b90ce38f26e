namespace EComRules.Rules.Speech;

/// <summary>
/// Tells the author's own words from those he only reports: quotation marks, "she said", "the word ...", the line of a script.
/// A behaviour log, a lesson or a complaint has to name what was said.
/// </summary>
internal sealed class ReportedSpeech
{
    private const int LogReach = 14;
    private const int CallReach = 9;
    private const int SayReach = 5;

    private static readonly WordSet s_calls = WordSet.Of("call called calls calling label labelled labelling nickname nicknamed referred refers chanting chanted chant chants");

    private static readonly WordSet s_says = WordSet.Of("""
        said say says saying told tells telling shouted shout shouts shouting yelled yells yelling screamed screams screaming wrote writes writing written
        texted texting text messaged messaging posted posting typed whispered muttered mumbled replied responded announced threatened threatening threatens
        claimed claims claiming used uses using sang singing heard overheard read reads reading goes quoted repeated repeating remarked commented joked swore swears
        stating stated states alleges alleged reported reports reporting wrote described describes asked asks asking answered admitted promised
        thinks thought thinking feels feel felt feeling believe believes believed believing worries worried convinced argued argues blamed
        """);

    // At the beginning of a sentence these ask the reader to do something: "Read it again, ...", "Write back".
    private static readonly WordSet s_commands = WordSet.Of("say shout scream write text post use ask report call read tell think feel believe repeat quote answer reply");

    // "I heard him say" reports, "I said it before" does not.
    private static readonly WordSet s_hears = WordSet.Of("heard overheard hear read saw seen was were been");
    private static readonly WordSet s_auxiliaries = WordSet.Of("have has had ve d just also then even once always never often keep keeps kept was were is are am m s re been being be already only again would will ll can could both all t not do");
    private static readonly WordSet s_firstPerson = WordSet.Of("i we im ive");
    private static readonly WordSet s_everybody = WordSet.Of("everyone everybody people all nobody anyone anybody");
    // "If she tells Miss, ..." reports nothing.
    private static readonly WordSet s_conditions = WordSet.Of("if unless");
    private static readonly WordSet s_tattles = WordSet.Of("tell tells");
    private static readonly WordSet s_joins = WordSet.Of("and so but because now then therefore");
    private static readonly WordSet s_mentions = WordSet.Of("word words term terms phrase phrases slur slurs insult insults language names expression expressions labels eg");
    private static readonly WordSet s_labels = WordSet.Of("slur slurs insult insults offensive derogatory racist homophobic ableist sexist unacceptable outdated term word name language");
    private static readonly WordSet s_yourself = WordSet.Of("yourself yourselves urself");
    private static readonly WordSet s_notSpeakers = WordSet.Of("dear hi hello ps pps nb fyi re fw fwd subject note to from cc date sent also question warning message reason feedback comment complaint ref update reminder today tomorrow well");

    private readonly TermSet _log;
    private readonly TermSet _lesson;
    private readonly TermSet _drama;
    private readonly TermSet _policy;

    public ReportedSpeech(RuleRegistration rules)
    {
        var evidence = Lexicon.Load("mention-evidence");
        _log = rules.Notice(evidence.Where("kind", "log"));
        _lesson = rules.Notice(evidence.Where("kind", "lesson"));
        _drama = rules.Notice(evidence.Where("kind", "drama"));
        _policy = rules.Notice(evidence.Where("kind", "policy"));
    }

    /// <summary>Why the words are not the author's own; null when they are.</summary>
    /// <param name="context">The match.</param>
    /// <param name="words">Its sentence.</param>
    /// <param name="first">The first word of what may be reported; at or before the match.</param>
    /// <param name="isClause">Whether it is a whole clause ("I will hurt you"), which can be said but which nobody can be called.</param>
    public string? WhyNotOwn(in MatchContext context, in SentenceWords words, int first, bool isClause = false)
    {
        if (IsQuoted(context))
            return "the words stand in quotation marks";
        if (IsScriptLine(context))
            return "it is a line of a script or a transcript";
        if (IsSaidBySomebody(words, first, context.InMessage(_log) || context.InMessage(_drama), isClause))
            return "the sentence reports what somebody said";
        return IsMentioned(words, first) ? "the word is mentioned, not used" : null;
    }

    /// <summary>What the message is about, where that explains offensive words in it; null when nothing does.</summary>
    public string? Topic(in MatchContext context)
    {
        if (context.InMessage(_log, 2))
            return "the message records an incident";
        if (context.InMessage(_drama, 2) || context.InMessage(_lesson, 2))
            return "the message is about a lesson, a book or a play";
        return context.InMessage(_policy, 2) ? "the message is about a policy or training" : null;
    }

    private static bool IsSaidBySomebody(in SentenceWords words, int first, bool isLogOrScript, bool isClause)
    {
        for (var i = first - 1; i >= Math.Max(0, first - LogReach); i--)
        {
            var calls = !isClause && words.Is(i, s_calls);
            if (!calls && !words.Is(i, s_says))
                continue;
            var distance = first - i - 1;
            if (!isLogOrScript && (distance > (calls ? CallReach : SayReach) || (!calls && words.Has(s_joins, i + 1, first))))
                continue;
            if (words.Is(i + 1, s_yourself) || (words.Is(i, s_tattles) && words.Has(s_conditions, i - 2, i)) || IsOwnVoice(words, i) || (words.Is(i, "call") && words.Is(i - 1, People.You)))
                continue;
            return true;
        }

        return false;
    }

    /// <summary>I say, we think, everybody says: the author speaks for himself.</summary>
    private static bool IsOwnVoice(in SentenceWords words, int verb)
    {
        if (words.Is(verb, s_commands) && (words.Breaks(verb) || words.Is(verb - 1, "please") || words.Is(verb - 1, "and")))
            return true;
        var heard = words.Is(verb, s_hears);
        var i = verb - 1;
        for (; i >= 0 && words.Is(i, s_auxiliaries); i--)
            heard |= words.Is(i, s_hears);
        return !heard && (words.Is(i, s_firstPerson) || words.Is(i, s_everybody));
    }

    private static bool IsMentioned(in SentenceWords words, int first)
        => words.Has(s_mentions, first - 3, first)
            || (words.Is(words.Last + 1, "is") || words.Is(words.Last + 1, "was") || words.Is(words.Last + 1, "are") || words.Is(words.Last + 1, "as"))
                && words.Has(s_labels, words.Last + 2, words.Last + 6);

    /// <summary>In quotation marks that open and close in the same paragraph, with words of the author outside them.</summary>
    private static bool IsQuoted(in MatchContext context)
    {
        if (!context.InQuotationMarks && !IsBetween(context, '"', '"') && !IsBetween(context, '\u201C', '\u201D'))
            return false;
        return !(context.Traits.StandsInQuotationMarks ??= StandsInQuotationMarks(context.Text));
    }

    private static bool StandsInQuotationMarks(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text is ['"' or '\u201C' or '\'' or '\u2018', .. var inside, '"' or '\u201D' or '\'' or '\u2019'] && !inside.ContainsAny('"', '\u201C', '\u201D');
    }

    private static bool IsBetween(in MatchContext context, char open, char close)
    {
        var before = context.Before(1_000);
        before = before[(before.LastIndexOf('\n') + 1)..];
        var after = context.After(1_000);
        if (after.IndexOf('\n') is var end and >= 0)
            after = after[..end];
        var isOpen = open == close ? before.Count(open) % 2 == 1 : before.LastIndexOf(open) > before.LastIndexOf(close);
        return isOpen && after.Contains(close);
    }

    /// <summary>"Miss Trunchbull: You ...": one to three words, the first with a capital, and a colon before the match on its line.</summary>
    private bool IsScriptLine(in MatchContext context)
    {
        var line = context.Before(400);
        line = line[(line.LastIndexOf('\n') + 1)..];
        var colon = line.LastIndexOf(':');
        if (colon < 2)
            return false;
        var speaker = line[..colon];
        if (speaker.LastIndexOfAny('.', '!', '?') is var end and >= 0)
            speaker = speaker[(end + 1)..];
        speaker = speaker.Trim();
        if (speaker.Length is < 2 or > 40 || !char.IsUpper(speaker[0]) || speaker.Count(' ') > 2)
            return false;
        var space = speaker.IndexOf(' ');
        if (s_notSpeakers.Contains(space < 0 ? speaker : speaker[..space]))
            return false;
        return context.InMessage(_drama) || context.InMessage(_log) || (context.Traits.HasSpeakers ??= HasSpeakers(context.Text));
    }

    /// <summary>Whether at least three lines begin with a short name and a colon.</summary>
    private static bool HasSpeakers(ReadOnlySpan<char> text)
    {
        const int enough = 3;
        var count = 0;
        foreach (var line in text.EnumerateLines())
            if (line.IndexOf(':') is > 1 and < 24 && char.IsUpper(line[0]) && ++count == enough)
                return true;
        return false;
    }
}
