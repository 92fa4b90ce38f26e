using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Records.PrivateFileAnalyzer>;

namespace EComRules.Tests.Rules.Records;

public sealed class PrivateFileAnalyzerTests
{
    [Theory]
    [InlineData("{'kind':'storedFile','name':'Wedding photos.zip','folder':'Staff/a.khan'}", "name: Wedding photos")]
    [InlineData("{'kind':'storedFile','name':'Passport scan.pdf','folder':'Staff/a.khan'}", "name: Passport scan")]
    [InlineData("{'kind':'storedFile','name':'contacts.xlsx','folder':'Staff/shared','holdsPersonalData':true}", "holdsPersonalData")]
    [InlineData("{'kind':'storedFile','name':'hen_do_itinerary.docx'}", "name: hen_do")]
    [InlineData("{'kind':'storedFile','name':'MortgageOffer2026.pdf','folder':'Documents'}", "name: Mortgage")]
    [InlineData("{'kind':'storedFile','name':'IMG_4410 birth certificate.jpg','folder':'Desktop'}", "name: birth certificate")]
    [InlineData("{'kind':'storedFile','name':'Fantasy Football.xlsx','folder':'Staff/b.jones'}", "name: Fantasy Football")]
    [InlineData("{'kind':'storedFile','name':'council-tax-bill.pdf'}", "name: council-tax")]
    [InlineData("{'kind':'storedFile','name':'pupils.csv','folder':'Desktop','holdsPersonalData':true}", "holdsPersonalData")]
    public void Reports(string record, string field) => Verify.Reports(RecordLine.Of(record), Oakfield.School, field);

    [Theory]
    [InlineData("{'kind':'storedFile','name':'Y2 RE Hindu wedding photos.pptx','folder':'Planning'}")]
    [InlineData("{'kind':'storedFile','name':'CPD certificate of attendance.pdf','folder':'Staff/a.khan'}")]
    [InlineData("{'kind':'storedFile','name':'Payslip March.pdf','folder':'Staff/a.khan'}")]
    [InlineData("{'kind':'storedFile','name':'Passport scans for right to work.pdf','folder':'Office/HR/New starters'}")]
    [InlineData("{'kind':'storedFile','name':'Single central record.xlsx','folder':'Safeguarding','holdsPersonalData':true}")]
    [InlineData("{'kind':'storedFile','name':'Union branch minutes.docx','folder':'Staff/a.khan'}")]
    [InlineData("{'kind':'storedFile','name':'Passport template Year 3.docx','folder':'Topic'}")]
    [InlineData("{'kind':'storedFile','name':'Teaching portfolio.docx','folder':'Staff/a.khan'}")]
    [InlineData("{'kind':'storedFile','name':'Christmas party letter.docx','folder':'Letters'}")]
    [InlineData("{'kind':'storedFile','name':'Divorced beheaded died - Tudors.pptx','folder':'Planning'}")]
    [InlineData("{'kind':'storedFile','name':'Holiday club register.xlsx','folder':'Clubs','holdsPersonalData':false}")]
    [InlineData("{'kind':'storedFile','message':true,'name':'Wedding photos'}")]
    [InlineData("{'kind':'storedFile','folder':'Staff/a.khan'}")]
    [InlineData("{'kind':'storedFile','name':'Census.xml','folder':'SIMS/export','holdsPersonalData':true}")]
    [InlineData("{'kind':'userRecord'}")]
    public void Ignores(string record) => Verify.Ignores(RecordLine.Of(record), Oakfield.School);

    [Fact]
    public void Says_that_it_does_not_know_where_personal_data_belongs()
    {
        var verdict = Verify.Check(RecordLine.Of("{'kind':'storedFile','name':'Passport scan.pdf'}"));
        Assert.Empty(verdict.Findings);
        Assert.Contains("registers.personalDataStores", Assert.Single(verdict.Faults).Message, StringComparison.Ordinal);
    }
}
