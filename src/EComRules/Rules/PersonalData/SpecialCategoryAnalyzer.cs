namespace EComRules.Rules.PersonalData;

/// <summary>ECR0707, clause 4.6g: health, SEND, ethnicity, religion, free meals or care status of somebody who is named, told to people who are not approved for it.</summary>
internal sealed class SpecialCategoryAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new(
        "ECR0707",
        "Health, SEND, ethnicity, religion, FSM or care status about a person",
        "this reads as {1} about a person",
        "Leave it out unless the recipient must have it, or write it without the name. If they must, check every recipient and send it by the portal or encrypted mail.",
        RuleCategory.PersonalData,
        Severity.Violation,
        ["4.6g", "8.6d1"])
    {
        Kinds = RuleKinds.Keyword | RuleKinds.Context,
        Channels = Channel.Email | Channel.Chat | Channel.Social,
        Directions = Direction.All,
        Zones = Zone.Author | Zone.Quoted | Zone.Forwarded,
        Needs = ["internalDomains", "approvedOutsideOrganisations", "rollNames"],
    };

    private static readonly WordSet s_famous = new(
        "frank braille keller hawking rashford parks mandela einstein turing thunberg malala yousafzai nightingale seacole kahlo beethoven simmonds obama moses jesus guru buddha anning curie pankhurst luther rowling dahl walliams blyton");

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var signs = Lexicon.Load("special-category-signs");
        var story = Sign("story");
        var catering = Sign("catering");
        var child = Sign("child");
        var confidential = Sign("confidential");
        rules.OnTerms(Rule, Lexicon.Load("special-category"), context =>
        {
            var term = context.Term!;
            if (term["write"] == "capitals" && context.Match.Length <= 4 && context.Match.ContainsAnyInRange('a', 'z'))
                return;
            // A profile has a name rather than an address, so a post may come from anybody; mail from outside is its author's own business.
            if (context.Facts.Direction == Direction.Inbound && context.Message.Channel != Channel.Social)
                return;
            var audience = AudienceReader.Of(context.Message, context.Facts, context.School, DataClass.SpecialCategory);
            if (WhyNotDisclosed(context, audience) is { } because)
            {
                context.Ignore(because);
                return;
            }

            if (!ConditionReader.IsSaidOfPerson(context, term["adult"] == "yes", out var person))
                context.Ignore("it is not said of anybody who is named");
            else if (person.Span.End < context.Sentence.Start && term["care"] == "yes")
                context.Ignore("it may be said of somebody else");
            else if (IsFromStory(context, person, term))
                context.Ignore("it is about a lesson, a book or a well-known person");
            else
                Report(context, audience, person);
        });

        TermSet Sign(string sign) => rules.Notice(signs.Where("sign", sign));

        bool IsFromStory(in MatchContext context, in PersonMention person, LexiconTerm term)
        {
            var name = context.Text.Slice(person.Span.Start, person.Span.Length);
            return s_famous.IsIn(name) || (term.Tier == "state" && (context.InSentence(story) || context.InMessage(story, 2)) && !IsOnRoll(name, context.School));
        }

        void Report(in MatchContext context, Audience audience, in PersonMention person)
        {
            var kind = KindOf(context.Term!);
            if (audience == Audience.Outside && !context.InMessage(confidential) && OwnFamily.ReadsAsOwn(context, person, context.InMessage(child)))
                context.Ignore("it reads as told to the family itself");
            else if (context.Term!["diet"] == "yes" && audience != Audience.Families && context.InMessage(catering))
                context.Ignore("it is told to whoever makes the meals");
            else if (context.Term["care"] == "yes" && audience == Audience.Outside && !context.InMessage(confidential) && OwnFamily.IsOnePrivateMailbox(context.Message, context.School, out _))
                context.Ignore("it is what schools and families tell each other");
            else if (context.Term["diet"] == "yes" || audience == Audience.Staff)
                context.Report(kind, severity: Severity.Warning, confidence: 0.6);
            else
                context.Report(kind, confidence: 0.8, loweredBecause: !person.IsTitled && MayBeFamily(context, audience) && !context.InMessage(confidential) ? "the reader may be the family itself" : null);
        }
    }

    private static bool MayBeFamily(in MatchContext context, Audience audience)
        => audience == Audience.Outside && OwnFamily.IsOnePrivateMailbox(context.Message, context.School, out _) && !OwnFamily.IsSomebodyElses(context.Message, context.Text, context.School);

    /// <summary>Why those who receive it may know; null when they may not.</summary>
    private static string? WhyNotDisclosed(in MatchContext context, Audience audience) => audience switch
    {
        Audience.Approved => "everybody who receives it is approved for it",
        Audience.Colleagues => "a few colleagues receive it",
        Audience.Staff when context.Term!["care"] == "yes" => "staff must know it to keep somebody safe",
        Audience.Outside when OwnFamily.Receives(context.Message, context.Text, context.School) => "the family itself receives it",
        Audience.Outside when context.Zone == Zone.Quoted && context.Facts.OutsideRecipients == 1 => "it goes back to whom it came from",
        _ => null,
    };

    private static bool IsOnRoll(ReadOnlySpan<char> name, SchoolIndex school)
    {
        foreach (var range in name.Split(' '))
            if (school.IsOnRoll(name[range]))
                return true;
        return false;
    }

    private static string KindOf(LexiconTerm term) => term["kind"] switch
    {
        "SEND" => "special educational needs",
        "care" => "care status",
        "meals" => "free school meals or benefits",
        "religion" => "religion or belief",
        "ethnicity" => "ethnicity or immigration status",
        "sexuality" => "sexual orientation or gender",
        "union" => "union membership",
        _ => "health information",
    };
}
