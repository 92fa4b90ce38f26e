using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Onboarding.PolicyReviewAnalyzer>;

namespace EComRules.Tests.Rules.Onboarding;

public sealed class PolicyReviewAnalyzerTests
{
    [Theory]
    [InlineData("{'kind':'storedFile','name':'E-Communications Policy.docx','reviewDue':'2025-03-01'}", "reviewDue")]
    [InlineData("{'kind':'storedFile','name':'E-Communications Policy.docx','reviewDue':'2025-09-01','reviewedOn':'2023-09-04'}", "reviewDue")]
    [InlineData("{'kind':'userRecord','active':true,'asOf':'2026-10-02T10:00:00Z'}", "acknowledgedOn")]
    public void Reports(string record, string field) => Verify.Reports(RecordLine.Of(record), Oakfield.School, field);

    [Theory]
    [InlineData("{'kind':'storedFile','name':'E-Communications Policy.docx','reviewDue':'2026-09-01'}")]
    [InlineData("{'kind':'storedFile','name':'E-Communications Policy.docx','reviewDue':'2025-09-01','reviewedOn':'2025-09-15'}")]
    [InlineData("{'kind':'storedFile','name':'E-Communications Policy.docx','reviewDue':'2026-02-20'}")]
    [InlineData("{'kind':'storedFile','name':'Trip letter.docx'}")]
    [InlineData("{'kind':'userRecord','active':true}")]
    [InlineData("{'kind':'userRecord','active':false,'asOf':'2027-10-02T10:00:00Z'}")]
    public void Ignores(string record) => Verify.Ignores(RecordLine.Of(record), Oakfield.School);

    [Fact]
    public void Says_that_it_knows_no_date()
        => Assert.Contains("registers.policyReviewDue", Assert.Single(Verify.Check(RecordLine.Of("{'kind':'userRecord','active':true}")).Faults).Message, StringComparison.Ordinal);
}
