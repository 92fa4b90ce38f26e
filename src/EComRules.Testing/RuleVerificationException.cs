namespace EComRules.Testing;

/// <summary>A rule did not report what the marked text says it should.</summary>
/// <param name="message">What was expected, what was found, and the text with the difference.</param>
public sealed class RuleVerificationException(string message) : Exception(message);
