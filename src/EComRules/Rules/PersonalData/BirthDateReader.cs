namespace EComRules.Rules.PersonalData;

/// <summary>Tells a date of birth of a named person from the many other dates of a school.</summary>
internal sealed class BirthDateReader(RuleRegistration rules, int bulkRows)
{
    private const int OldestPerson = 100;
    private const int OldestInList = 85;

    // Without a word about birth only the ages of a primary school with a nursery count.
    private const int YoungestPupil = 3;
    private const int OldestPupil = 12;

    // Most dates beside names are of the last few years; an older one on its way out needs no further word.
    private const int YoungestUnexplained = 5;

    // "born" is said of authors and monarchs too; of pupils and their brothers and sisters it is personal.
    private const int YoungestBorn = 1;
    private const int OldestBorn = 18;

    private const int BulkReach = 2_500;

    private static readonly Lexicon s_own = Lexicon.Of("my date of birth", "my DOB", "my birth date", "my own date of birth", "I was born", "my birthday");

    private static readonly Lexicon s_cohorts = Lexicon.Of(
        "born between", "born before", "born after", "born on or", "born from", "birth between", "birth before", "birth after", "birth on or", "births between", "all children born",
        "children born", "any child born", "pupils born", "if your child was born", "example", "e g", "for example", "format");

    // What lists of names with dates are about when they are not about birthdays.
    private static readonly Lexicon s_otherLists = Lexicon.Of(
        "term of office", "terms of office", "governing body", "governor", "governors", "trustee", "trustees", "DBS", "training", "first aid", "first aider", "first aiders", "expiry", "expires",
        "renewal", "appointed", "date appointed", "elected", "minutes", "attendance", "appraisal", "performance management", "risk assessment", "completed", "observation", "observations", "incident",
        "accident", "absence", "absences", "start date", "start dates", "date started", "joined", "leavers", "leaving", "signed", "certificate", "certificates", "review date", "next review", "last review",
        "swimming", "grade", "exam", "exams", "invoice", "invoices", "qualified", "pediatric first aid", "paediatric first aid", "parental leave", "maternity", "contract", "contracts", "long service",
        "champion", "champions", "award", "awards", "prize", "prizes", "winner", "winners", "medal", "medals");

    private static readonly WordSet s_relations = new(
        "son daughter child brother sister twin twins pupil boy girl sibling siblings niece nephew grandson granddaughter");

    // A class or a sex in the row of a list.
    private static readonly WordSet s_classes = new("year yr y class reception nursery eyfs ks m f male female");

    // Born too, but in lessons.
    private static readonly WordSet s_publicPeople = new(
        "prince princess king queen duke duchess president minister emperor empress saint author poet writer inventor singer footballer actor actress scientist astronaut famous celebrity history");

    // Between "date of birth" and a date: the date is of what was done with it.
    private static readonly WordSet s_doings = new(
        "by import imported requested request needed needs sent send since seen email emailed wrong missing check checked evidence letter dated received updated changed before after due deadline thanks please field column");

    private static readonly WordSet s_otherWords = new(
        """
        signed approved reviewed author by appointed elected expires expiry renewed dbs training trained course start started joined left leaving employed contract version
        updated minutes meeting apologies paid payment observation appraisal incident accident absent absence attended appointment report reported visit sent wrote logged
        submitted completed checked inspection governor clerk chair trustee published written issued posted uploaded due ended finished retired qualified passed died death wedding
        award awards prize winner winners champion champions trophy thanks thank visitors visitor sincerely regards faithfully comment comments order dear
        married anniversary photo photograph picture recorded received emailed called rang spoke met seen hired
        """);

    private static readonly Lexicon s_rosters = Lexicon.Of(
        "attending", "attendees", "class list", "class lists", "participants", "taking part", "children coming", "pupils coming", "children attending", "pupils attending", "names and", "following children",
        "following pupils", "list of children", "list of pupils", "residential", "booster seat", "booster seats", "car seat", "places for", "new pupils", "new starters", "joining us", "on roll");

    private readonly TermSet _rosters = rules.Notice(s_rosters);
    private readonly TermSet _labels = rules.Notice(BirthWords.Labels);
    private readonly TermSet _born = rules.Notice(BirthWords.Born);
    private readonly TermSet _own = rules.Notice(s_own);
    private readonly TermSet _cohorts = rules.Notice(s_cohorts);
    private readonly TermSet _otherLists = rules.Notice(s_otherLists);

