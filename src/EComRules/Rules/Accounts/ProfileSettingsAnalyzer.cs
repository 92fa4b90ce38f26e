using EComRules.Json;

namespace EComRules.Rules.Accounts;

/// <summary>ECR1401: a profile's setting is wider than clause 8.10 recommends: 14 items, 'Friends only' for each. What the person declares is all it knows.</summary>
internal sealed class ProfileSettingsAnalyzer : RuleAnalyzer
{
    // In the order of ProfileItem; the words complete "the setting for ...".
    private static readonly string[] s_words =
    [
        "who can send you messages", "your friend list", "your education and work", "your city and home town", "your likes, activities and connections",
        "your status, photos and posts", "your biography and quotations", "your family and relationships", "photos and videos you are tagged in",
        "your religious and political views", "your birthday", "who may comment on your posts", "places you check in to", "your contact information",
    ];

    public static readonly RuleDescriptor Rule = new("ECR1401",
        Title: "Profile privacy below recommended",
        MessageFormat: "the setting for {1} is '{0}'; the school recommends 'friends'",
        Advice: "Choose 'Friends' for this item in the network's privacy settings. Networks rename their settings: take the one that comes nearest.",
        RuleCategory.Account,
        Severity.Advice,
        ["8.10", "8.9a"])
    {
        Kinds = RuleKinds.Context,
        Channels = Channel.Record,
        Options = [.. Enum.GetValues<ProfileItem>().Select(item => new RuleOption(OptionName(item), "friends",
            $"The widest audience for {s_words[(int)item]}: private, friends, friendsOfFriends or public (which leaves the item alone). The default is the school's recommendation."))],
    };

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var options = rules.OptionsFor(Rule);
        var widest = Enum.GetValues<ProfileItem>().Select(item => ReadAudience(options, item)).ToArray();
        rules.OnRecord(Rule, context =>
        {
            // A profile kept for work is meant to be seen.
            if (context.Record is not AccountSettings { IsProfessional: false, Settings.IsEmpty: false } account)
                return;
            foreach (var item in Enum.GetValues<ProfileItem>())
            {
                var field = "settings." + RecordNames.Of(item);
                if (!account.Settings.TryGetValue(item, out var audience))
                    context.MissingField(field);
                else if (audience > widest[(int)item])
                    context.Report(field, s_words[(int)item]);
            }
        });
    }

    private static string OptionName(ProfileItem item)
        => string.Concat(RecordNames.Of(item).Select(c => char.IsAsciiLetterUpper(c) ? $"_{char.ToLowerInvariant(c)}" : $"{c}"));

    private static SocialAudience ReadAudience(RuleOptions options, ProfileItem item)
    {
        var name = OptionName(item);
        var index = options.GetList(name) is [var value] ? Array.IndexOf(RecordNames.Audiences, value) : -1;
        return index >= 0 ? (SocialAudience)index : throw new ArgumentException($"ECR1401.{name} is one of {string.Join(", ", RecordNames.Audiences)}.");
    }
}
