namespace EComRules;

/// <summary>An option a school may set for a rule, as <c>ECR1102.minimum_letters = 12</c>.</summary>
/// <param name="Name">In lower case with underscores.</param>
/// <param name="Default">The value when it is not set. Its form decides what is accepted: a whole number, <c>true</c> or <c>false</c>, otherwise a list separated by commas.</param>
/// <param name="Description">What it does, its unit, and why the default is right.</param>
public sealed record RuleOption(string Name, string Default, string Description);
