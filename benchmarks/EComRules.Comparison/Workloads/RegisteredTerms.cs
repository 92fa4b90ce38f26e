namespace EComRules.Comparison.Workloads;

/// <summary>
/// Terms as our engine has them, which may hold a text several times (two rules look for it) and with exceptions, and the distinct
/// texts that the peers look for.
/// </summary>
internal sealed class RegisteredTerms
{
    private readonly List<CompiledTerm> _compiled;

    private RegisteredTerms(List<CompiledTerm> compiled, IReadOnlyList<string> forms)
    {
        _compiled = compiled;
        var indexes = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        TextOf = [.. forms.Select(form => indexes.TryGetValue(form, out var known) ? known : indexes[form] = indexes.Count)];
        Texts = [.. indexes.Keys];
    }

    /// <summary>Distinct, whatever the case.</summary>
    public string[] Texts { get; }

    /// <summary>For each registered form its text.</summary>
    public int[] TextOf { get; }

    public int Count => _compiled.Count;

    public CompiledTerm this[int registered] => _compiled[registered];

    /// <summary>What our engine is built from; made anew where the texts are all there is, so that a build is timed as a whole.</summary>
    public List<CompiledTerm> Compile() => Bare ? OurScanner.Compile(Texts) : _compiled;

    private bool Bare { get; init; }

    public static RegisteredTerms None { get; } = Of([]);

    public static RegisteredTerms Of(IReadOnlyList<string> texts) => new(OurScanner.Compile(texts), texts) { Bare = true };

    /// <summary>The forms of a policy that a literal search can look for.</summary>
    /// <param name="compiled">All, in the order of registration.</param>
    /// <param name="leftOut">Gets the others.</param>
    public static RegisteredTerms OfPolicy(IReadOnlyList<CompiledTerm> compiled, List<string> leftOut)
    {
        var kept = new List<CompiledTerm>();
        var forms = new List<string>();
        for (var i = 0; i < compiled.Count;)
        {
            // The forms of one term follow each other as Inflection gives them.
            foreach (var form in Inflection.FormsOf(compiled[i].Term))
            {
                if (IsLiteral(form))
                {
                    kept.Add(compiled[i]);
                    forms.Add(form);
                }
                else
                {
                    leftOut.Add(form);
                }

                i++;
            }
        }

        return new(kept, forms);
    }

    /// <summary>Whether a text is letters, digits and single gaps, so that searching it as it stands is what a term means.</summary>
    public static bool IsLiteral(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (!char.IsAsciiLetterOrDigit(text[i])
                && (text[i] is not (' ' or '-' or '\'') || i == 0 || i == text.Length - 1 || !char.IsAsciiLetterOrDigit(text[i - 1])))
                return false;
        return text.Length > 0;
    }
}
