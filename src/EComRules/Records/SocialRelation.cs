namespace EComRules;

/// <summary>What somebody on a social network is to a member of staff, as the member of staff says.</summary>
public enum SocialRelation
{
    /// <summary>Not said; the school's registers decide.</summary>
    Unknown,

    /// <summary>A pupil of the school, present or past.</summary>
    Pupil,

    /// <summary>A parent or carer of a pupil, present or past.</summary>
    Parent,

    /// <summary>The member of staff's own child.</summary>
    OwnChild,

    /// <summary>A relative.</summary>
    Relative,

    /// <summary>Somebody who works at the school.</summary>
    Colleague,

    /// <summary>Nobody of the school.</summary>
    Other,
}
