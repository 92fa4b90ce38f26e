using EComRules.Rules.Speech;

namespace EComRules.Rules.Abuse;

/// <summary>Of whom an insulting word is said, and how plainly.</summary>
internal sealed class InsultReader
{
    private static readonly WordSet s_intensifiers = WordSet.Of("""
        absolute complete total utter real right proper such pure massive huge big great little old young pair bloody fucking fuckin fkn effing freaking flipping
        and so very really completely totally utterly absolutely just plain downright incredibly bit hell pretty most fat bald ginger single biggest poor bleeding damn goddamn friggin frigging
        """);

    // "You absolute plank": so strengthened, a thing is a person.
    private static readonly WordSet s_utter = WordSet.Of("absolute utter complete total");
    private static readonly WordSet s_articles = WordSet.Of("a an such");
    private static readonly WordSet s_pointing = WordSet.Of("that this those these the ur some");
    private static readonly WordSet s_groups = WordSet.Of("bunch pack load shower gang bunches loads");
    private static readonly WordSet s_heads = WordSet.Of("woman women man men person people teacher teachers headteacher head bloke human creature individual individuals lady lot bunch specimen girl boy mother father parent parents excuse article sod git cow staff ta moo");
    private static readonly WordSet s_predicateEnds = WordSet.Of("and or but if to for as with when because you u enough today lol mate in like so then how why i we he she they its it that honestly really tbh than lately anyway innit though which rn af m8 of round around here");
    private static readonly WordSet s_ledBy = WordSet.Of("run taught led managed staffed governed");
    private static readonly WordSet s_young = WordSet.Of("boy girl children child kids");
    private static readonly WordSet s_self = WordSet.Of("i me am im myself");
    private static readonly WordSet s_beforeAddress = WordSet.Of("up off lost life oh hey yes no so and well thanks please stop ok bye listen look dead");
    private static readonly WordSet s_like = WordSet.Of("like as");

    private readonly WordSet _adjectives;

    public InsultReader(Lexicon adjectives) => _adjectives = WordSet.Of(adjectives, "faced two jumped stuck up bone idle");

    /// <summary>Reads "you useless idiot", "Mrs Khan is a lazy cow", "that idiot", "what a moron"; false when it is said of nobody or of the author.</summary>
    public bool TryReadNoun(in SentenceWords words, int noun, int lastOfNoun, string? force, out Insult insult)
    {
        insult = default;
        var isFigure = force is "figure";
        var i = noun - 1;
        var insulting = force == "described" ? 1 : 0;
        for (; i >= 0 && (words.Is(i, _adjectives) || words.Is(i, s_intensifiers)); i--)
            insulting += words.Is(i, _adjectives) || (isFigure && words.Is(i, s_utter)) ? 1 : 0;

        // "a bunch of clowns"
        if (words.Is(i, "of") && words.Is(i - 1, s_groups))
        {
            for (i -= 2; i >= 0 && (words.Is(i, _adjectives) || words.Is(i, s_intensifiers)); i--)
                insulting += words.Is(i, _adjectives) ? 1 : 0;
            insulting++;
        }

        // "a nasty, scheming little man": unknown words may stand between the article and what is known.
        if (!isFigure || insulting > 0)
            for (var k = i; k >= Math.Max(0, i - 2); k--)
                if (words.Is(k, s_articles) && !words.Is(i, People.You))
                {
                    i = k;
                    break;
                }

        if (words.Is(lastOfNoun + 1, s_self) && !words.Breaks(lastOfNoun + 1))
            return false; // what an idiot I am
        if (words.Is(i, People.You) && (!isFigure || insulting > 0 || words.Breaks(i) || words.Is(i - 1, s_beforeAddress)))
            return Found(Person.Reader, i, lastOfNoun, insulting, plain: true, out insult);
        if (words.Is(i, "lot") && words.Is(i - 1, People.You))
            return Found(Person.Reader, i - 1, lastOfNoun, insulting, plain: true, out insult);
        // "run by idiots", "only a moron would"
        if (!isFigure && force != "playful" && ((words.Is(i, "by") && words.Is(i - 1, s_ledBy)) || (words.Is(i, s_articles) && words.Is(i - 1, "only"))))
            return Found(Person.Other, i - 1, lastOfNoun, insulting, plain: false, out insult);

        // "such a useless bunch of people as you lot"
        if ((words.Is(lastOfNoun + 1, s_like) || words.Is(lastOfNoun + 1, "of")) && words.Is(lastOfNoun + 2, People.You) && insulting > 0)
            return Found(Person.Reader, i + 1, lastOfNoun + 2, insulting, plain: true, out insult);
        if (words.Is(i, s_articles))
            return TryReadPredicate(words, i, lastOfNoun, isFigure, insulting, out insult);
        if (words.Is(i, "the") && Predication.Before(words, i - 1) is { Who: Person.Reader or Person.Other, IsSure: true } equated)
            return (!isFigure || insulting > 0) && Found(equated.Who, equated.First, lastOfNoun, insulting, plain: true, out insult);
        if (words.Is(i, s_pointing))
            return IsPointedAt(words, i, force, insulting) && Found(Person.Other, i, lastOfNoun, insulting, plain: false, out insult, sure: !words.Is(i, "some"));

        // "what kind of idiot"
        if (words.Is(i, "of") && (words.Is(i - 1, "kind") || words.Is(i - 1, "sort") || words.Is(i - 1, "type")) && !isFigure && force != "playful")
            return Found(Person.Other, i - 1, lastOfNoun, insulting, plain: false, out insult);

        var subject = Predication.Before(words, i);
        if (subject.Who is Person.Reader or Person.Other)
            return !words.Is(i, "s") && !words.Is(i, "your") && !words.Is(i, "ur") && (!isFigure || insulting > 0 || subject.Who == Person.Reader || subject.IsSure) && Found(subject.Who, subject.First, lastOfNoun, insulting, plain: true, out insult, subject.IsSure);

        // "Silly cow." "Idiots."
        var standsAlone = words.Breaks(i + 1) && (insulting > 0 || (words.Breaks(lastOfNoun + 1) && !isFigure)) && (words.Breaks(lastOfNoun + 1) || !isFigure);
        return subject.Who != Person.Author && i < 0 && standsAlone && (force != "playful" || insulting > 0) && Found(Person.Other, i + 1, lastOfNoun, insulting, plain: false, out insult);
    }

