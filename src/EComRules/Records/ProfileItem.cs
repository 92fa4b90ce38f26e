namespace EComRules;

/// <summary>The items of a social profile for which clause 8.10 recommends 'Friends only'. Settings are named otherwise elsewhere and change; take the nearest.</summary>
public enum ProfileItem
{
    /// <summary>Who can send the person messages.</summary>
    Messages,

    /// <summary>The list of friends.</summary>
    FriendList,

    /// <summary>Education and work.</summary>
    EducationAndWork,

    /// <summary>Current city and home town.</summary>
    CityAndHometown,

    /// <summary>Likes, activities and other connections.</summary>
    LikesAndConnections,

    /// <summary>Status, photos and posts.</summary>
    Posts,

    /// <summary>Biography and favourite quotations.</summary>
    Biography,

    /// <summary>Family and relationships.</summary>
    Family,

    /// <summary>Photos and videos the person is tagged in.</summary>
    TaggedPhotos,

    /// <summary>Religious and political views.</summary>
    ReligionAndPolitics,

    /// <summary>Birthday.</summary>
    Birthday,

    /// <summary>Who may comment on posts.</summary>
    Comments,

    /// <summary>Places the person checks in to.</summary>
    CheckIns,

    /// <summary>Contact information.</summary>
    ContactInformation,
}
