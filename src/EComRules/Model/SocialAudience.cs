namespace EComRules;

/// <summary>Who can see a post on a social network.</summary>
public enum SocialAudience
{
    /// <summary>The author alone, or named people.</summary>
    Private,

    /// <summary>The author's friends or followers.</summary>
    Friends,

    /// <summary>Friends, and friends of theirs.</summary>
    FriendsOfFriends,

    /// <summary>Everyone.</summary>
    Public,
}
