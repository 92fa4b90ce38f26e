namespace EComRules.Rules.PersonalData;

/// <summary>What a rule of this group made of characters of the right shape.</summary>
/// <param name="Span">Exactly the identifier: what a fix would mask.</param>
/// <param name="Severity"><see cref="Severity.None"/> when it is no identifier, or nobody's business.</param>
/// <param name="Confidence">How sure, above 0 up to 1.</param>
/// <param name="LoweredBecause">Evidence that lowers the severity by one step.</param>
/// <param name="IgnoredBecause">For a trace: why it is not reported.</param>
internal readonly record struct IdentifierReading(TextSpan Span, Severity Severity, double Confidence, string? LoweredBecause, string? IgnoredBecause)
{
    public static IdentifierReading Found(TextSpan span, Severity severity, double confidence, string? loweredBecause = null)
        => new(span, severity, confidence, loweredBecause, null);

    public static IdentifierReading None(string because) => new(default, Severity.None, 0, null, because);

    /// <summary>The sender's own: coached, no more. Telling one's own number is no disclosure, but mail is still the wrong place.</summary>
    public static IdentifierReading SendersOwn(TextSpan span) => Found(span, Severity.Warning, 0.6, "it reads as the sender's own");

    /// <summary>Reports it, unless everybody who receives it is approved for personal data.</summary>
    /// <param name="context">The match.</param>
    /// <param name="argument">Fills <c>{1}</c> of the rule's message.</param>
    public void Report(in MatchContext context, string? argument = null)
    {
        if (Severity == Severity.None)
            context.Ignore(IgnoredBecause!);
        else if (ApprovedRecipients.ReceiveAll(context.Message, context.Facts, context.School))
            context.Ignore("everybody outside who receives it, or everybody inside, is approved for personal data");
        else
            context.Report(Span, argument, severity: Severity, confidence: Confidence, loweredBecause: LoweredBecause);
    }
}
