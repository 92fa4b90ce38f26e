namespace EComRules.Rules.Offence;

/// <summary>Who reads what is said: what two colleagues may settle between them harms somebody when it goes to all parents.</summary>
internal static class Audience
{
    private const int UsualThreshold = 20;

    /// <summary>Whether it goes to many, or where many can see it.</summary>
    public static bool IsWide(Message message, in MessageFacts facts, SchoolIndex school)
        => message.Channel == Channel.Social || facts.Reach >= (school.Context.BlanketRecipientThreshold ?? UsualThreshold);

    /// <summary>Whether everyone can see it.</summary>
    public static bool IsPublic(Message message) => message.Channel == Channel.Social && message.Audience == SocialAudience.Public;
}
