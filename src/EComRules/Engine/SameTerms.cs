using System.Runtime.CompilerServices;

namespace EComRules.Engine;

/// <summary>Lexicons with the very same terms are one, however they were put together: rules that share evidence have it searched for once.</summary>
internal sealed class SameTerms : IEqualityComparer<Lexicon>
{
    public static readonly SameTerms Instance = new();

    private SameTerms()
    {
    }

    public bool Equals(Lexicon? a, Lexicon? b)
    {
        if (a is null || b is null || a.Terms.Length != b.Terms.Length)
            return a == b;
        for (var i = 0; i < a.Terms.Length; i++)
            if (!ReferenceEquals(a.Terms[i], b.Terms[i]))
                return false;
        return true;
    }

    public int GetHashCode(Lexicon lexicon)
        => lexicon.Terms.IsEmpty ? 0 : HashCode.Combine(lexicon.Terms.Length, RuntimeHelpers.GetHashCode(lexicon.Terms[0]), RuntimeHelpers.GetHashCode(lexicon.Terms[^1]));
}
