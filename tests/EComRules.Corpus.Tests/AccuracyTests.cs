namespace EComRules.Corpus.Tests;

/// <summary>
/// The gate on the corpus. With ECOMRULES_ACCURACY set (see eng/accuracy) the page is written instead of compared: <c>page</c> writes docs/accuracy.md,
/// <c>accept</c> the baseline too, <c>list:FILE</c> the development half's slips.
/// </summary>
public sealed class AccuracyTests
{
    private const string ListPrefix = "list:";

    private static readonly Lazy<Measurement> s_development = new(() => Measurement.Of(CorpusReader.Development));
    private static readonly Lazy<Measurement> s_heldOut = new(() => Measurement.Of(CorpusReader.HeldOut));
    private static readonly string s_wanted = Environment.GetEnvironmentVariable("ECOMRULES_ACCURACY") ?? "";

    [Fact]
    public void The_development_half_is_no_worse_than_the_committed_figures()
    {
        if (s_wanted.StartsWith(ListPrefix, StringComparison.Ordinal))
            File.WriteAllText(s_wanted[ListPrefix.Length..], SlipList.Write(s_development.Value));
        else if (s_wanted == "accept")
            Baseline.Read().With(s_development.Value).Write();
        else
            Assert.Empty(Baseline.Read().Worse(s_development.Value));
    }

    [Fact]
    public void The_page_of_figures_is_up_to_date()
    {
        if (s_wanted.StartsWith(ListPrefix, StringComparison.Ordinal))
            return;
        var page = AccuracyPage.Write(Baseline.Read().Goals, s_development.Value, s_heldOut.Value);
        if (s_wanted is "page" or "accept")
            File.WriteAllText(AccuracyPage.File, page);
        else
            // Not Assert.Equal on long texts: what a reader needs is the command.
            Assert.True(page == File.ReadAllText(AccuracyPage.File).ReplaceLineEndings("\n"), "docs/accuracy.md is out of date: run eng/accuracy");
    }

    [Fact]
    public void Every_message_is_checked_to_the_end() => Assert.Equal((0, 0), (s_development.Value.Partial, s_heldOut.Value.Partial));
}