    public IdentifierReading Read(in MatchContext context)
    {
        var today = DateOnly.FromDateTime(context.Facts.LocalTime.DateTime);
        if (!DateReader.TryRead(context.Text, context.Span.Start, today, out var date, out var end) || end < context.Span.End || IsPartOfMore(context))
            return IdentifierReading.None("it is no date");
        var age = AgeAt(today, date);
        if (date > today || age > OldestPerson)
            return IdentifierReading.None("nobody of a school's age was born then");
        if (IsEndOfPeriod(context, today))
            return IdentifierReading.None("it is one end of a period");
        if (IsFollowedByTime(context.After(8)))
            return IdentifierReading.None("a time follows: it is a moment, not a day of birth");
        if (!MayBeBirthDate(context))
            return IdentifierReading.None("nobody is named beside it, and no word near speaks of birth");
        if (context.Has(_cohorts, Around(context)))
            return IdentifierReading.None("it is said of a whole year group, or as an example");
        if (!IsBirthDate(context, age, out var confidence, out var because))
            return IdentifierReading.None(because);
        if (context.Zone == Zone.Author && context.InSentence(_own))
            return IdentifierReading.None("it reads as the sender's own");
        return IdentifierReading.Found(context.Span, IsOneOfMany(context, today) ? Severity.Violation : Severity.Warning, confidence);
    }

    /// <summary>A quick look at what stands next to it: most dates are of trips and meetings, and nothing more is asked of those.</summary>
    private static bool MayBeBirthDate(in MatchContext context)
        => BirthWords.MayBeIn(context.Before(Surroundings.FarthestCharacter)) || BirthWords.MayBeIn(context.After(Surroundings.FarthestAfter))
            || PersonReader.IsBefore(context.Text, context.Span, context.School, alone: true) || PersonReader.IsAfter(context.Text, context.Span, context.School);

    private bool IsBirthDate(in MatchContext context, int age, out double confidence, out string because)
    {
        because = "nobody is named with it";
        confidence = 0.9;
        if (IsLabelled(context, _labels) || Surroundings.AbbreviatedBack(context, "D.O.B"))
            return IsSomebodyNear(context);

        confidence = 0.8;
        var line = Surroundings.Line(context);
        if (IsLabelled(context, _born))
        {
            if (!s_publicPeople.IsIn(TextOf(context, context.Sentence)) && age is >= YoungestBorn and <= OldestBorn)
                return PersonReader.NamesSomebody(TextOf(context, context.Sentence), context.School) || PersonReader.NamesSomebody(TextOf(context, line), context.School);
            because = "people who are no pupils are said to be born in lessons and books";
            return false;
        }

        if (context.InMessage(_labels))
            return age <= OldestInList
                && !s_otherWords.IsIn(TextOf(context, line))
                && (PersonReader.IsBefore(context.Text, context.Span, context.School) || PersonReader.IsAfter(context.Text, context.Span, context.School));

        confidence = 0.6;
        because = "no word near speaks of birth";
        return age is >= YoungestPupil and <= OldestPupil
            && !IsShortWithStops(context.Match)
            && PersonReader.IsBefore(context.Text, context.Span, context.School, alone: s_relations.IsIn(TextOf(context, line)))
            && (IsAmongPupils(context, line) || (age >= YoungestUnexplained && context.Facts.Direction == Direction.Outbound))
            && !s_otherWords.IsIn(TextOf(context, line))
            && !context.InMessage(_otherLists);
    }

    /// <summary>Something says that the person is a pupil: the roll, the class or sex in the same line, or words about children who take part.</summary>
    private bool IsAmongPupils(in MatchContext context, TextSpan line)
        => PersonReader.IsBefore(context.Text, context.Span, context.School, onRoll: true)
            || s_relations.IsIn(TextOf(context, line)) || s_classes.IsIn(TextOf(context, line)) || context.InMessage(_rosters);

    /// <summary>A word for birth stands before it, with nothing between that makes the date that of something done with it; or just after it.</summary>
    private static bool IsLabelled(in MatchContext context, TermSet set)
        => Surroundings.TextBack(context, set, out var between) ? LeadsToDate(between) : IsNamedAfter(context, set);

    private static bool LeadsToDate(ReadOnlySpan<char> between)
    {
        if (between.ContainsAnyInRange('0', '9') || s_doings.IsIn(between))
            return false;
        var stop = between.IndexOf(". ", StringComparison.Ordinal);
        return stop < 0 || !char.IsLower(between[stop - 1]);
    }

    // "03/05/2017 (DOB)", "03/05/2017 DOB", "03/05/2017 is Oliver's date of birth"; not "03/05/2024: please send the DOB".
    private static bool IsNamedAfter(in MatchContext context, TermSet set)
    {
        var after = context.After(16).TrimStart([' ', '(', '-', '\u2013', '\u00A0', '[']);
        return (after.StartsWith("is ", StringComparison.OrdinalIgnoreCase) || after.StartsWith("was ", StringComparison.OrdinalIgnoreCase) || context.Has(set, new(context.Span.End, Math.Min(20, context.Text.Length - context.Span.End))))
            && Surroundings.NamedAfter(context, set);
    }

