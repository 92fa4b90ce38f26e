using EComRules.Engine;

namespace EComRules.Rules.PersonalData;

/// <summary>Somebody named in a text.</summary>
/// <param name="Span">The name with its title, surname and initials, without a possessive ending.</param>
/// <param name="IsTitled">Whether it has a title: a grown-up, in the mail of a school.</param>
/// <param name="IsPossessive">Whether "'s" follows.</param>
/// <param name="IsAddressed">Whether the text speaks to him, thanks him or sends people to him: "Dear Tom", "ask Beth".</param>
internal readonly record struct PersonMention(TextSpan Span, bool IsTitled, bool IsPossessive, bool IsAddressed)
{
    private const int MostSurnames = 3;

    // Given names that are words too, and are told from them by what follows.
    private static readonly WordSet s_words = new(
        "will mark rose hope faith may bill frank summer sue pat rob art sunny joy dawn april june angel paris blessing destiny prince princess king justice sky star storm drew miles dean jade ivy guy");

    // "Tom Fletcher School", "Florence Ward": named after people.
    private static readonly WordSet s_places = new(
        """
        school primary nursery academy college street road avenue lane house hall centre park church hospital surgery university ward foundation trust award prize cup
        class week day month room building theatre museum library close drive court nightingale's society institute unit test scale report review act
        """);

    private static readonly WordSet s_addressing = new(
        "hi dear hello hey morning afternoon evening thanks thank cheers regards love from ask contact ring call see cc attn ps email message welcome congratulations sincerely faithfully wishes");

    private static readonly WordSet s_roles = new("lad boy girl child pupil twins kid lass toddler");

    // What begins a sentence with a capital letter and is no surname.
    private static readonly WordSet s_noSurnames = new(
        """
        the and but or if when we i it he she they you this that these those please could can would will is are was were has have had does do did for in on at to of from with as by so not all
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
        sen send ehcp fsm lac pp adhd asd asc camhs senco dsl year class reception ks
        """);

    /// <summary>Reads the next person named from a place on, as far as <paramref name="end"/>.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, ref int at, int end, SchoolIndex school, out PersonMention person)
    {
        while (at < end)
        {
            if (!char.IsLetter(text[at]) || (at > 0 && char.IsLetter(text[at - 1])))
            {
                at++;
                continue;
            }

            var start = at;
            var word = Word(text, ref at, end);
            var titled = NameReader.IsTitle(word);
            if (titled)
            {
                SkipGap(text, ref at, end);
                if (at >= end || !char.IsUpper(text[at]))
                    continue;
                word = Word(text, ref at, end);
            }

            if (!NameReader.IsCapitalised(word) && !(titled && word.Length > 0 && char.IsUpper(word[0])))
                continue;
            var last = at;
            var surnames = ReadSurnames(text, ref last, end, out var isPlace);
            if (isPlace)
            {
                at = last;
                continue;
            }

            var possessive = TakesPossessive(text, last, end);
            var known = titled || IsOfRole(text, start, last, end) || school.IsOnRoll(word) || GivenNames.Contains(word) || GivenNames.Contains(FirstHalf(word)) || IsGenitive(text, word, at) || (s_words.Contains(word) && (surnames > 0 || possessive));
            if (!known)
                continue;
            at = last;
            person = new(TextSpan.FromBounds(start, last), titled, possessive, IsSpokenTo(text, start, last, end));
            return true;
        }

        person = default;
        return false;
    }

    /// <summary>The last person named within a span, other than those spoken to.</summary>
    public static bool TryFindLast(ReadOnlySpan<char> text, TextSpan within, SchoolIndex school, out PersonMention person)
    {
        person = default;
        var found = false;
        for (var at = within.Start; TryRead(text, ref at, within.End, school, out var next);)
        {
            if (next.IsAddressed)
                continue;
            person = next;
            found = true;
        }

        return found;
    }

    /// <summary>The first person named within a span, other than those spoken to.</summary>
    public static bool TryFindFirst(ReadOnlySpan<char> text, TextSpan within, SchoolIndex school, out PersonMention person)
    {
        for (var at = within.Start; TryRead(text, ref at, within.End, school, out person);)
            if (!person.IsAddressed)
                return true;
        person = default;
        return false;
    }

    /// <summary>"the Obi lad", "little lad Obi", "Child: Leon".</summary>
    private static bool IsOfRole(ReadOnlySpan<char> text, int start, int last, int end)
    {
        var at = last;
        if (at < end && text[at] == ' ')
        {
            at++;
            if (s_roles.Contains(Word(text, ref at, end)) && !s_noSurnames.Contains(text[start..last]) && !s_places.Contains(text[start..last]) && start > 0 && text[start - 1] == ' ')
                return true;
        }

        at = start;
        while (at > 0 && text[at - 1] is ' ' or ':' or ',')
            at--;
        var wordEnd = at;
        while (at > 0 && char.IsLetter(text[at - 1]))
            at--;
        return wordEnd < start && s_roles.Contains(text[at..wordEnd]) && !s_noSurnames.Contains(text[start..last]) && !s_places.Contains(text[start..last]);
    }

    private static int ReadSurnames(ReadOnlySpan<char> text, ref int last, int end, out bool isPlace)
    {
        isPlace = false;
        var count = 0;
        for (var at = last; count < MostSurnames && at < end && text[at] is ' ' or '\u00A0'; count++)
        {
            at++;
            if (at >= end || !char.IsUpper(text[at]))
                break;
            var word = Word(text, ref at, end);
            if (s_places.Contains(word))
            {
                isPlace = true;
                last = at;
                return count;
            }

            if (s_noSurnames.Contains(word) || (word.Length > 1 && IsInCapitals(word)))
                break;
            last = at;
            if (word.Length == 1)
                return count + 1; // an initial ends a name: "Tom F. Please"
        }

        return count;
    }

    private static bool IsSpokenTo(ReadOnlySpan<char> text, int start, int last, int end)
    {
        // "Tom, could you", at the beginning of a line.
        var lineStart = start == 0 || text[start - 1] == '\n';
        if (lineStart && last < end && text[last] == ',' && (last + 1 >= text.Length || text[last + 1] is '\n' or '\r'))
            return true;
        var at = start;
        for (var words = 0; words < 4; words++)
        {
            while (at > 0 && text[at - 1] is ' ' or ',' or '&' or '\u00A0')
                at--;
            var wordEnd = at;
            while (at > 0 && char.IsLetter(text[at - 1]))
                at--;
            var word = text[at..wordEnd];
            if (word.IsEmpty)
                return false;
            if (s_addressing.Contains(word))
                return true;

            // "Dear Mr and Mrs", "Hi Tom and Beth": through names and joining words only.
            if (!char.IsUpper(word[0]) && !word.Equals("and", StringComparison.Ordinal) && !word.Equals("all", StringComparison.Ordinal))
                return false;
        }

        return false;
    }

    // "Sanas inhaler": in haste the apostrophe is left out.
    private static bool IsGenitive(ReadOnlySpan<char> text, ReadOnlySpan<char> word, int at)
        => word.Length > 3 && word[^1] == 's' && at + 1 < text.Length && text[at] == ' ' && char.IsLower(text[at + 1]) && GivenNames.Contains(word[..^1]);

    private static bool TakesPossessive(ReadOnlySpan<char> text, int at, int end)
        => (at + 1 < end && text[at] is '\'' or '\u2019' && text[at + 1] == 's' && (at + 2 >= end || !char.IsLetter(text[at + 2])))
            || (at < end && text[at] is '\'' or '\u2019' && at > 0 && text[at - 1] == 's' && (at + 1 >= end || text[at + 1] == ' '));

    private static ReadOnlySpan<char> Word(ReadOnlySpan<char> text, ref int at, int end)
    {
        var start = at;
        while (at < end && (char.IsLetter(text[at]) || (text[at] is '\'' or '\u2019' or '-' && at > start && at + 1 < end && char.IsUpper(text[at + 1]))))
            at++;
        return text[start..at];
    }

    private static void SkipGap(ReadOnlySpan<char> text, ref int at, int end)
    {
        while (at < end && text[at] is ' ' or '.' or '\u00A0')
            at++;
    }

    private static ReadOnlySpan<char> FirstHalf(ReadOnlySpan<char> word) => word.IndexOf('-') is var hyphen and > 0 ? word[..hyphen] : word;

    private static bool IsInCapitals(ReadOnlySpan<char> word) => !word.ContainsAnyInRange('a', 'z');
}
