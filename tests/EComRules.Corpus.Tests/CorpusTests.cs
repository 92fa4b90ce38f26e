namespace EComRules.Corpus.Tests;

/// <summary>The corpus itself: what its files must keep to for the figures to mean anything. Failures name ids, never words.</summary>
public sealed class CorpusTests
{
    [Theory]
    [InlineData(CorpusReader.Development)]
    [InlineData(CorpusReader.HeldOut)]
    public void Ids_are_unique(string half)
        => Assert.Empty(CorpusReader.Read(half).GroupBy(message => message.Id, StringComparer.Ordinal).Where(group => group.Skip(1).Any()).Select(group => group.Key));

    [Theory]
    [InlineData(CorpusReader.Development)]
    [InlineData(CorpusReader.HeldOut)]
    public void Every_mark_is_in_its_part_exactly_once(string half)
        => Assert.Empty(
            from message in CorpusReader.Read(half)
            from expectation in message.Expected
            where expectation.Text.Length > 0 && expectation.Spans.Length != 1
            select message.Id);

    [Theory]
    [InlineData(CorpusReader.Development)]
    [InlineData(CorpusReader.HeldOut)]
    public void Every_category_named_exists(string half)
    {
        var names = Enum.GetValues<RuleCategory>().Select(EComRulesJson.NameOf).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(
            from message in CorpusReader.Read(half)
            where message.Expected.Any(expectation => !names.Contains(expectation.Category)) || message.Allowed.Any(category => !names.Contains(category))
            select message.Id);
    }

    [Fact]
    public void No_message_is_in_both_halves()
        => Assert.Empty(CorpusReader.Read(CorpusReader.Development).Select(message => message.Message.Text).Intersect(
            CorpusReader.Read(CorpusReader.HeldOut).Where(message => message.Message.Text?.Length > 40).Select(message => message.Message.Text), StringComparer.Ordinal).Where(text => text?.Length > 40)
            .Select(text => text!.Length));

    [Fact]
    public void It_is_as_large_as_it_says()
    {
        var all = CorpusReader.Read(CorpusReader.Development).Concat(CorpusReader.Read(CorpusReader.HeldOut)).ToList();
        Assert.True(all.Count(message => message.IsBenign) >= 1000);
        Assert.True(all.Count(message => !message.IsBenign) >= 500);
    }
}