    /// <summary>Reads "you are so stupid", "she is useless", "are you thick"; an adjective before a person's noun reads as part of it.</summary>
    public bool TryReadAdjective(in SentenceWords words, int adjective, int last, bool isAttributive, out Insult insult)
    {
        insult = default;
        var next = last + 1;
        while (!words.Breaks(next) && (words.Is(next, _adjectives) || words.Is(next, s_intensifiers)) && !words.Is(next, "and"))
            next++;
        // "an arrogant, self-important little man"
        if (words.Is(adjective - 1, s_articles) && !words.Is(next, s_heads))
            for (var k = next; k <= last + 5; k++)
                if (words.Is(k, s_heads) && !words.Breaks(k))
                {
                    next = k;
                    break;
                }

        if (words.Is(next + 1, "of") && words.Is(next + 2, s_heads))
            next += 2;
        if (words.Is(next, "human") && words.Is(next + 1, "being"))
            next++;
        if ((words.Is(next, s_heads) || words.Is(next, "being")) && !(isAttributive && words.Is(next, s_young)) && !(words.Breaks(next) && next == last + 1))
            return TryReadNoun(words, adjective, next, "described", out insult);
        if (isAttributive || (!words.Breaks(last + 1) && !words.Is(last + 1, s_predicateEnds)))
            return false;
        if (words.Is(last + 1, "as") && words.Is(last + 2, People.You) && words.Is(adjective - 1, "as"))
            return Found(Person.Reader, adjective - 1, last + 2, 1, plain: true, out insult);
        var i = adjective - 1;
        while (i >= 0 && (words.Is(i, "this") || words.Is(i, _adjectives) || (words.Is(i, s_intensifiers) && !words.Is(i, "such")) || words.Is(i, "as") || words.Is(i, "that")))
            i--;
        var subject = Predication.Before(words, i);
        return subject.Who is Person.Reader or Person.Other && Found(subject.Who, subject.First, last, 1, subject.IsDirect, out insult, subject.IsSure);
    }

    /// <summary>"That idiot", "those lazy cows"; after "the" it takes an adjective, since "the coward" may be anybody.</summary>
    private static bool IsPointedAt(in SentenceWords words, int pointer, string? force, int insulting)
    {
        if (words.Is(pointer - 1, s_like) || force == "playful")
            return false;
        var isThe = words.Is(pointer, "the");
        return force is "figure" or "described" ? insulting > 0 && !isThe : insulting > 0 || !isThe;
    }

    private static bool TryReadPredicate(in SentenceWords words, int article, int last, bool isFigure, int insulting, out Insult insult)
    {
        insult = default;
        var i = article - 1;
        if (words.Is(article, "a") && words.Is(i, "such") || words.Is(article, "an") && words.Is(i, "such"))
            i--;
        if (words.Is(i, "what") || words.Is(i, "wot"))
        {
            var who = words.Is(last + 1, People.You) || words.Is(last + 1, "your") ? Person.Reader : Person.Other;
            return !isFigure | insulting > 0 | who == Person.Reader && Found(who, i, last, insulting, plain: who == Person.Reader, out insult);
        }

        // "don't be such a moron"
        if (words.Is(i, "be") && (words.Is(i - 1, "t") || words.Is(i - 1, "dont") || words.Is(i - 1, "not")) && !isFigure)
            return Found(Person.Reader, i, last, insulting, plain: false, out insult);

        // "that idiot of a teacher" is read at its noun; "like a fool" only of the reader.
        if (words.Is(i, s_like))
        {
            var compared = Predication.Before(words, i - 1);
            return compared.Who == Person.Reader && Found(Person.Reader, compared.First, last, insulting, plain: false, out insult);
        }

        var subject = Predication.Before(words, i);
        if (subject.Who is Person.Reader or Person.Other)
            return (!isFigure || subject.IsSure || insulting > 0) && Found(subject.Who, subject.First, last, insulting, plain: true, out insult, subject.IsSure);

        // "you a idiot", in text-speak
        return !isFigure && subject.Who == Person.None && words.Is(i, People.You) && Found(Person.Reader, i, last, insulting, plain: true, out insult);
    }

    private static bool Found(Person who, int first, int last, int insulting, bool plain, out Insult insult, bool sure = true)
    {
        insult = new(who, first, last, insulting, plain, sure);
        return true;
    }
}
