namespace EComRules.Corpus.Tests;

/// <summary>A message of the corpus and what its writer says about it.</summary>
/// <param name="Id">The id in its file.</param>
/// <param name="Message">The message.</param>
/// <param name="Expected">What breaks a rule; empty for a benign message.</param>
/// <param name="Allowed">Categories whose findings are fair as well: any in a violation, mere advice in a benign message.</param>
internal sealed record CorpusMessage(string Id, Message Message, ImmutableArray<Expectation> Expected, ImmutableArray<string> Allowed)
{
    public bool IsBenign => Expected.IsEmpty;
}
