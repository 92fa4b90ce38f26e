namespace EComRules.Json;

/// <summary>The names that records and registers use for their enumerations, in the order of the enumeration. Fixed for ever, so they are written out.</summary>
internal static class RecordNames
{
    public static readonly string[] Items =
    [
        "messages", "friendList", "educationAndWork", "cityAndHometown", "likesAndConnections", "posts", "biography", "family", "taggedPhotos",
        "religionAndPolitics", "birthday", "comments", "checkIns", "contactInformation",
    ];

    public static readonly string[] Audiences = ["private", "friends", "friendsOfFriends", "public"];

    public static readonly string[] Relations = ["unknown", "pupil", "parent", "ownChild", "relative", "colleague", "other"];

    public static readonly string[] Engagements = ["unknown", "permanent", "temporary", "agency", "unpaid", "consultant", "studentTeacher", "governor"];

    public static readonly string[] Incidents = ["unknown", "inappropriateMaterial", "offensiveMessage", "suspectedVirus", "cyberBullying", "publishedAboutMe"];

    public static readonly string[] Authorisations = ["privilege", "account", "contact"];

    public static string Of(ProfileItem item) => Items[(int)item];

    public static string Of(SocialAudience audience) => Audiences[(int)audience];

    public static string Of(Engagement engagement) => Engagements[(int)engagement];

    public static string Of(IncidentKind kind) => Incidents[(int)kind];
}
