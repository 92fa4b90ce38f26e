using System.Buffers;

namespace EComRules.Rules.PersonalData;

/// <summary>
/// Tells whether a term of a sensitive kind is said of a person who is named: "Tom (LAC)", "Amira's EHCP", "she has epilepsy", "CAMHS referral for Tom".
/// Topics, groups and numbers of people are none of it.
/// </summary>
internal static class ConditionReader
{
    private const int FarthestAntecedent = 400;
    private const int MostWordsToPredicate = 10;
    private const int MostWordsInBrackets = 8;
    private const int MostWordsOfOwner = 5;
    private const int MostWordsOfKin = 7;

    // "autistic children", "CAMHS training": the term is not said of the person before it.
    private static readonly WordSet s_topics = new(
        """
        children child pupils kids students people families parents young awareness training week day month group groups club unit base hub team teams friendly policy policies course
        courses workshop workshops specialist specialists lead leads strategies nurse nurses adviser advisor advisers society charity uk assembly book books funding budget coordinator service
        services provision numbers eligibility data figures report uptake percentage cohort form forms application applications code bulletin network conference consultation guidance
        entitlement vouchers census surplus audit tribunal week's webinar resources resource toolkit trust foundation association leaflet website lottery community heritage
        """);

    private static readonly WordSet s_groups = new(
        "children pupils kids students people families parents anyone those classes staff learners adults everyone youngsters teachers schools boys girls cohort any many some few most numbers percent");

    private static readonly WordSet s_predicates = new(
        """
        is was are were be been being has have had having got gets get takes take taking taken uses needs need carries wears suffers suffered suffering receives receiving receive diagnosed
        with under on became remains entitled eligible claims claiming lives living identifies identified identifies came s eligible qualifies requires require awaiting waiting referred off
        since classed registered show shows showing listed flagged marked described goes going went
        """);

    // The person does something about the topic.
    private static readonly WordSet s_doings = new(
        """
        about raised raising raise run ran running fundraising donate donated learn learning learned learnt studied studying read reads reading wrote written writing presentation talk talks talked talking
        leads led leading attended attending training course teaches teaching taught interested charity money sponsored works worked working coordinates coordinating manages managing runs
        delivers delivering delivered present presented presents asked asks ask emailed sent send sends sending chair chairs chairing organised organising covers covering job role post manager experience experienced diploma qualification qualified degree
        knowledge interest expertise trained certificate background specialises specialising
        hamster rabbit dog cat puppy kitten hen hens chicken chickens pony horse guinea lamb tortoise rat gerbil
        """);

    private static readonly WordSet s_adultWords = new(
        """
        he she hes shes is was has had have been being got having a an the now also very really currently just off with from suffering suffers suffered diagnosed undergoing receiving recovering on under
        living battling started struggling struggles her his their recently again badly secretly sadly openly severe chronic bad serious breast bowel lung skin prostate stage and still
        rushed rush in suspected possible had hospital out came told joined always practising devout work long term registered profoundly actually
        """);

    private static readonly WordSet s_joins = new("for of re regarding on about concerning is are and the our new ones children pupils kids lot referral application request review meeting form plan paperwork assessment report notes letter register annual draft final pupil child name names list this year y reception r");

    // "SEND report: Mrs Hill reported" is no list of those who have it; "FSM children: Tom" is.
    private static readonly WordSet s_listed = new("children pupils ones kids list register names child pupil are is for referral diagnosis");

    private static readonly WordSet s_owns = new("his her their");
    private static readonly WordSet s_kin = new("family mum mam dad mother father parents brother sister nan carer carers brothers sisters stepdad stepmum");
    private static readonly WordSet s_subjects = new("he she hes shes");

    private static readonly SearchValues<char> s_cellMarks = SearchValues.Create(",\t|:;-\u2013_/");
    private static readonly SearchValues<char> s_joinMarks = SearchValues.Create(":-\u2013_=(");

    /// <summary>Reads what the term is said of.</summary>
    /// <param name="context">A match of the term.</param>
    /// <param name="isOfAdults">Whether it counts for a grown-up too: whoever has a title.</param>
    /// <param name="person">Who it is said of; no span when the person is named further up only.</param>
    public static bool IsSaidOfPerson(in MatchContext context, bool isOfAdults, out PersonMention person)
    {
        person = default;
        var text = context.Text;
        var line = Surroundings.Line(context);
        var sentence = context.Sentence;
        if (IsSaidOfNext(context, line, out person))
            return true;
        if (IsTopic(context))
            return false;
        var scope = TextSpan.FromBounds(Math.Max(sentence.Start, context.Span.Start - 300), context.Span.Start);
        if (PersonMention.TryFindLast(text, scope, context.School, out person))
        {
            var between = text[person.Span.End..context.Span.Start];
            if (person.IsTitled ? isOfAdults && IsSaidOfAdult(person, between) : IsSaid(person, between, line.Start <= person.Span.Start))
                return true;
        }

        return IsCellOfPersonsRow(context, line, out person) || IsInProfile(context, line, out person) || IsSaidOfPronoun(context, scope, isOfAdults, out person);
    }

