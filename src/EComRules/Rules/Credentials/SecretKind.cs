namespace EComRules.Rules.Credentials;

/// <summary>What a run of characters looks like where a password may stand.</summary>
internal enum SecretKind
{
    /// <summary>Not a secret: a word of the sentence, a time, a file name, a placeholder.</summary>
    None,

    /// <summary>Letters only: a password, or any other word.</summary>
    Word,

    /// <summary>Digits only.</summary>
    Digits,

    /// <summary>Letters mixed with digits or marks, as hardly a word is.</summary>
    Mixed,
}
