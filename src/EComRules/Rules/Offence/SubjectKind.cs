namespace EComRules.Rules.Offence;

/// <summary>Of whom or what something is said.</summary>
internal enum SubjectKind
{
    /// <summary>Of nobody we know.</summary>
    None,

    /// <summary>A person named without title: more often a pupil.</summary>
    Person,

    /// <summary>He or she: somebody only where a sentence before gives the name.</summary>
    Pronoun,

    /// <summary>A named or titled adult, or somebody by role: Mr Cole, the head, my boss.</summary>
    Colleague,

    /// <summary>Several: the staff, management, everyone here.</summary>
    Colleagues,

    /// <summary>The school itself.</summary>
    School,

    /// <summary>The author's work.</summary>
    Work,
}
