namespace EComRules.Rules.PersonalData;

/// <summary>
/// ECR0709, clause 4.6i: what belongs on the safeguarding route goes elsewhere. Never held or blocked by this rule: the sender is asked in neutral
/// words and the safeguarding lead is told. On the route itself nothing is reported; the verdict's route is the tag.
/// </summary>
internal sealed class SafeguardingAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new(
        "ECR0709",
        "Safeguarding content sent outside the safeguarding route",
        "this may be for the designated safeguarding lead",
        "Please check who receives this. What concerns a child's safety goes to the designated safeguarding lead, who knows whom else to tell.",
        RuleCategory.PersonalData,
        Severity.Violation,
        ["4.6i", "8.6d1"])
    {
        Kinds = RuleKinds.Keyword | RuleKinds.Context,
        Directions = Direction.All,
        Zones = Zone.Author | Zone.Forwarded,
        Needs = ["internalDomains", "safeguardingRoutes"],
        Dispositions = new(Disposition.Confirm, Disposition.Confirm),
        Notify = [SchoolRole.DesignatedSafeguardingLead],
    };

    private const string Lead = "designatedSafeguardingLead";
    private const int Around = 200;
    private const string ToPartner = "it goes to an organisation the school works with";

    // A safeguarding lead of another school, a conference chair.
    private static readonly WordSet s_leads = new("dsl ddsl safeguarding cp mash lado child protection social iro virtual");

    private static readonly WordSet s_blanks = new("template blank form forms guidance poster flowchart checklist procedure procedures slides training policy");

    private static readonly WordSet s_pronouns = new("he she his her him hers");

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var terms = Lexicon.Load("safeguarding");
        var signs = Lexicon.Load("safeguarding-signs");
        var home = Sign("home");
        var child = Sign("child");
        var topic = Sign("topic");
        var count = Sign("count");
        var firstAid = Sign("firstaid");
        rules.OnTerms(Rule, terms, context =>
        {
            // A profile has a name rather than an address, so a post may come from anybody; mail from outside is its author's own concern.
            if (context.Facts.Direction == Direction.Inbound && context.Message.Channel != Channel.Social)
                return;
            if (!KnowsTheRoute(context.School))
                context.MissingContext("safeguardingRoutes");
            else if (WhyRight(context) is { } because)
                context.Ignore(because);
            else if (!IsAboutSomebody(context))
                context.Ignore("no child and no family is meant");
            else
                context.Report(confidence: 0.8, loweredBecause: context.Facts.OutsideIsApproved ? ToPartner : null);
        });

        TermSet Sign(string sign) => rules.Notice(signs.Where("sign", sign));

        bool IsAboutSomebody(in MatchContext context)
        {
            var tier = context.Term!.Tier;
            if (context.Part == MessagePart.Attachment && !context.IsFileText)
                return tier == "case" && !context.InSentence(topic) && !s_blanks.IsIn(context.Text);
            var around = AroundOf(context);
            var isNamed = NamesPupil(context, context.Sentence);
            if (isNamed ? context.InSentence(topic) : context.Has(topic, around) || context.InMessage(topic, 4) || context.Has(count, around))
                return false;
            isNamed |= NamesPupil(context, around) || NamesInSubject(context);
            var isHome = context.Has(home, around);
            var isTold = context.Has(child, around);
            return tier switch
            {
                "plain" => true,
                "police" => isNamed && isHome,
                "case" => isNamed || isTold || (isHome && s_pronouns.IsIn(Slice(context, around))),
                _ when context.Has(firstAid, around) && !isTold => false,
                _ => isHome ? isNamed || isTold || s_pronouns.IsIn(Slice(context, around)) : isNamed && isTold,
            };
        }
    }

    /// <summary>Why those who receive it are the right ones; null when they are not, or not all.</summary>
    private static string? WhyRight(in MatchContext context)
    {
        if (context.Facts.Route == Route.Safeguarding)
            return "it travels the safeguarding route";
        var audience = AudienceReader.Of(context.Message, context.Facts, context.School, DataClass.Safeguarding);
        if (audience == Audience.Approved && (context.Facts.Direction == Direction.Internal || OnlyNamedForIt(context.Message, context.School)))
            return "everybody who receives it is approved for it";
        if (!IsLead(context.Message.From, context.School))
            return null;
        if (audience is Audience.Approved or Audience.Colleagues)
            return "the safeguarding lead tells those who need to know";
        return audience == Audience.Outside && OnlyLeadsOutside(context.Message, context.School) ? "a safeguarding lead tells another" : null;
    }

    private static bool KnowsTheRoute(SchoolIndex school) => !school.Context.SafeguardingRoutes.IsEmpty || school.Context.PersonalDataRoles.ContainsKey(Lead);

    private static bool IsLead(MessageAddress? sender, SchoolIndex school)
        => sender is not null && (school.IsSafeguardingRoute(sender.Value)
            || (school.Context.PersonalDataRoles.TryGetValue(Lead, out var lead) && lead.Equals(sender.Value, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether everybody outside is on the route or approved for safeguarding by name; a general approval is for other data.</summary>
    private static bool OnlyNamedForIt(Message message, SchoolIndex school)
        => All(message, school, static (address, school) => school.IsSafeguardingRoute(address.Value) || school.IsApprovedForClass(address.Value, DataClass.Safeguarding));

    private static bool OnlyLeadsOutside(Message message, SchoolIndex school)
        => All(message, school, static (address, school) => school.IsApproved(address.Value, DataClass.Safeguarding)
            || s_leads.IsIn(address.Value.AsSpan(0, address.Value.Length - address.Domain.Length)));

    private static bool All(Message message, SchoolIndex school, Func<MessageAddress, SchoolIndex, bool> isRight)
    {
        if (message.Envelope is { To.IsDefaultOrEmpty: false } envelope)
            return Each(envelope.To);
        return Each(message.To) && Each(message.Cc) && Each(message.Bcc);

        bool Each(ImmutableArray<MessageAddress> addresses)
        {
            if (!addresses.IsDefaultOrEmpty)
                foreach (var address in addresses)
                    if (!school.IsInternal(address.Value) && !isRight(address, school))
                        return false;
            return true;
        }
    }

    /// <summary>The sentence and a little of what stands before and after it.</summary>
    private static TextSpan AroundOf(in MatchContext context)
    {
        var sentence = context.Sentence;
        var before = context.Before(Around).Length;
        var after = context.After(Around / 2).Length;
        return TextSpan.FromBounds(Math.Max(context.Span.Start - before, Math.Min(sentence.Start, context.Span.Start - Math.Min(before, Around / 2))), Math.Min(context.Span.End + after, Math.Max(sentence.End, context.Span.End)));
    }

    private static bool NamesPupil(in MatchContext context, TextSpan around)
    {
        for (var at = around.Start; PersonMention.TryRead(context.Text, ref at, around.End, context.School, out var person);)
            if (!person.IsTitled && !person.IsAddressed)
                return true;
        return NamesFamily(Slice(context, around));
    }

    private static bool NamesInSubject(in MatchContext context)
    {
        var at = 0;
        return context.Message.Subject is { } subject && PersonMention.TryRead(subject, ref at, subject.Length, context.School, out var person) && !person.IsTitled;
    }

    /// <summary>"the Dooleys", "three Dooleys", "the Marsh family".</summary>
    private static bool NamesFamily(ReadOnlySpan<char> text)
    {
        for (var from = 0; text[from..].IndexOf("the ", StringComparison.OrdinalIgnoreCase) is var next and >= 0;)
        {
            from += next + 4;
            var end = from;
            while (end < text.Length && char.IsLetter(text[end]))
                end++;
            if (end - from >= 4 && char.IsUpper(text[from]) && char.IsLower(text[from + 1]) && (text[end - 1] == 's' || text[end..].StartsWith(" family", StringComparison.Ordinal)))
                return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> Slice(in MatchContext context, TextSpan span) => context.Text.Slice(span.Start, span.Length);
}