    /// <summary>"EHCP for Tom", "The FSM ones are Tom and Amira".</summary>
    private static bool IsSaidOfNext(in MatchContext context, TextSpan line, out PersonMention person)
    {
        const int reach = 80;
        var within = TextSpan.FromBounds(context.Span.End, Math.Max(context.Span.End, Math.Min(line.End, context.Span.End + reach)));
        return PersonMention.TryFindFirst(context.Text, within, context.School, out person) && !person.IsTitled && Joins(context.Text[context.Span.End..person.Span.Start]);
    }

    /// <summary>A paragraph that begins with a whole name and a stop or colon is about that person: "Callum Trask. Mum has bipolar."</summary>
    private static bool IsInProfile(in MatchContext context, TextSpan line, out PersonMention person)
    {
        if (!PersonMention.TryFindFirst(context.Text, TextSpan.FromBounds(line.Start, context.Span.Start), context.School, out person) || person.IsTitled || person.Span.Start - line.Start > 4)
            return false;
        var name = context.Text.Slice(person.Span.Start, person.Span.Length);
        if (!name.Contains(' ') || context.Text[person.Span.End] is not ('.' or ':'))
            return false;
        var sentence = context.Text.Slice(context.Sentence.Start, context.Sentence.Length);
        return !s_groups.IsIn(sentence) && !s_doings.IsIn(sentence);
    }

    /// <summary>A cell by itself in a line that begins with a name: "Alfie Marsh, reading age 6.2, SEN K, PP".</summary>
    private static bool IsCellOfPersonsRow(in MatchContext context, TextSpan line, out PersonMention person)
    {
        var before = context.Text[line.Start..context.Span.Start].TrimEnd(' ');
        var after = context.Text[context.Span.End..line.End].TrimStart(' ');
        person = default;
        if (before.IsEmpty || before[^1] is not (',' or ';' or '\t' or '|' or '/') || (!after.IsEmpty && after[0] is not (',' or ';' or '\t' or '|' or '/' or '&' or '\r')))
            return false;
        return PersonMention.TryFindFirst(context.Text, TextSpan.FromBounds(line.Start, context.Span.Start), context.School, out person)
            && !person.IsTitled && person.Span.Start - line.Start <= 4;
    }

    /// <summary>Whether what follows makes the term a topic or a group: "CAMHS training", "autistic children".</summary>
    private static bool IsTopic(in MatchContext context)
    {
        var after = context.After(40);
        if (after.IsEmpty || after[0] is not (' ' or '-' or '\u00A0'))
            return false;
        var end = 1;
        while (end < after.Length && char.IsLetter(after[end]))
            end++;
        return s_topics.Contains(after[1..end]);
    }

    private static bool IsSaid(in PersonMention person, ReadOnlySpan<char> between, bool isSameLine)
    {
        var words = CountWords(between);
        if (between.Count('\n') > 1)
            return false;
        if (isSameLine && words <= MostWordsInBrackets && between.LastIndexOf('(') > between.LastIndexOf(')') && between.TrimStart(' ') is ['(', ..])
            return true;
        if (s_owns.Contains(LastWord(between)) && words <= MostWordsToPredicate)
            return true;
        if (s_doings.IsIn(between))
            return false;
        if (person.IsPossessive && words <= MostWordsOfKin && s_kin.IsIn(between) && s_predicates.IsIn(between))
            return true;
        if (s_groups.IsIn(between))
            return false;
        if (person.IsPossessive && words <= MostWordsOfOwner)
            return true;
        if (words <= MostWordsToPredicate && s_predicates.IsIn(between))
            return true;
        return isSameLine && IsRow(between);
    }

    /// <summary>Of a grown-up only plain statements count: staff work with these topics all day.</summary>
    private static bool IsSaidOfAdult(in PersonMention person, ReadOnlySpan<char> between)
    {
        if (CountWords(between) is 0 or > 7 && !person.IsPossessive)
            return false;
        return HasOnly(between, s_adultWords);
    }

