namespace EComRules;

/// <summary>
/// Suggests how to correct what a rule found. The policy offers a suggestion only when checking the corrected message again
/// shows that the finding is gone and nothing new has come. One instance serves every thread.
/// </summary>
public abstract class RuleFixer
{
    /// <summary>The rules whose findings it can correct.</summary>
    public abstract ImmutableArray<string> RuleIds { get; }

    /// <summary>A suggestion for one finding; null when there is none.</summary>
    /// <param name="finding">A finding of one of <see cref="RuleIds"/>.</param>
    /// <param name="message">The message it was found in.</param>
    /// <param name="school">The school.</param>
    public abstract MessageFix? TryFix(Finding finding, Message message, SchoolIndex school);
}
