using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Style.CommitmentAnalyzer>;

namespace EComRules.Tests.Rules.Style;

public sealed class CommitmentAnalyzerTests
{
    [Theory]
    [InlineData("[|It was entirely our fault|].")]
    [InlineData("[|We accept full responsibility|].")]
    [InlineData("[|We will of course pay for whatever the dentist says|].")]
    [InlineData("[|I can guarantee that|] you will get in.")]
    [InlineData("The [|job's yours|].")]
    [InlineData("[|I promise you he'll have a full time one to one|].")]
    [InlineData("[|The school was negligent|].")]
    public void Reports_admissions_and_commitments(string text) => Verify.Reports(Oakfield.Outbound(text), Oakfield.School);

    [Theory]
    [InlineData("We are so sorry that Elsie fell, and we are looking into it.")]
    [InlineData("We cannot accept liability for bicycles.")]
    [InlineData("We can't guarantee a place for every child.")]
    [InlineData("Our class charter: I promise to take turns and to share the place on the rug.")]
    [InlineData("The auction of promises is on Friday; I promise a place at my table.")]
    [InlineData("They say 'we accept full responsibility' in every letter.")]
    [InlineData("I guarantee you'll love the show.")]
    [InlineData("I promise it will not take long.")]
    [InlineData("Year 6 take responsibility for the library.")]
    [InlineData("We do not know whether it was our fault.")]
    public void Ignores_apologies_denials_and_promises_in_play(string text) => Verify.Ignores(Oakfield.Outbound(text), Oakfield.School);
}
