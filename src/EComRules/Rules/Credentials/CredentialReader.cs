using System.Buffers;

namespace EComRules.Rules.Credentials;

/// <summary>
/// Finds the secret that belongs to a word such as "password": behind it, "the password for the laptop is X", "password: X";
/// or before it, "X is my password". Spans count in the text given.
/// </summary>
internal sealed class CredentialReader(SecretReader secrets)
{
    private static readonly SearchValues<char> s_separators = SearchValues.Create("/|,&+\u2013\n");
    private static readonly SearchValues<char> s_notInUserNames = SearchValues.Create("():;\"!?");
    private static readonly SearchValues<char> s_marks = SearchValues.Create("!$%^&*@#");
    private static readonly SearchValues<char> s_spacesAndQuotes = SearchValues.Create(" \t\u00A0*_\"'\u201C\u2018");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_goesOn = FrozenSet.ToFrozenSet(
        [
            "for", "to", "on", "of", "at", "in", "into", "from", "until", "with", "and", "or", "has", "hasn", "have", "had", "will", "should", "would", "can", "must", "may",
            "changed", "reset", "set", "updated", "again", "today", "you", "we", "i", "they", "she", "he", "it", "this", "that", "which", "there", "here", "below", "try",
            "case", "code", "number", "no", "details", "s", "u", "ur", "p", "username", "login", "pin", "would", "needs", "asked",
        ],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private const int FarthestWord = 8;
    private const int FewestDigits = 4;

    /// <summary>Reads what follows a password, PIN or code.</summary>
    /// <param name="after">The text behind the word.</param>
    /// <param name="kind">The lexicon's label: password, short, pin, code.</param>
    /// <param name="namesUser">Whether a user name stands near.</param>
    /// <param name="found">The secret.</param>
    public bool TryReadAfter(ReadOnlySpan<char> after, ReadOnlySpan<char> kind, bool namesUser, out Secret found)
    {
        var words = 0;
        var last = Told.Not;
        var describes = false;
        for (var at = 0; at < after.Length && words <= FarthestWord;)
        {
            var c = after[at];
            if (c is '\n' or '\r')
                return TryReadNextLine(after, at, words, kind, out found);
            if (c == '?' || (c is '.' or '!' or ';' && (at + 1 == after.Length || !char.IsLetterOrDigit(after[at + 1]))))
            {
                // "I have changed the password. It is now ..."
                if (c != '.' || !after[(at + 1)..].StartsWith(" It", StringComparison.Ordinal))
                    break;
                at += " It.".Length;
                words = Math.Max(words, 1);
                continue;
            }

            if (c == ':' && after[(at + 1)..].StartsWith("//", StringComparison.Ordinal))
            {
                // An address, with signs of its own.
                while (at < after.Length && !char.IsWhiteSpace(after[at]))
                    at++;
                continue;
            }

            if (c == '(' && words == 0)
            {
                found = secrets.ReadAt(after, at + 1, acrossLine: false);
                if (found.Kind == SecretKind.Mixed && found.End < after.Length && after[found.End] == ')' && IsTold(found, kind, Told.Clearly, words, namesUser, after))
                    return true;
            }

            if (c is ':' or '=' || IsDash(after, at))
            {
                found = secrets.ReadAt(after, SkipArrow(after, at + 1), acrossLine: true);
                if (IsTold(found, kind, Told.Clearly, words, namesUser, after))
                    return true;
            }

            if (!char.IsLetterOrDigit(c))
            {
                at++;
                continue;
            }

            var word = WordAt(after, at);
            if (describes && at > 1 && after[at - 1] == ' ' && after[at - 2] == ',')
            {
                // "The password is my cat's name and the year, Pudding2014."
                found = secrets.ReadAt(after, at, acrossLine: false);
                if (found is { Kind: SecretKind.Mixed, Ends: true, Length: >= 8 } && LooksChosen(after[found.Start..found.End]))
                    return true;
            }

            if (words == 0 && IsSeparate(after, at))
            {
                found = secrets.ReadAt(after, at > 1 && after[at - 2] == ' ' ? at - 1 : at, acrossLine: false);
                if (IsTold(found, kind, Told.Beside, words, namesUser, after))
                    return true;
            }

            var told = ToldBy(word, last, isEnding: at > 0 && after[at - 1] is '\'' or '\u2019');

            // "Password for", "password has": the sentence goes on about it. "Password hint", "password policy": it is about something else.
            if (words == 0 && told == Told.Not && !s_goesOn.Contains(word))
                break;

            at += word.Length;
            words++;
            last = told;
            describes |= told == Told.InSentence && kind is "password";
            if (told == Told.Not)
                continue;
            found = secrets.ReadAt(after, at, acrossLine: false);
            if (IsTold(found, kind, told, words - 1, namesUser, after))
                return true;
        }

        found = default;
        return false;
    }

    private static Told ToldBy(ReadOnlySpan<char> word, Told last, bool isEnding) => word switch
    {
        "is" or "was" or "are" or "were" or "now" or "Is" or "IS" => Told.InSentence,
        "s" when isEnding => Told.InSentence,
        "still" or "currently" or "just" or "simply" or "also" when last == Told.InSentence => Told.InSentence,
        "to" or "as" or "be" or "try" or "use" or "still" => Told.Vaguely,
        _ => Told.Not,
    };

    /// <summary>Reads "X is the new" before "password".</summary>
    public bool TryReadBefore(ReadOnlySpan<char> before, out Secret found)
    {
        var end = before.Length;
        for (var words = 0; words <= 4; words++)
        {
            var start = PreviousWord(before, ref end);
            var word = before[start..end];
            if (word.IsEmpty)
                break;
            end = start;
            if (word is not ("is" or "as" or "was"))
                continue;
            while (end > 0 && before[end - 1] == ' ')
                end--;
            found = secrets.ReadBefore(before, end);
            return found.Kind == SecretKind.Mixed && found.Length >= 6;
        }

        found = default;
        return false;
    }

    /// <summary>Reads "jsmith / Dale2024" behind "login"; the secret is the second of the two.</summary>
    public bool TryReadPair(ReadOnlySpan<char> after, out Secret found)
    {
        found = default;
        var words = 0;
        for (var at = 0; at < after.Length && words <= FarthestWord;)
        {
            var c = after[at];
            if (c is '\n' or '\r' && words > 0)
                return false;
            if (c is '.' or '!' or '?' && (at + 1 == after.Length || char.IsWhiteSpace(after[at + 1])))
                return false;
            var told = c is ':' or '=' || IsDash(after, at);
            if (!told && !char.IsLetterOrDigit(c))
            {
                at++;
                continue;
            }

            if (told)
            {
                at++;
            }
            else
            {
                var word = WordAt(after, at);
                told = word is "is" or "are" or "was" or "with" or "using" or "as" or "use" || (word is "s" && at > 0 && after[at - 1] is '\'' or '\u2019');
                at += word.Length;
                words++;
            }

            if (told && TryReadUserAndSecret(after, at, out found))
                return true;
        }

        return false;
    }

    private bool TryReadUserAndSecret(ReadOnlySpan<char> text, int at, out Secret found)
    {
        var user = secrets.ReadAt(text, at, acrossLine: true);
        found = default;
        var piece = text[user.Start..user.End];
        if (user.Quoted || user.Length == 0 || SecretReader.IsLink(piece))
            return false;

        // jsmith/Dale2024! in one piece.
        if (piece.IndexOf('/') is var slash and > 2 && secrets.KindOf(piece[(slash + 1)..]) == SecretKind.Mixed && char.IsAsciiLetter(piece[0]) && !SecretReader.IsAddress(piece[..slash]))
        {
            found = new(user.Start + slash + 1, user.End, SecretKind.Mixed, Quoted: false, user.Ends);
            return found.Length >= 6;
        }

        if (!IsUserName(piece))
            return false;
        var next = user.End;
        while (next < text.Length && text[next] is ' ' or '/' or '|' or ',' or '\t' or '&' or '+' or '\u2013' or '-' or '\r' or '\n')
            next++;
        // "jsmith and the word is", "jsmith then"
        for (var fillers = 0; fillers < 4 && WordAt(text, next) is "and" or "then" or "the" or "word" or "is" or "with" or "it" or "s"; fillers++)
        {
            next += WordAt(text, next).Length;
            while (next < text.Length && text[next] is ' ' or '\'' or '\u2019')
                next++;
        }

        var between = text[user.End..next].TrimEnd(' ');
        found = secrets.ReadAt(text, next, acrossLine: false);

        // Two words side by side are a login only when the second could be nothing else.
        return found.Kind == SecretKind.Mixed && !found.Quoted && found.Length >= 6
            && (between.ContainsAny(s_separators) || between.EndsWith("and", StringComparison.Ordinal) || LooksMadeUp(text[found.Start..found.End]));
    }

    private bool IsUserName(ReadOnlySpan<char> value)
        => value.Length >= 3 && char.IsAsciiLetter(value[0]) && !value.ContainsAny(s_notInUserNames) && !secrets.IsNoValue(value);

    /// <summary>Upper and lower case with a digit, or a mark: no product and no code of a form.</summary>
    private static bool LooksMadeUp(ReadOnlySpan<char> value)
        => value.ContainsAny(s_marks) || (value.ContainsAnyInRange('a', 'z') && value.ContainsAnyInRange('A', 'Z') && value.ContainsAnyInRange('0', '9'));

    /// <summary>Letters, digits and a mark.</summary>
    public static bool HasEverything(ReadOnlySpan<char> value)
        => value.ContainsAny(s_marks) && value.ContainsAnyInRange('0', '9') && value.IndexOfAnyInRange('A', 'z') >= 0;

    /// <summary>Upper and lower case, and a digit or a mark: nothing that stands behind a stroke by chance.</summary>
    public static bool LooksChosen(ReadOnlySpan<char> value)
        => value.ContainsAnyInRange('a', 'z') && value.ContainsAnyInRange('A', 'Z') && (value.IndexOfAnyInRange('0', '9') >= 0 || value[..^1].ContainsAny(s_marks));

    public static bool HasMark(ReadOnlySpan<char> value) => value.ContainsAny(s_marks);

    public SecretKind KindOf(ReadOnlySpan<char> value) => secrets.KindOf(value);

    private enum Told
    {
        Not,

        /// <summary>"password: X".</summary>
        Clearly,

        /// <summary>"the password is X".</summary>
        InSentence,

        /// <summary>"changed the password to X".</summary>
        Vaguely,

        /// <summary>"password X".</summary>
        Beside,
    }

    private static bool IsTold(in Secret secret, ReadOnlySpan<char> kind, Told told, int words, bool namesUser, ReadOnlySpan<char> text)
    {
        if (kind is "pin")
            return secret.Kind == SecretKind.Digits && secret.Length <= 8 && told is Told.Clearly or Told.InSentence or Told.Beside && !CountsSomething(text[secret.End..])
                && (told != Told.Beside || secret.Ends);
        if (kind is "code")
            return told is Told.Clearly or Told.InSentence && secret.Kind is SecretKind.Digits or SecretKind.Mixed && !CountsSomething(text[secret.End..]);
        if (kind is "short")
            return told == Told.Clearly && words == 0 && secret.Kind == SecretKind.Mixed
                || namesUser && words == 0 && told is Told.Clearly && secret.Kind != SecretKind.None;
        return secret.Kind switch
        {
            SecretKind.Mixed => told switch
            {
                Told.Clearly => true,
                Told.Beside => LooksMadeUp(text[secret.Start..secret.End]) && (namesUser || secret.Ends || HasEverything(text[secret.Start..secret.End])),
                Told.Vaguely => secret.Length >= 6 && LooksMadeUp(text[secret.Start..secret.End]),
                _ => secret.Length >= 5,
            },
            SecretKind.Digits => told is Told.Clearly or Told.InSentence && secret.Length >= FewestDigits && !CountsSomething(text[secret.End..]) && (words == 0 || secret.Length > 4),
            SecretKind.Word when secret.Quoted => told is Told.Clearly or Told.InSentence || (told == Told.Beside && namesUser),
            SecretKind.Word => secret.Ends && (told == Told.Clearly ? words == 0 || namesUser : told == Told.InSentence && namesUser && words == 0),
            _ => false,
        };
    }

    private bool TryReadNextLine(ReadOnlySpan<char> after, int at, int words, ReadOnlySpan<char> kind, out Secret found)
    {
        // A table that became text: the word alone in its line, the value in the next.
        found = secrets.ReadAt(after, at, acrossLine: true);
        return words == 0 && kind is "password" && found is { Kind: SecretKind.Mixed, Ends: true, Quoted: false } && LooksMadeUp(after[found.Start..found.End]);
    }

    /// <summary>"is 8 to 12", "12345 characters": a number of something.</summary>
    private static bool CountsSomething(ReadOnlySpan<char> behind)
        => behind.Length > 1 && behind[0] == ' ' && WordAt(behind, 1) is "digits" or "digit" or "characters" or "letters" or "days" or "times" or "weeks" or "minutes" or "users" or "pupils" or "people" or "accounts" or "to" or "or" or "bits";

    private static bool IsDash(ReadOnlySpan<char> text, int at)
        => text[at] is '-' or '\u2013' or '\u2014' && at > 0 && text[at - 1] == ' ' && at + 1 < text.Length && text[at + 1] == ' ';

    private static int SkipArrow(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] is '>' or '-' ? at + 1 : at;

    /// <summary>Whether the word stands directly behind the label, with spaces between only.</summary>
    private static bool IsSeparate(ReadOnlySpan<char> text, int at) => at > 0 && !text[..at].ContainsAnyExcept(s_spacesAndQuotes);

    private static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
            end++;
        return text[Math.Min(at, text.Length)..end];
    }

    private static int PreviousWord(ReadOnlySpan<char> text, ref int end)
    {
        while (end > 0 && text[end - 1] is ' ' or '\u00A0')
            end--;
        var start = end;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
            start--;
        return start;
    }
}
