using EComRules.Rules.PersonalData;
using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.PersonalData.BulkRecordsAnalyzer>;

namespace EComRules.Tests.Rules.PersonalData;

public sealed class BulkRecordsAnalyzerTests
{
    private static readonly DateOnly s_today = new(2026, 3, 11);

    [Theory]
    [InlineData("For the trip:\n[|Tom Fletcher, 4B, 07700 900123\nAmira Khan, 4B, 07700 900124\nElla Marsh, 4B, 07700 900125|]\nThanks")]
    [InlineData("Class list\n\n[|Abbott, Reece - 11/09/2015 - 4 Garth Close\nBegum, Nafisa - 02/12/2015 - 31 Sough Lane\nDooley, Ruby-Mae - 05/03/2016 - 88 Cordwainer Street|]\n")]
    [InlineData("The rows:\n[|R830240112017;Kasprzak;Oliwia;F;Y3;EAL Polish;PP\nZ830240112043;Nuttall;Jake;M;Y3;;K\nY830240113024;Obi;Chidera;F;Y3;;|]\n")]
    [InlineData("Groups\n[|Alfie Marsh, reading age 6.2, SEN K, PP\nConnor Wadd, reading age 5.11, LAC, EHCP\nSana Noori, reading age 6.0, EAL|]\n")]
    [InlineData("[|1. Amira Khan - 03/05/2017\n2. Tom Hill - 04/06/2016\n3. Leo Park - 01/01/2017|]\n")]
    [InlineData("Name, DOB\n[|Amira Khan\t3 May 2022\tF\nTom Hill\t4 June 2022\tM\nLeo Park\t1 Jan 2022\tM|]\n")]
    [InlineData("[|Jo Farrant, NI AB123456C\nTom Attwell, NI AB 12 34 57 D\nElla Burke, NI AB123458B|]\nThanks")]
    public void Reports_rows_of_people(string text) => Verify.Reports(Oakfield.Outbound(text), Oakfield.School);

    [Theory]
    [InlineData("[|Class list|].xlsx")]
    [InlineData("Oakfield [|pupil export|] Jan26.csv")]
    [InlineData("[|Staff records|] MASTER.xlsx")]
    [InlineData("Y5 [|UPNs|].xlsx")]
    public void Reports_a_file_that_is_named_for_it(string name)
        => Verify.Reports(Oakfield.Outbound("See attached.") with { To = ["someone@mail.example.net"], Attachments = [new(name)] }, Oakfield.School);

    [Fact]
    public void Reports_a_file_whose_columns_the_text_names()
        => Verify.Reports(Oakfield.Outbound("The whole sheet is attached, 120 of them: names, DOB, medical is in column G.") with { Attachments = [new("[|trials.xlsx|]")] }, Oakfield.School);

    [Theory]
    [InlineData("Red team\nTom Fletcher\nAmira Khan\nElla Marsh\nLeo Park\nMia Stone")]
    [InlineData("Seats\nTom, Amira, Ella\nLeo, Mia, Oscar\nRuby, Noah, Ethan")]
    [InlineData("Governors\nJane Smith, parent governor, 01/09/2021 - 31/08/2025\nTom Hill, chair, 01/09/2020 - 31/08/2024\nElla Bell, 02/02/2019 - 01/02/2023")]
    [InlineData("First aid certificates, expiry\nJane Smith 01/09/2019\nTom Hill 01/09/2018\nAmira Bell 02/02/2019")]
    [InlineData("Books\nRoald Dahl, Matilda, 1 October 1988\nMichael Morpurgo, Kensuke's Kingdom, 3 May 1999\nJacqueline Wilson, Tracy Beaker, 2 February 1991")]
    [InlineData("Elm Coaches 07700 900123\nDerby Plumbing 07700 900124\nPeak Catering 07700 900125")]
    [InlineData("Rota\nMon - Amira Khan, Tom Hill 8.30\nTue - Ella Marsh, Leo Park 8.30\nWed - Mia Stone, Tom Hill 8.30")]
    [InlineData("League\n1 Oakfield 41\n2 Greenbank 56\n3 St Mark's 60\n4 Elm Road 77")]
    [InlineData("Amira Khan 03/05/2017\nAdam Khan 04/06/2019\nSara Khan 01/01/2015\n")]
    [InlineData("Tom Fletcher, 07700 900123\nAmira Khan, 07700 900124\n")]
    public void Ignores_other_lists(string text) => Verify.Ignores(Oakfield.Outbound(text), Oakfield.School);

    [Theory]
    [InlineData("Class list template.xlsx")]
    [InlineData("Book list.xlsx")]
    [InlineData("Class list.jpg")]
    [InlineData("Pupil data privacy notice.pdf")]
    public void Ignores_other_files(string name)
        => Verify.Ignores(Oakfield.Outbound("See attached.") with { Attachments = [new(name)] }, Oakfield.School);

    [Theory]
    [InlineData("admissions@county.example.gov.uk")]
    [InlineData(Oakfield.Colleague)]
    [InlineData("all-staff@oakfield.example.sch.uk")]
    public void Ignores_recipients_who_may_have_it(string to)
        => Verify.Ignores(Oakfield.Outbound("Tom Fletcher, 07700 900123\nAmira Khan, 07700 900124\nElla Marsh, 07700 900125\n") with { To = [to], Attachments = [new("Class list.xlsx")] }, Oakfield.School);

    [Fact]
    public void Is_held_and_the_data_protection_officer_is_told()
    {
        var verdict = Verify.Check(Oakfield.Outbound("Tom Fletcher, 07700 900123\nAmira Khan, 07700 900124\nElla Marsh, 07700 900125\n"), Oakfield.School);
        Assert.Equal(Disposition.Hold, verdict.Disposition);
        Assert.Equal(SchoolRole.DataProtection, Assert.Single(verdict.Notify));
    }

    [Fact]
    public void Is_milder_when_it_is_said_to_be_encrypted()
        => Assert.Equal(Severity.Warning, Verify.Check(Oakfield.Outbound("Password protected list.") with { Attachments = [new("Class list.xlsx")] }, Oakfield.School).Severity);

    [Fact]
    public void Counts_the_rows_of_any_text()
    {
        const string sheet = "UPN\tSurname\tForename\tDOB\n\nB801200005001\tKhan\tAmira\t2017-05-03\nB801200005002\tHill\tTom\t2016-11-12\n";
        var rows = PersonRows.Read(sheet, new(Oakfield.School), s_today, datesAreOfBirth: true);
        Assert.Equal((2, false), (rows.Count, rows.IsFamily));
        Assert.Equal(sheet.IndexOf("B80", StringComparison.Ordinal), rows.Span.Start);
        Assert.Equal(sheet.Length - 1, rows.Span.End);
        Assert.Equal(0, PersonRows.Read("", new(Oakfield.School), s_today, datesAreOfBirth: true).Count);
    }
}
