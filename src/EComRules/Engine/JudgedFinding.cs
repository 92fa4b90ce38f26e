namespace EComRules.Engine;

/// <summary>A finding that is kept, with what counts of it.</summary>
/// <param name="Reported">What the rule said.</param>
/// <param name="Severity">After configuration, evidence and what raises it.</param>
/// <param name="Exception">Index of the agreed exception that covers it, the policy's first, then the school's; <see cref="NoException"/> for none.</param>
/// <param name="Raise">Why it counts one step more; null when it does not.</param>
internal readonly record struct JudgedFinding(ReportedFinding Reported, Severity Severity, int Exception, SeverityRaise? Raise = null)
{
    public const int NoException = -1;

    /// <summary>In place of an index: the message is labelled as personal mail, of which only what is serious counts.</summary>
    public const int PersonalMail = -2;

    public bool Counts => Exception == NoException;
}
