using EComRules;

namespace CustomRule;

/// <summary>
/// A rule of another school system: rooms are booked in the booking system, not by e-mail.
/// It declares what it is interested in; EComRules searches for it together with everything else.
/// </summary>
public sealed class RoomBookingAnalyzer : RuleAnalyzer
{
    /// <summary>The rule, as people and configuration see it.</summary>
    public static readonly RuleDescriptor Rule = new("OAK0001",
        Title: "Rooms are booked in the booking system",
        MessageFormat: "'{0}' reads as a room booking",
        Advice: "Book it in the booking system, where everybody sees what is free.",
        RuleCategory.Recipient,
        Severity.Advice,
        ["8.5b1"])
    {
        Kinds = RuleKinds.Keyword,
        Channels = Channel.Email | Channel.Chat,
        Directions = Direction.FromSchool,
    };

    /// <inheritdoc/>
    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    /// <inheritdoc/>
    public override void Initialize(RuleRegistration rules)
    {
        var rooms = rules.Notice(Lexicon.Of("hall", "library", "music room", "sensory room", "ICT suite", "field"));
        rules.OnTerms(Rule, Lexicon.Of("can I book", "could I book", "can I have", "could I have", "please book", "I need to book"), context =>
        {
            if (context.Near(rooms, words: 4))
                context.Report();
        });
    }
}
