using System.Text;

namespace EComRules.Rules.PersonalData;

/// <summary>The words that say that a date is one of birth.</summary>
internal static class BirthWords
{
    public static readonly Lexicon Labels = Lexicon.Parse("birth date names", """
        date of birth ; forms=dates of birth,date of births
        DOB ; inflect=noun
        D O B
        birth date ; inflect=noun
        birthdate ; inflect=noun
        D of B
        """);

    public static readonly Lexicon Born = Lexicon.Of("born");

    /// <summary>Whether one of them may stand in a few words of text: a quick look that says yes too often, and no only when none does.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text)
    {
        if (!Ascii.IsValid(text))
            return true; // letters of many kinds read as the plain ones
        for (var at = 0; text[at..].IndexOfAny('b', 'B') is var next and >= 0; at++)
        {
            at += next;
            if (IsBirthOrBorn(text[at..]) || IsInitial(text, at))
                return true;
        }

        return false;
    }

    private static bool IsBirthOrBorn(ReadOnlySpan<char> text)
        => text.StartsWith("birth", StringComparison.OrdinalIgnoreCase) || text.StartsWith("born", StringComparison.OrdinalIgnoreCase);

    // DOB, D O B, D.O.B, D of B
    private static bool IsInitial(ReadOnlySpan<char> text, int at)
        => text[..at].EndsWith("do", StringComparison.OrdinalIgnoreCase) || !(IsLetter(text, at - 1) || IsLetter(text, at + 1));

    private static bool IsLetter(ReadOnlySpan<char> text, int at) => (uint)at < (uint)text.Length && char.IsAsciiLetter(text[at]);
}
