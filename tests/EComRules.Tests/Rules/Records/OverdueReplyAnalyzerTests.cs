using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Records.OverdueReplyAnalyzer>;

namespace EComRules.Tests.Rules.Records;

public sealed class OverdueReplyAnalyzerTests
{
    [Theory]
    [InlineData("{'kind':'storedFile','message':true,'awaitsReply':true,'name':'Ella','createdAt':'2026-03-04T09:00:00Z'}", "createdAt")]
    [InlineData("{'kind':'storedFile','message':true,'awaitsReply':true,'createdAt':'2026-02-11T16:00:00Z'}", "createdAt")]
    [InlineData("{'kind':'storedFile','message':true,'awaitsReply':true,'createdAt':'2026-04-30T09:00:00Z','asOf':'2026-05-08T09:00:00Z'}", "createdAt")]
    [InlineData("{'kind':'storedFile','message':true,'awaitsReply':true,'person':'b.jones@oakfield.example.sch.uk','createdAt':'2026-02-23T09:00:00Z','asOf':'2026-03-10T15:00:00Z'}", "createdAt")]
    public void Reports(string record, string field) => Verify.Reports(RecordLine.Of(record), Oakfield.School, field);

    [Theory]
    [InlineData("{'kind':'storedFile','message':true,'awaitsReply':true,'createdAt':'2026-03-05T09:00:00Z'}")]
    [InlineData("{'kind':'storedFile','message':true,'awaitsReply':true,'createdAt':'2026-02-12T16:00:00Z','asOf':'2026-02-25T09:00:00Z'}")]
    [InlineData("{'kind':'storedFile','message':true,'awaitsReply':true,'createdAt':'2026-03-04T09:00:00Z','answeredAt':'2026-03-10T15:00:00Z'}")]
    [InlineData("{'kind':'storedFile','message':true,'createdAt':'2026-03-04T09:00:00Z'}")]
    [InlineData("{'kind':'storedFile','message':true,'awaitsReply':false,'createdAt':'2026-01-14T09:00:00Z'}")]
    [InlineData("{'kind':'storedFile','message':true,'awaitsReply':true,'createdAt':'2026-03-26T15:00:00Z','asOf':'2026-04-15T09:00:00Z'}")]
    [InlineData("{'kind':'storedFile','message':true,'awaitsReply':true,'createdAt':'2026-04-30T09:00:00Z','asOf':'2026-05-07T09:00:00Z'}")]
    [InlineData("{'kind':'storedFile','message':true,'awaitsReply':true,'person':'b.jones@oakfield.example.sch.uk','createdAt':'2026-02-24T09:00:00Z','asOf':'2026-03-10T15:00:00Z'}")]
    [InlineData("{'kind':'storedFile','awaitsReply':true,'createdAt':'2026-01-14T09:00:00Z'}")]
    public void Ignores(string record) => Verify.Ignores(RecordLine.Of(record), Oakfield.School);

    [Fact]
    public void Says_that_it_knows_no_calendar()
        => Assert.Contains("'terms'", Assert.Single(Verify.Check(RecordLine.Of("{'kind':'storedFile','message':true,'awaitsReply':true,'createdAt':'2026-03-04T09:00:00Z'}")).Faults).Message, StringComparison.Ordinal);
}