    /// <summary>In the sentence, the lines around it, or the subject; a name that no list knows only in its own line.</summary>
    private static bool IsSomebodyNear(in MatchContext context)
        => PersonReader.NamesSomebody(TextOf(context, context.Sentence), context.School)
            || PersonReader.HasTwoCapitals(TextOf(context, Surroundings.Line(context)))
            || PersonReader.NamesSomebody(context.Before(300), context.School)
            || PersonReader.NamesSomebody(context.After(100), context.School)
            || (context.Message.Subject is { } subject && PersonReader.NamesSomebody(subject, context.School));

    /// <summary>Whether enough people with dates of birth stand around it to be a list.</summary>
    private bool IsOneOfMany(in MatchContext context, DateOnly today)
    {
        var text = context.Text;
        var from = context.Span.Start - context.Before(BulkReach).Length;
        var upTo = context.Span.End + context.After(BulkReach).Length;
        var rows = 0;
        for (var at = from; at < upTo; at++)
        {
            if (!char.IsAsciiDigit(text[at]) || (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1])) || !DateReader.TryRead(text, at, today, out var date, out var end))
                continue;
            if (date <= today && AgeAt(today, date) <= OldestInList
                && (PersonReader.IsBefore(text, TextSpan.FromBounds(at, end), context.School) || PersonReader.IsAfter(text, TextSpan.FromBounds(at, end), context.School))
                && ++rows >= bulkRows)
                return true;
            at = end;
        }

        return false;
    }

    private static bool IsEndOfPeriod(in MatchContext context, DateOnly today)
    {
        var text = context.Text;
        var after = context.After(12);
        var skip = PeriodWord(after, fromStart: true);
        if (skip > 0 && DateReader.TryRead(text, context.Span.End + skip, today, out _, out _))
            return true;

        var before = context.Before(12);
        var back = PeriodWord(before, fromStart: false);
        return back > 0 && back < before.Length && char.IsLetterOrDigit(before[^(back + 1)]) && EndsADate(context.Before(40)[..^back]);

        // "3 May 2017 to 4 June 2018": what stands before the joining word ends with a year.
        static bool EndsADate(ReadOnlySpan<char> text) => text.Length >= 2 && char.IsAsciiDigit(text[^1]) && char.IsAsciiDigit(text[^2]);
    }

    /// <summary>How many characters of "to", "until", "and", "-" with its spaces join two dates; 0 when none do.</summary>
    private static int PeriodWord(ReadOnlySpan<char> text, bool fromStart)
    {
        if (text.IsEmpty || text[fromStart ? 0 : ^1] is not (' ' or '-' or '\u2013'))
            return 0;
        ReadOnlySpan<string> words = [" to ", " until ", " till ", " and ", " - ", " \u2013 ", "-", "\u2013", " \u2014 "];
        foreach (var word in words)
            if (fromStart ? text.StartsWith(word, StringComparison.OrdinalIgnoreCase) : text.EndsWith(word, StringComparison.OrdinalIgnoreCase))
                return word.Length;
        return 0;
    }

    // 3.05.17 is a length, a version or a section as often as a day.
    private static bool IsShortWithStops(ReadOnlySpan<char> date) => date.Length <= 8 && date.Contains('.') && !date.ContainsAnyInRange('a', 'z');

    private static bool IsFollowedByTime(ReadOnlySpan<char> after)
    {
        after = after.TrimStart([' ', ',', '\u00A0', 'T']);
        if (after.StartsWith("at ", StringComparison.OrdinalIgnoreCase))
            after = after[3..];
        var digits = 0;
        while (digits < after.Length && char.IsAsciiDigit(after[digits]))
            digits++;
        return digits is 1 or 2 && digits + 2 < after.Length && after[digits] is ':' or '.' && char.IsAsciiDigit(after[digits + 1]) && !after.StartsWith("00:00", StringComparison.Ordinal);
    }

    private static bool IsPartOfMore(in MatchContext context)
    {
        var before = context.Before(2);
        if (before.Length == 2 && before[1] is '/' or '.' or '-' or '_' or '=' or '\\' && char.IsLetterOrDigit(before[0]))
            return true;
        var after = context.After(2);
        return after.Length == 2 && after[0] is '/' or '\\' or '_' or '=' && char.IsLetterOrDigit(after[1]);
    }

    // Its line and what leads to it; a list without full stops is one long sentence.
    private static TextSpan Around(in MatchContext context)
    {
        var line = Surroundings.Line(context);
        var before = context.Before(80);
        var blank = Math.Max(before.LastIndexOf("\n\n", StringComparison.Ordinal), before.LastIndexOf("\n\r\n", StringComparison.Ordinal));
        return TextSpan.FromBounds(Math.Min(line.Start, context.Span.Start - before.Length + blank + 1), line.End);
    }

    private static ReadOnlySpan<char> TextOf(in MatchContext context, TextSpan span) => context.Text.Slice(span.Start, span.Length);

    private static int AgeAt(DateOnly today, DateOnly born) => today.Year - born.Year - ((today.Month, today.Day).CompareTo((born.Month, born.Day)) < 0 ? 1 : 0);
}
