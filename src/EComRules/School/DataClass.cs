namespace EComRules;

/// <summary>What kind of personal data it is: organisations may be approved for one kind only.</summary>
internal enum DataClass
{
    /// <summary>Identifiers, dates of birth, bank details.</summary>
    Identifiers,

    /// <summary>Home addresses and private telephone numbers.</summary>
    ContactDetails,

    /// <summary>Health, SEND, ethnicity, religion, free school meals, care status.</summary>
    SpecialCategory,

    /// <summary>Lists of pupils or staff.</summary>
    PupilRecords,

    /// <summary>What belongs on the safeguarding route.</summary>
    Safeguarding,
}
