namespace EComRules;

/// <summary>Names a set of terms that the engine notices as evidence; made by <see cref="RuleRegistration.Notice"/>, valid in the policy it was made for.</summary>
public sealed class TermSet
{
    internal TermSet(int index) => Index = index;

    internal int Index { get; }
}
