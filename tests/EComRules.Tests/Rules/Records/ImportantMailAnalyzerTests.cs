using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Records.ImportantMailAnalyzer>;

namespace EComRules.Tests.Rules.Records;

public sealed class ImportantMailAnalyzerTests
{
    [Theory]
    [InlineData("{'kind':'storedFile','message':true,'important':true,'name':'Agreement on swimming lessons'}", "important")]
    [InlineData("{'kind':'storedFile','message':true,'important':true,'savedAs':' '}", "important")]
    [InlineData("{'kind':'storedFile','message':true,'important':true,'folder':'Inbox','createdAt':'2026-01-14T09:00:00Z'}", "important")]
    public void Reports(string record, string field) => Verify.Reports(RecordLine.Of(record), Oakfield.School, field);

    [Theory]
    [InlineData("{'kind':'storedFile','message':true,'important':true,'savedAs':'Governors/2026/swimming.docx'}")]
    [InlineData("{'kind':'storedFile','message':true}")]
    [InlineData("{'kind':'storedFile','important':true,'name':'Budget.xlsx'}")]
    [InlineData("{'kind':'storedFile','message':true,'important':false}")]
    [InlineData("{'kind':'userRecord'}")]
    public void Ignores(string record) => Verify.Ignores(RecordLine.Of(record), Oakfield.School);

    [Fact]
    public void Writes_a_message_as_a_document()
    {
        var text = MessageDocument.ToText(Oakfield.Outbound("Dear Sam,\nthe lessons begin on Monday.\n", "Swimming") with { Attachments = [new("dates.pdf")] });
        Assert.Equal("From: a.khan@oakfield.example.sch.uk\r\nTo: office@coaches.example.com\r\nDate: 11 March 2026, 10:24 +00:00\r\nSubject: Swimming\r\nAttached: dates.pdf\r\n\r\nDear Sam,\r\nthe lessons begin on Monday.\r\n", text);
    }

    [Fact]
    public void Writes_html_as_its_reader_sees_it()
        => Assert.EndsWith("\r\nThe lessons begin.\r\n", MessageDocument.ToText(new() { Html = "<p>The <b>lessons</b> begin.</p>" }), StringComparison.Ordinal);
}
