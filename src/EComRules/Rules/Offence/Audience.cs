using EComRules.Rules.Recipients;

namespace EComRules.Rules.Offence;

/// <summary>Who reads what is said: what two colleagues may settle between them harms somebody when it goes to all parents.</summary>
internal static class Audience
{
    private const int UsualThreshold = 20;

    /// <summary>Whether it goes to many, or where many can see it.</summary>
    public static bool IsWide(Message message, in MessageFacts facts, SchoolIndex school)
        => message.Channel == Channel.Social || facts.Reach >= (school.Context.BlanketRecipientThreshold ?? UsualThreshold)
            || NamesMany(message.To) || NamesMany(message.Cc) || NamesMany(message.Bcc);

    /// <summary>Whether somebody outside writes to the school and to nobody else: a complaint, which has to name people.</summary>
    public static bool IsForSchoolOnly(Message message, in MessageFacts facts)
        => facts.Direction == Direction.Inbound && message.Channel != Channel.Social && facts.OutsideRecipients == 0;

    /// <summary>Whether a colleague may be its author: posts come from private accounts.</summary>
    public static bool IsByColleague(Message message, in MessageFacts facts) => facts.Direction != Direction.Inbound || message.Channel == Channel.Social;

    /// <summary>Whether it stands in public: a post that everyone can see, what goes to families, or to as many people outside the school as a blanket e-mail.</summary>
    public static bool IsInPublic(Message message, in MessageFacts facts, SchoolIndex school)
    {
        if (message.Channel == Channel.Social)
            return IsPublic(message);
        return facts.Direction != Direction.Inbound
            && (facts.OutsideRecipients >= (school.Context.BlanketRecipientThreshold ?? UsualThreshold) || PersonalData.AudienceReader.GoesToFamilies(message, school));
    }

    /// <summary>Whether everyone can see it.</summary>
    public static bool IsPublic(Message message) => message.Channel == Channel.Social && message.Audience == SocialAudience.Public;

    private static bool NamesMany(ImmutableArray<MessageAddress> addresses)
    {
        foreach (var address in addresses)
            if (ListNames.NamesMany(address.Value))
                return true;
        return false;
    }
}
