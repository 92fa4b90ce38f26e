using System.Buffers;

namespace EComRules.Rules.Credentials;

/// <summary>ECR0101: a password, PIN or other login detail that is told in a message (clause 4.2).</summary>
internal sealed class CredentialsAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR0101",
        Title: "Password or login details in a message",
        MessageFormat: "A password or other login detail is told here",
        Advice: "Take it out. Whoever needs access gets a login of their own or is told in person; if it has been sent already, change it.",
        RuleCategory.Credentials,
        Severity.Violation,
        ["4.2"])
    {
        Kinds = RuleKinds.Keyword | RuleKinds.Pattern | RuleKinds.Context,
        Directions = Direction.FromSchool,
        Zones = Zone.All,
        Options = [new("class_logins", "", "Further sites whose pupil logins your school hands out, separated by commas; the names of about eighty are known.")],
    };

    // How far around the word, in characters: one line of a table, one long sentence.
    private const int Reach = 120;

    private const int ShortestBesideAddress = 8;
    private const string Closing = ".,;:)?!";
    private static readonly SearchValues<char> s_dividers = SearchValues.Create("/|");
    private static readonly SearchValues<char> s_spaces = SearchValues.Create(" \t\n\r\u00A0");

    private const string WiFi = "a Wi-Fi key is often meant for many";
    private const string Document = "it opens a document, not an account";
    private const string Lesson = "the message is about a lesson or training on passwords";

    private readonly Lexicon _labels = Lexicon.Load("credentials");
    private readonly Lexicon _evidence = Lexicon.Load("credentials-evidence");
    private readonly CredentialReader _reader;

    public CredentialsAnalyzer()
        => _reader = new(new(Lexicon.Load("credentials-no-value").Terms.Select(term => term.Text).ToFrozenSet(StringComparer.OrdinalIgnoreCase)));

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var evidence = new Evidence(
            User: rules.Notice(_evidence.Where("set", "user").With(_labels.Where("label", "pair"))),
            Meeting: Set("meeting"),
            WiFi: Set("wifi"),
            Guest: Set("guest"),
            Document: Set("document"),
            ClassLogin: rules.Notice(_evidence.Where("set", "class").With(Lexicon.Of([.. rules.OptionsFor(Rule).GetList("class_logins")]))),
            Staff: Set("staff"),
            Example: Set("example"),
            Lesson: Set("lesson"));

        foreach (var label in (string[])["password", "short", "pin", "code"])
            rules.OnTerms(Rule, _labels.Where("label", label), context => CheckLabel(context, evidence));
        rules.OnTerms(Rule, _labels.Where("label", "pair"), context => CheckPair(context, evidence));
        rules.OnPattern(Rule, @"\bp/w\b", context => CheckLabel(context, evidence));

        // An address and what opens it: "senco@... / Autumn25!"
        rules.OnPattern(Rule, @"@[\w-]+(\.[\w-]+)+(\s?[/|]\s?|\s(and|then|with)\s)[^\s/|]{6,64}", context => CheckAddressed(context, evidence));

        // "asmith / Bungalow22", where the message speaks of logins.
        var logins = rules.Notice(_labels.Where("label", "pair").With(_labels.Where("label", "password")).With(_evidence.Where("set", "logins")));
        rules.OnPattern(Rule, @"(?-i)\b[a-z][\w.-]{2,40} ?[/|] ?[A-Z][^\s/|]{5,40}", context => CheckBarePair(context, evidence, logins));

        // Secrets that need no word beside them: a login within an address, keys whose makers give them a form of their own.
        rules.OnPattern(Rule, @"\b(https?|s?ftp|smb)://[^\s:/@]{2,64}:[^\s:/@]{3,64}@[\w.-]+", context => CheckBare(context, evidence));
        rules.OnPattern(Rule, @"-----BEGIN ([A-Z]+ )?PRIVATE KEY-----", context => CheckBare(context, evidence));
        rules.OnPattern(Rule, @"(?-i)\b(AKIA[0-9A-Z]{16}|AIza[\w-]{35}|gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{22,}|xox[abprs]-[A-Za-z0-9-]{20,}|sk_live_[A-Za-z0-9]{20,})", context => CheckBare(context, evidence));

        TermSet Set(string name) => rules.Notice(_evidence.Where("set", name));
    }

    private void CheckLabel(MatchContext context, in Evidence evidence)
    {
        if (IsWithinAddress(context))
            return;
        var kind = context.Term?["label"] ?? "short";
        var namesUser = context.Near(evidence.User, 10);
        if (_reader.TryReadAfter(context.After(Reach), kind, namesUser, out var secret))
        {
            // A word alone may be a word of the sentence after all.
            var certain = secret.Kind != SecretKind.Word || namesUser;
            Judge(context, evidence, TextSpan.FromBounds(context.Span.Start, EndOf(context, secret)), certain);
        }
        else if (kind is "password" && _reader.TryReadBefore(context.Before(Reach), out secret))
        {
            var start = context.Span.Start - context.Before(Reach).Length + secret.Start;
            Judge(context, evidence, TextSpan.FromBounds(start, context.Span.End), certain: true);
        }
    }

    private void CheckPair(MatchContext context, in Evidence evidence)
    {
        if (!IsWithinAddress(context) && _reader.TryReadPair(context.After(Reach), out var secret))
            Judge(context, evidence, TextSpan.FromBounds(context.Span.Start, EndOf(context, secret)), certain: true);
    }

    /// <summary>Where the secret ends, in the whole text: what was read may stop within it, and half a secret must not stay outside the finding.</summary>
    private static int EndOf(MatchContext context, in Secret secret)
    {
        var end = context.Span.End + secret.End;
        if (secret.End == context.After(Reach).Length)
            while (end < context.Text.Length && !char.IsWhiteSpace(context.Text[end]))
                end++;
        return end;
    }

    /// <summary>"...?login=1": a part of a web address, not a word.</summary>
    private static bool IsWithinAddress(MatchContext context) => context.Span.Start > 0 && context.Text[context.Span.Start - 1] is '?' or '&' or '=' or '%' or '_' or '.' or '#';

    private static void CheckAddressed(MatchContext context, in Evidence evidence)
    {
        var match = context.Match;
        var divided = match.IndexOfAny('/', '|') >= 0;
        var value = match[(match.LastIndexOfAny(divided ? s_dividers : s_spaces) + 1)..].Trim();
        var isSecret = divided
            ? CredentialReader.HasEverything(value) || CredentialReader.LooksChosen(value)
            : CredentialReader.LooksChosen(value) && value.Length >= ShortestBesideAddress;
        if (isSecret)
            Judge(context, evidence, context.Span, certain: divided);
    }

    private void CheckBarePair(MatchContext context, in Evidence evidence, TermSet logins)
    {
        var match = context.Match;
        var start = match.LastIndexOfAny(s_dividers) + 1;
        while (match[start] == ' ')
            start++;
        var value = match[start..].TrimEnd(Closing);
        var before = context.Span.Start > 0 ? context.Text[context.Span.Start - 1] : ' ';
        var isJoined = match[start - 1] != ' ';

        // A site's address has full stops before the stroke; "Year3Maths" is a lesson.
        if (isJoined && match[..start].Contains('.') || !(char.IsAsciiDigit(value[^1]) || CredentialReader.HasMark(value)))
            return;
        if (before is '/' or '.' or '@' or ':' or '-' or '\\' || !CredentialReader.LooksChosen(value) || _reader.KindOf(value) != SecretKind.Mixed)
            return;
        if (context.InMessage(logins))
            Judge(context, evidence, TextSpan.FromBounds(context.Span.Start, context.Span.Start + start + value.Length), certain: true);
    }

    private static void CheckBare(MatchContext context, in Evidence evidence)
    {
        if (context.InSentence(evidence.Example) || context.Match.Contains(":pass", StringComparison.OrdinalIgnoreCase) || context.Match.Contains("//user", StringComparison.OrdinalIgnoreCase))
            context.Ignore("it shows what one looks like");
        else
            context.Report();
    }

    private static void Judge(MatchContext context, in Evidence evidence, TextSpan span, bool certain)
    {
        if (context.InSentence(evidence.Example))
            context.Ignore("it shows what a password is like");
        else if (context.Near(evidence.Meeting, 40) && !context.InSentence(evidence.Staff))
            context.Ignore("it lets the invited into a meeting");
        else if (IsClassLogin(context, evidence, span))
            context.Ignore("it is a pupil's login, which the school hands out");
        else if (IsWiFi(context, evidence) && (context.InSentence(evidence.Guest) || context.Near(evidence.Guest, 10)))
            context.Ignore("it is for guests");
        else
            context.Report(span, severity: certain ? null : Severity.Warning, confidence: certain ? 0.9 : 0.6, loweredBecause: Lowered(context, evidence));
    }

    // The site may be named in the subject alone; then the login itself must be as simple as a child's.
    private static bool IsClassLogin(MatchContext context, in Evidence evidence, TextSpan span)
        => !context.InSentence(evidence.Staff) && !context.Near(evidence.Staff, 4)
            && (context.InSentence(evidence.ClassLogin) || context.Near(evidence.ClassLogin, 40)
                || (context.Near(evidence.User, 10) && context.InMessage(evidence.ClassLogin) && !CredentialReader.HasMark(context.Text.Slice(span.Start, span.Length)) && !context.Near(evidence.Staff, 12)));

    private static bool IsWiFi(MatchContext context, in Evidence evidence) => context.InSentence(evidence.WiFi) || context.Near(evidence.WiFi, 6);

    private static string? Lowered(MatchContext context, in Evidence evidence)
    {
        if (IsWiFi(context, evidence))
            return WiFi;
        if (context.InSentence(evidence.Document) || context.Near(evidence.Document, 12))
            return Document;
        return context.InMessage(evidence.Lesson, 2) ? Lesson : null;
    }

    private readonly record struct Evidence(TermSet User, TermSet Meeting, TermSet WiFi, TermSet Guest, TermSet Document, TermSet ClassLogin, TermSet Staff, TermSet Example, TermSet Lesson);
}
