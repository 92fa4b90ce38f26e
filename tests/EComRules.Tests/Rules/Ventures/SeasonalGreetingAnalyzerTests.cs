using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Ventures.SeasonalGreetingAnalyzer>;

namespace EComRules.Tests.Rules.Ventures;

public sealed class SeasonalGreetingAnalyzerTests
{
    private const string Everybody = "all-staff@oakfield.example.sch.uk";

    [Theory]
    [InlineData("[|Merry Xmas all!!!|] 🎄")]
    [InlineData("[|Happy Easter gang|] 🐣 don't eat too many eggs")]
    [InlineData("[|Wishing you all a very happy Diwali|], love Priya")]
    [InlineData("[|Season's greetings to one and all!|]")]
    [InlineData("[|Eid Mubarak everyone|]")]
    [InlineData("[|Have a lovely Christmas everybody|]")]
    [InlineData("[|Nadolig Llawen pawb!|]")]
    [InlineData("[|Happy St David's Day|] from Year 2")]
    public void Reports_a_greeting_to_everybody(string text) => Verify.Reports(Oakfield.Internal(text) with { To = [Everybody] }, Oakfield.School);

    [Theory]
    [InlineData("Nativity tickets are at the office. Merry Christmas!")]
    [InlineData("Christmas Jumper Day is on Friday, £1 for charity.")]
    [InlineData("Carol concert at 2pm; Noel plays the piano. Happy Christmas when it comes!")]
    [InlineData("Eid is in your group tomorrow, he is shy at first.")]
    [InlineData("The Easter holiday club is full.")]
    [InlineData("We finish with 'Merry Christmas, Mr Bear' at story time.")]
    [InlineData("The lunar new year lunch is on Tuesday.")]
    [InlineData("Happy birthday to Bev!")]
    [InlineData("After Christmas we move to the new hall.")]
    public void Ignores_school_life_at_the_feasts(string text) => Verify.Ignores(Oakfield.Internal(text) with { To = [Everybody] }, Oakfield.School);

    [Fact]
    public void Ignores_a_greeting_to_one_and_the_heads_to_all()
    {
        Verify.Ignores(Oakfield.Internal("Merry Christmas, Bev!"), Oakfield.School);
        Verify.Ignores(Oakfield.Internal("Merry Christmas everybody!") with { From = Oakfield.Head, To = [Everybody] }, Oakfield.School);
    }

    [Fact]
    public void Ignores_the_end_of_a_long_letter()
        => Verify.Ignores(Oakfield.Internal(string.Concat(Enumerable.Repeat("Thank you for a full and happy half year together with the children. ", 6)) + "Merry Christmas!") with { To = [Everybody] }, Oakfield.School);

    [Fact]
    public void Says_what_is_missing_when_the_school_does_not_say_who_may_write_to_all()
    {
        var verdict = Verify.Check(Oakfield.Internal("Happy Easter all!") with { To = [Everybody] }, Oakfield.School with { MaySendToAll = [] });
        Assert.Empty(verdict.Findings);
        Assert.Contains("maySendToAll", Assert.Single(verdict.Faults).Message);
    }
}
