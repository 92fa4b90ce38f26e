namespace EComRules.Rules.Accounts;

/// <summary>ECR1404, clause 8.11c: a private profile shows the surname. Profiles kept for work must carry the real name (clause 8.2c).</summary>
internal sealed class RealNameAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR1404",
        Title: "Profile shows full real name",
        MessageFormat: "the profile shows your surname",
        Advice: "Consider a name without your surname on your private profile, so that pupils and parents do not find it. A profile for work keeps your real name.",
        RuleCategory.Account,
        Severity.Advice,
        ["8.11c"])
    {
        Kinds = RuleKinds.Context,
        Channels = Channel.Record,
    };

    private static readonly CompareInfo s_names = CultureInfo.InvariantCulture.CompareInfo;

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules) => rules.OnRecord(Rule, Check);

    private static void Check(RecordContext context)
    {
        if (context.Record is not AccountSettings { IsProfessional: false, ProfileName: { Length: > 0 } shown } account)
            return;
        if (string.IsNullOrWhiteSpace(account.RealName))
        {
            context.MissingField("realName");
            return;
        }

        var real = WordsOf(account.RealName);
        var name = WordsOf(shown);
        if (real.Count < 2)
            return; // one word is no surname
        var surname = account.RealName.AsSpan(real[^1].Start, real[^1].Length);
        foreach (var word in name)
            if (IsSame(shown.AsSpan(word.Start, word.Length), surname))
                context.Report("profileName", word);
    }

    private static bool IsSame(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
        => s_names.Compare(a, b, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) == 0;

    /// <summary>The words of a name; a hyphen or an apostrophe belongs to its word.</summary>
    private static List<TextSpan> WordsOf(string name)
    {
        var words = new List<TextSpan>();
        for (var i = 0; i < name.Length; i++)
        {
            var start = i;
            while (i < name.Length && (char.IsLetter(name[i]) || char.GetUnicodeCategory(name[i]) == UnicodeCategory.NonSpacingMark || name[i] is '-' or '\'' or '\u2019'))
                i++;
            if (i > start)
                words.Add(TextSpan.FromBounds(start, i));
        }

        return words;
    }
}
