namespace EComRules;

/// <summary>A finding that an agreed exception covers.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="Suppression">The exception.</param>
public sealed record SuppressedFinding(Finding Finding, Suppression Suppression);