    private static bool IsSaidOfPronoun(in MatchContext context, TextSpan scope, bool isOfAdults, out PersonMention person)
    {
        person = default;
        var before = context.Text[scope.Start..scope.End];
        var isSaid = s_owns.Contains(LastWord(before)) || IsSaidOfKin(before);
        if (!isSaid)
        {
            var subject = LastOf(before, s_subjects);
            if (subject < 0)
                return false;
            var between = before[subject..];
            if (CountWords(between) > MostWordsToPredicate || s_groups.IsIn(between) || s_doings.IsIn(between) || !s_predicates.IsIn(between))
                return false;
        }

        var start = scope.Start - Math.Min(FarthestAntecedent, context.Before(FarthestAntecedent + scope.Length).Length - scope.Length);
        if (TryFindLastPupil(context, scope, out person))
            return true;
        if (PersonMention.TryFindLast(context.Text, TextSpan.FromBounds(Math.Max(0, start), scope.End), context.School, out person))
            return !person.IsTitled || (isOfAdults && HasOnly(before[Math.Max(0, LastOf(before, s_subjects))..], s_adultWords));
        if (context.Message.Subject is not { } heading)
            return false;
        var at = 0;
        var isNamed = PersonMention.TryRead(heading, ref at, heading.Length, context.School, out var inSubject) && !inSubject.IsTitled;
        return isNamed;
    }

    /// <summary>"Could Freya sit next to Miss Hall, she has ...": of the two the pupil is meant.</summary>
    private static bool TryFindLastPupil(in MatchContext context, TextSpan scope, out PersonMention pupil)
    {
        pupil = default;
        for (var at = scope.Start; PersonMention.TryRead(context.Text, ref at, scope.End, context.School, out var next);)
            if (!next.IsTitled && !next.IsAddressed)
                pupil = next;
        return pupil.Span.Length > 0;
    }

    /// <summary>"his family are", "her mum has".</summary>
    private static bool IsSaidOfKin(ReadOnlySpan<char> before)
    {
        var own = LastOf(before, s_owns);
        if (own < 0)
            return false;
        var between = before[own..];
        return CountWords(between) <= MostWordsOfKin && s_kin.IsIn(between) && s_predicates.IsIn(between) && !s_doings.IsIn(between);
    }

    /// <summary>Cells of a row: "Tom Fletcher, 4B, M, " or "Tom Fletcher - ".</summary>
    private static bool IsRow(ReadOnlySpan<char> between)
    {
        if (!between.ContainsAny(s_cellMarks))
            return false;
        var words = 0;
        for (var at = 0; at < between.Length; at++)
        {
            var start = at;
            while (at < between.Length && char.IsLetterOrDigit(between[at]))
                at++;
            if (at == start)
                continue;
            var word = between[start..at];
            if (++words > 8 || (word.Length > 4 && !char.IsUpper(word[0]) && !char.IsDigit(word[0])) || (char.IsLower(word[0]) && word.Length > 1 && !word.Equals("yr", StringComparison.Ordinal)))
                return false;
        }

        return true;
    }

    /// <summary>"EHCP for Tom", "FSM: Tom", "CAMHS referral - Tom".</summary>
    private static bool Joins(ReadOnlySpan<char> between)
    {
        if (!between.ContainsAny(s_joinMarks) && !HasAny(between, "for", "of", "re", "are"))
            return false;
        return CountWords(between) <= 6 && HasOnly(between, between.Contains(':') ? s_listed : s_joins);
    }

    private static bool HasAny(ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && char.IsLetter(text[at]))
                at++;
            foreach (var word in words)
                if (text[start..at].Equals(word, StringComparison.OrdinalIgnoreCase))
                    return true;
        }

        return false;
    }

    private static bool HasOnly(ReadOnlySpan<char> text, WordSet words)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && char.IsLetter(text[at]))
                at++;
            if (at - start > 1 && !words.Contains(text[start..at]))
                return false;
        }

        return true;
    }

    private static int CountWords(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var at = 0; at < text.Length; at++)
            if (char.IsLetterOrDigit(text[at]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1])))
                count++;
        return count;
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (end > 0 && text[end - 1] is ' ' or '\u00A0')
            end--;
        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        return text[start..end];
    }

    /// <summary>Where the last word of the set stands; below 0 when none does.</summary>
    private static int LastOf(ReadOnlySpan<char> text, WordSet words)
    {
        for (var end = text.Length; end > 0; end--)
        {
            if (!char.IsLetter(text[end - 1]))
                continue;
            var start = end;
            while (start > 0 && char.IsLetter(text[start - 1]))
                start--;
            if (words.Contains(text[start..end]))
                return start;
            end = start + 1;
        }

        return -1;
    }
}
