namespace EComRules.Rules.PersonalData;

/// <summary>ECR0711, clause 8.12f: a post that gives the author's own date of birth or home address.</summary>
internal sealed class OwnDetailsAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new(
        "ECR0711",
        "Own date of birth or home address in a post",
        "this reads as your own {1}",
        "Leave it out: with a name, a date of birth and an address others can pretend to be you. The day and month of a birthday are enough.",
        RuleCategory.SocialPrivacy,
        Severity.Warning,
        ["8.12f"])
    {
        Kinds = RuleKinds.Pattern | RuleKinds.Keyword | RuleKinds.Context,
        Channels = Channel.Social,
        // A profile has a name rather than an address, so the direction of a post says little.
        Directions = Direction.All,
        Needs = ["ownContacts"],
    };

    private const int YoungestAuthor = 16;
    private const int OldestAuthor = 90;

    private static readonly Lexicon s_birth = Lexicon.Parse("birth words of posts", """
        born
        birthday ; inflect=noun ; forms=bday,b day
        date of birth ; forms=dob,d o b,birth date,birthdate
        turn ; forms=turned,turning,turns
        """);

    // Somebody else is born too.
    private static readonly WordSet s_others = new(
        """
        he she they who his her their him was author poet king queen prince princess singer footballer player actor scientist inventor writer composer artist explorer saint pope president
        today's day on mum dad son daughter nan grandad brother sister husband wife friend class school
        """);

    private static readonly WordSet s_author = new("i i'm im my me mine we our myself");

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var birth = rules.Notice(s_birth);
        var owner = new ContactOwner(rules);
        rules.OnPattern(Rule, DateReader.DayFirst, CheckDate);
        rules.OnPattern(Rule, DateReader.MonthFirst, CheckDate);
        rules.OnPattern(Rule, DateReader.YearFirst, CheckDate);
        rules.OnPattern(Rule, StreetAddress.Shape, context =>
        {
            if (StreetAddress.TryRead(context.Text, context.Span, owner.IsSaidToBeAddress(context), out var address))
                CheckAddress(context, address);
        });
        rules.OnPattern(Rule, Postcode.Shape, context =>
        {
            if (Postcode.IsAt(context.Text, context.Span.Start, out var end))
                CheckAddress(context, StreetAddress.Before(context.Text, TextSpan.FromBounds(context.Span.Start, end)));
        });

        void CheckDate(MatchContext context)
        {
            var today = DateOnly.FromDateTime(context.Facts.LocalTime.DateTime);
            if (!DateReader.TryRead(context.Text, context.Span.Start, today, out var date, out _) || today.Year - date.Year is < YoungestAuthor or > OldestAuthor)
                context.Ignore("nobody who posts was born then");
            else if (!Surroundings.TextBack(context, birth, out _) && !Surroundings.NamedAfter(context, birth))
                context.Ignore("no word near speaks of birth");
            else if (!IsAuthors(context))
                context.Ignore("it is said of somebody else");
            else
                context.Report("date of birth", confidence: 0.8);
        }

        void CheckAddress(in MatchContext context, TextSpan address)
        {
            if (owner.IsPublicPlace(context, address))
                context.Ignore("it is the address of a place that is open to the public");
            else if (owner.IsAuthorsHome(context) || (context.InSentence(birth) && IsAuthors(context)))
                context.Report(address, "home address", confidence: 0.8);
            else
                context.Ignore("nothing says that the author lives there");
        }
    }

    /// <summary>The sentence speaks of the author, or names nobody at all: "Born 3/5/84".</summary>
    private static bool IsAuthors(in MatchContext context)
    {
        var sentence = context.Sentence;
        var before = context.Text[sentence.Start..context.Span.Start];
        if (before.Contains("my birth", StringComparison.OrdinalIgnoreCase) || before.Contains("I was born", StringComparison.OrdinalIgnoreCase) || before.Contains("my date of birth", StringComparison.OrdinalIgnoreCase))
            return true;
        return !s_others.IsIn(before) && !PersonReader.NamesSomebody(before, context.School) && (s_author.IsIn(before) || !PersonReader.HasTwoCapitals(before));
    }
}
