namespace EComRules.Rules.Onboarding;

/// <summary>Finds out whether and when a user confirmed the policy: what the record says, and the school's register.</summary>
internal static class SignatureReader
{
    /// <summary>The day on which the user first signed any version; null when they never did, or when nobody keeps a register.</summary>
    public static DateOnly? FirstDay(UserRecord user, SchoolRegisters registers)
    {
        var first = user.AcknowledgedOn;
        foreach (var signed in registers.Acknowledgements ?? [])
            if (IsOf(signed, user) && !(signed.On >= first))
                first = signed.On;
        return first;
    }

    /// <summary>Whether the user signed the version in force; any version where the school names none, or where the signature names none.</summary>
    public static bool HasSignedCurrent(UserRecord user, SchoolRegisters registers)
    {
        if (user.AcknowledgedOn is not null && IsCurrent(user.AcknowledgedVersion, registers))
            return true;
        foreach (var signed in registers.Acknowledgements ?? [])
            if (IsOf(signed, user) && IsCurrent(signed.Version, registers))
                return true;
        return false;
    }

    private static bool IsOf(PolicyAcknowledgement signed, UserRecord user) => signed.Address.Equals(user.Person?.Value, StringComparison.OrdinalIgnoreCase);

    private static bool IsCurrent(string? version, SchoolRegisters registers)
        => version is null || registers.PolicyVersion is null || version.Equals(registers.PolicyVersion, StringComparison.OrdinalIgnoreCase);
}
