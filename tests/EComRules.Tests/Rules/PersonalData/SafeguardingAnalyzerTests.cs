using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.PersonalData.SafeguardingAnalyzer>;

namespace EComRules.Tests.Rules.PersonalData;

public sealed class SafeguardingAnalyzerTests
{
    [Theory]
    [InlineData("Tom is on a [|child protection plan|] now, keep an eye out.")]
    [InlineData("I noticed [|bruises|] on Ella's arm and she says that her dad did it.")]
    [InlineData("The [|social worker|] for Leo comes at 2.")]
    [InlineData("A girl in my class [|told me that her uncle|] comes in at night.")]
    [InlineData("Connor Wadd's mum's boyfriend has been [|arrested|] and there is a [|strategy meeting|] on Friday.")]
    [InlineData("Three of these are the Dooleys, who are under a [|Section 47 enquiry|].")]
    [InlineData("[|Disclosure|], little T. Says his uncle [|locks him|] in the bathroom when mum is out.")]
    [InlineData("I have been called to an [|initial child protection conference|] for one of the Year 3 families.")]
    [InlineData("Leo is [|scared to go home|] because his dad drinks.")]
    [InlineData("It was for the Trask lad. Mum rang from the [|refuge|].")]
    public void Reports_what_is_for_the_safeguarding_lead(string text) => Verify.Reports(Oakfield.Internal(text), Oakfield.School);

    [Fact]
    public void Reports_a_file_that_is_named_for_it()
        => Verify.Reports(Oakfield.Outbound("Look who is on it.") with { Attachments = [new("[|MARAC|] agenda June.pdf")] }, Oakfield.School);

    [Theory]
    [InlineData("Safeguarding training is on Monday: signs of neglect and physical abuse, and how to report a disclosure.")]
    [InlineData("The Child Protection policy and KCSIE part 1 are attached. Please sign. Tom")]
    [InlineData("Numbers only: 31 concerns logged, 4 referrals to the front door, 2 families on child in need plans.")]
    [InlineData("If you are worried about a child, call social services or the NSPCC. Mrs Khan is our DSL.")]
    [InlineData("Ella fell in the playground and has a bruise on her knee.")]
    [InlineData("Cinderella is neglected by her stepmother: write her diary.")]
    [InlineData("My DBS disclosure number is 001234. Tom")]
    [InlineData("Police were called to the parade of shops on Friday and a man was arrested. Nobody was hurt.")]
    [InlineData("Our speaker covers grooming. If a child discloses anything, they tell your DSL straight afterwards.")]
    [InlineData("The film club show Matilda: her dad locks her in. PG.")]
    public void Ignores_training_policies_and_stories(string text) => Verify.Ignores(Oakfield.Internal(text), Oakfield.School);

    [Theory]
    [InlineData("mash@county.example.gov.uk")]
    [InlineData("dsl@oakfield.example.sch.uk")]
    [InlineData("case@records.example.com")]
    public void Ignores_the_route(string to)
        => Verify.Ignores(Oakfield.Internal("Tom disclosed that his dad hits him.") with { To = [to] }, Oakfield.School);

    [Theory]
    [InlineData(Oakfield.Colleague)]
    [InlineData("dsl@academy.example.sch.uk")]
    [InlineData("cp.chair@county.example.gov.uk")]
    public void Ignores_the_lead_who_tells_those_who_need_to_know(string to)
        => Verify.Ignores(Oakfield.Internal("Tom is on a child protection plan.") with { From = "dsl@oakfield.example.sch.uk", To = [to] }, Oakfield.School);

    [Fact]
    public void Reports_the_lead_who_tells_everybody()
        => Verify.Reports(Oakfield.Internal("Tom is on a [|child protection plan|].") with { From = "dsl@oakfield.example.sch.uk", To = ["all-staff@oakfield.example.sch.uk"] }, Oakfield.School);

    [Fact]
    public void Ignores_mail_from_outside() => Verify.Ignores(Oakfield.Inbound("Tom told me that his dad hits him."), Oakfield.School);

    [Fact]
    public void Asks_in_neutral_words_and_never_holds()
    {
        var verdict = Verify.Check(Oakfield.Outbound("Tom is on a child protection plan."), Oakfield.School);
        Assert.Equal((Severity.Violation, Disposition.Confirm), (verdict.Severity, verdict.Disposition));
        Assert.Equal(SchoolRole.DesignatedSafeguardingLead, Assert.Single(verdict.Notify));
        Assert.Equal("this may be for the designated safeguarding lead", Assert.Single(verdict.Findings).Message);
    }

    [Fact]
    public void Never_guesses_the_route()
    {
        var school = Oakfield.School with { SafeguardingRoutes = [], PersonalDataRoles = ImmutableDictionary<string, string>.Empty };
        var verdict = Verify.Check(Oakfield.Internal("Tom is on a child protection plan."), school);
        Assert.Empty(verdict.Findings);
        Assert.Contains(verdict.Faults, fault => fault.Message.Contains("safeguardingRoutes", StringComparison.Ordinal));
    }
}
