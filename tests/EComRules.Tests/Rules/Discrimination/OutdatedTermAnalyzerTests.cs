using EComRules.Testing;
using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Discrimination.OutdatedTermAnalyzer>;

namespace EComRules.Tests.Rules.Discrimination;

public sealed class OutdatedTermAnalyzerTests
{
    private static readonly Policy s_policy = new PolicyBuilder().UseClock(StoppedClock.Instance).AddDefaultRules().Use(PolicyPreset.Strict).UseSchool(Oakfield.School).Build();

    public static TheoryData<string> PreferredWordings => [.. Lexicon.Load("outdated-terms").Terms.Select(term => term["use"]).OfType<string>().Distinct()];

    [Theory]
    [InlineData("The [|handicapped toilet|] is next to the hall.")]
    [InlineData("He is [|mentally retarded|].")]
    [InlineData("She has been [|wheelchair-bound|] since birth.")]
    [InlineData("We collect for [|the disabled|] and [|the blind|].")]
    [InlineData("Our display is on [|Eskimos|].")]
    [InlineData("Our [|Down\u2019s child|] needs a TA.")]
    [InlineData("Write the child's [|Christian name|] and surname.")]
    [InlineData("Boxes go to [|OAPs|] and the [|old folks' home|].")]
    [InlineData("[|Transsexuals|] are welcome.")]
    public void Reports_a_term_with_a_better_one(string text) => Verify.Reports(text);

    [Theory]
    [InlineData("Our charity is Guide Dogs for the Blind.")]
    [InlineData("The trip is to the Royal School for the Deaf.")]
    [InlineData("Handicapped Fittings Ltd supplied the rail.")]
    [InlineData("The Victorians called them \"cripples\".")]
    [InlineData("A lesson in our history topic: why were people called cripples or mental patients?")]
    [InlineData("The disabled toilet is locked; the deaf children sign.")]
    [InlineData("Please close the blind.")]
    [InlineData("The handicapped race starts at two, golf after.")]
    [InlineData("The snail is a hermaphrodite.")]
    [InlineData("Able-bodied volunteers wanted for the shed.")]
    [InlineData("An autistic child and a dyslexic pupil sat together.")]
    [InlineData("The third world war poem is on page 3.")]
    public void Ignores_names_quotations_lessons_and_other_meanings(string text) => Verify.Ignores(text);

    [Theory]
    [MemberData(nameof(PreferredWordings))]
    public void The_preferred_wording_trips_no_rule(string wording)
        => Assert.All(
            [$"We support a {wording} person in Year 4.", $"Her brother is {wording}.", $"The {wording} group meets at two.", char.ToUpperInvariant(wording[0]) + wording[1..] + "."],
            text => Assert.Empty(s_policy.Check(Oakfield.Internal(text)).Findings.Select(finding => $"{finding.Rule.Id} {finding.Text}")));

    [Fact]
    public void The_message_gives_the_preferred_wording()
        => Assert.Contains("accessible toilet", Verify.Check(Oakfield.Internal("The handicapped toilet is shut.")).Findings[0].Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("The handicapped toilet is shut.", "The accessible toilet is shut.")]
    [InlineData("Moslem families may collect early.", "Muslim families may collect early.")]
    [InlineData("We have two Down's children in Year 2.", "We have two children with Down's syndrome in Year 2.")]
    public void The_fix_writes_the_preferred_wording(string text, string corrected)
    {
        var message = Oakfield.Internal(text);
        Assert.Equal(corrected, Assert.Single(s_policy.GetFixes(message, s_policy.Check(message)), fix => fix.RuleId == "ECR0503").Apply(message).Text);
    }

    [Fact]
    public void No_fix_is_offered_where_the_sentence_needs_another_form()
    {
        var message = Oakfield.Internal("She is wheelchair-bound.");
        Assert.DoesNotContain(s_policy.GetFixes(message, s_policy.Check(message)), fix => fix.RuleId == "ECR0503");
    }

    [Fact]
    public void Only_coaches() => Assert.Equal(Disposition.Coach, Verify.Check(Oakfield.Internal("The handicapped toilet is shut."), Oakfield.School).Disposition);
}
