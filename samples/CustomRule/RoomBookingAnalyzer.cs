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
        var keys = rules.Notice(Lexicon.Of("key", "keys", "display", "photo", "photos", "lost property"));
        var days = rules.Notice(Lexicon.Of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "today", "tomorrow"));
        var times = rules.Notice(Lexicon.Of("lunch", "lunchtime", "break", "morning", "afternoon", "after school"));

        // A room, and not something of the room.
        var isRoom = Condition.AllOf(Condition.Near(rooms, words: 4), Condition.Not(Condition.Near(keys, words: 4)));
        var saysWhen = Condition.AnyOf(Condition.InSentence(days), Condition.InSentence(times));

        rules.OnTerms(Rule, Lexicon.Of("can I book", "could I book", "please book", "I need to book"), context =>
        {
            if (context.Is(isRoom))
                context.Report();
        });

        // Whoever asks to have a room may only want a look at it, unless the sentence says when.
        var isBooking = Condition.AllOf(isRoom, saysWhen);
        rules.OnTerms(Rule, Lexicon.Of("can I have", "could I have"), context =>
        {
            if (context.Is(isBooking))
                context.Report();
        });
    }
}
