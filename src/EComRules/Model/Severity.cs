namespace EComRules;

/// <summary>How serious a finding is. Ours to say; what happens to the message is the school's (<see cref="Disposition"/>).</summary>
public enum Severity
{
    /// <summary>Nothing to say; as a setting it switches a rule off.</summary>
    None,

    /// <summary>Good practice: could be better, breaches nothing.</summary>
    Advice,

    /// <summary>May breach the policy; a person should look before it goes on.</summary>
    Warning,

    /// <summary>Breaches a clause of the policy as far as a program can tell.</summary>
    Violation,
}
