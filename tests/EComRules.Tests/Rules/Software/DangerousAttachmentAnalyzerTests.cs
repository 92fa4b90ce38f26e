using EComRules.Rules.Software;
using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Software.DangerousAttachmentAnalyzer>;

namespace EComRules.Tests.Rules.Software;

public sealed class DangerousAttachmentAnalyzerTests
{
    private static Message From(string from, string name, byte[]? head = null, string text = "Please see attached.", string to = Oakfield.Colleague)
        => Oakfield.Internal(text) with { From = from, To = [to], Attachments = [new(name) { Head = head }] };

    private static Message Inbound(string name, byte[]? head = null, string text = "Please see attached.") => From(Oakfield.Parent, name, head, text, Oakfield.Staff);

    private static Finding Only(Message message) => Assert.Single(Verify.Check(message, Oakfield.School).Findings);

    [Theory]
    [InlineData("invoice[|.pdf.exe|]")]
    [InlineData("Invoice[|.PDF.EXE|]")]
    [InlineData("scan[|.jpg            .scr|]")]
    [InlineData("setup[|.msi|]")]
    [InlineData("update[|.js|]")]
    [InlineData("Payslip March[|.docx.vbs|]")]
    [InlineData("run me[|.bat|]")]
    [InlineData("Statement[|.lnk|]")]
    [InlineData("Remittance[|.hta|]")]
    [InlineData("CV[|.docm|]")]
    [InlineData("Order[|.xlsm|]")]
    [InlineData("Delivery note[|.iso|]")]
    [InlineData("Parcel[|.img|]")]
    [InlineData("Quote[|.one|]")]
    [InlineData("Shared document[|.url|]")]
    [InlineData("invoice[|.pdf.url|]")]
    [InlineData("voicemail[|.wav.jar|]")]
    [InlineData("documents[|.zip.zip|]")]
    [InlineData("scan[|.rar.zip|]")]
    [InlineData("game[|.exe|].")]
    [InlineData("game[|.exe|] ")]
    public void Reports_files_from_outside_that_can_run(string name) => Verify.Reports(Inbound(name), Oakfield.School);

    [Theory]
    [InlineData("invoice[|.pdf.exe|]")]
    [InlineData("game[|.exe|]")]
    [InlineData("tidy up[|.vbs|]")]
    [InlineData("Letter template[|.dotm|]")]
    [InlineData("Shortcut to Year 4[|.lnk|]")]
    [InlineData("Budget[|.xlsm|]")]
    public void Reports_files_from_inside_that_can_run(string name) => Verify.Reports(From(Oakfield.Staff, name), Oakfield.School);

    [Theory]
    [InlineData("SCR.xlsx")]
    [InlineData("SCR 2026.pdf")]
    [InlineData("COM audit.docx")]
    [InlineData("trip letter.docx")]
    [InlineData("Year 4 photos.zip")]
    [InlineData("letter.v2.pdf")]
    [InlineData("minutes 12.03.26")]
    [InlineData("Letter from Mr.Smith")]
    [InlineData("space race.sb3")]
    [InlineData("microbit-thermometer.hex")]
    [InlineData("quiz.py")]
    [InlineData("backup.tar.gz")]
    [InlineData("Assembly.mp4")]
    [InlineData("logo.svg")]
    [InlineData("webpage.html")]
    [InlineData("exe")]
    [InlineData("")]
    [InlineData("...")]
    public void Ignores_ordinary_files(string name)
    {
        Verify.Ignores(From(Oakfield.Staff, name), Oakfield.School);
        Verify.Ignores(Inbound(name), Oakfield.School);
    }

    [Theory]
    [InlineData("Phonics tracker Spring 2.xlsm")]
    [InlineData("PhonicsTracker.xlsm")]
    [InlineData("School census check.xlsm")]
    [InlineData("Y3_assessment_grid.xlsb")]
    [InlineData("Lesson plan.one")]
    [InlineData("Phonics games.url")]
    public void Ignores_the_workbooks_and_notebooks_that_staff_pass_round(string name) => Verify.Ignores(From(Oakfield.Staff, name), Oakfield.School);

    [Fact]
    public void Ignores_an_encrypted_zip_that_staff_send_as_they_should()
        => Verify.Ignores(From(Oakfield.Staff, "pupil data.zip", SampleFiles.Zip(["pupils.csv"], encrypted: true), "The password is on its way by telephone.", "mash@county.example.gov.uk"), Oakfield.School);

    [Fact]
    public void Ignores_a_zip_of_photos()
        => Verify.Ignores(Inbound("sports day.zip", SampleFiles.Zip(["photos/", "photos/1.jpg", "photos/2.jpg"])), Oakfield.School);

    [Theory]
    [InlineData("Tickets from theatre.example.com", "html")]
    [InlineData("Order oakfield.com", "pdf")]
    public void Ignores_a_web_address_as_a_name(string name, string content) => Verify.Ignores(Inbound(name, SampleFiles.Of(content)), Oakfield.School);

    [Fact]
    public void Reports_the_test_virus_under_any_name()
    {
        foreach (var name in (string[])["notes.txt", "photo.jpg", "", "eicar.com"])
            Assert.Contains("EICAR", Only(Inbound(name, SampleFiles.TestVirus)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("README", "windows program")]
    [InlineData("", "linux program")]
    [InlineData("game.bin", "mac program")]
    [InlineData("Report.2026", "shortcut")]
    public void Reports_a_program_without_a_programs_name(string name, string content) => Verify.Reports(Inbound($"[|{name}|]", SampleFiles.Of(content)), Oakfield.School);

    [Theory]
    [InlineData("invoice.exe")]
    [InlineData("invoice.pdf.js")]
    [InlineData("Statement.lnk")]
    [InlineData("disk.iso")]
    public void Reports_what_an_archive_holds(string inside)
    {
        var finding = Only(Inbound("documents.zip", SampleFiles.Zip(["readme.txt", inside])));
        Assert.Equal(Severity.Violation, finding.Severity);
        Assert.EndsWith("packed in an archive", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_an_archive_within_an_archive()
        => Assert.Equal("The attachment is an archive within an archive", Only(Inbound("documents.zip", SampleFiles.Zip(["inner.zip"]))).Message);

    [Theory]
    [InlineData("The password is 4471", Severity.Warning)]
    [InlineData("Your password will follow by telephone.", Severity.None)]
    public void Reports_an_encrypted_archive_from_outside_only_with_its_password(string text, Severity expected)
        => Assert.Equal(expected, Verify.Check(Inbound("invoice.zip", SampleFiles.Zip(["invoice.js"[..7] + ".txt"], encrypted: true), text), Oakfield.School).Severity);

    [Theory]
    [InlineData("invoice.pdf.exe", Oakfield.Parent, Severity.Violation)]
    [InlineData("invoice.pdf.exe", Oakfield.Staff, Severity.Violation)]
    [InlineData("deploy.ps1", "it@oakfield.example.sch.uk", Severity.Warning)]
    [InlineData("update.pdf.exe", "it@oakfield.example.sch.uk", Severity.Violation)]
    [InlineData("CV.docm", Oakfield.Parent, Severity.Violation)]
    [InlineData("Return.xlsm", Oakfield.Parent, Severity.Warning)]
    [InlineData("Phonics return.xlsm", Oakfield.Parent, Severity.Advice)]
    [InlineData("Return.xlsm", "data@county.example.gov.uk", Severity.Advice)]
    [InlineData("Seating.xlsm", Oakfield.Outside, Severity.Advice)]
    [InlineData("Budget.xlsm", Oakfield.Staff, Severity.Advice)]
    [InlineData("Y4 (shortcut).lnk", Oakfield.Staff, Severity.Advice)]
    [InlineData("Y4 (shortcut).lnk", Oakfield.Parent, Severity.Violation)]
    [InlineData("library.iso", Oakfield.Staff, Severity.Warning)]
    [InlineData("plans.one", Oakfield.Parent, Severity.Warning)]
    [InlineData("Shared.url", Oakfield.Parent, Severity.Warning)]
    [InlineData("Order.url", Oakfield.Outside, Severity.Advice)]
    public void Weighs_the_file_by_who_sends_it(string name, string from, Severity expected)
        => Assert.Equal(expected, Only(From(from, name)).Severity);

    [Fact]
    public void Lowers_a_script_for_a_computing_lesson()
    {
        var finding = Only(From(Oakfield.Staff, "bounce.js", text: "Here is the file for tomorrow's computing lesson."));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains(finding.Trace, step => step.Decision.Contains("computing lesson", StringComparison.Ordinal));
    }

    [Fact]
    public void Holds_it_in_every_direction_and_tells_ICT()
    {
        foreach (var message in (Message[])[Inbound("invoice.pdf.exe"), From(Oakfield.Staff, "invoice.pdf.exe"), From(Oakfield.Staff, "invoice.pdf.exe", to: Oakfield.Outside)])
        {
            var verdict = Verify.Check(message, Oakfield.School);
            Assert.Equal(Disposition.Hold, verdict.Disposition);
            Assert.Contains(SchoolRole.IctSupport, verdict.Notify);
        }
    }

    [Fact]
    public void Delivers_on_a_safeguarding_route_and_tells_ICT()
    {
        var verdict = Verify.Check(From(Oakfield.Staff, "evidence.exe", to: "mash@county.example.gov.uk"), Oakfield.School);
        Assert.Equal(Disposition.Deliver, verdict.Disposition);
        Assert.Contains(SchoolRole.IctSupport, verdict.Notify);
    }

    [Fact]
    public void Says_that_the_schools_domains_are_missing_where_they_decide()
    {
        var verdict = Verify.Check(Inbound("plans.one"));
        Assert.Empty(verdict.Findings);
        Assert.Equal("ECR0006", Assert.Single(verdict.Faults).Rule.Id);
    }

    [Fact]
    public void Leaves_out_the_extensions_a_school_allows()
    {
        Assert.Empty(Verify.Check(Inbound("Return.xlsm"), Oakfield.School, policy => policy.SetOption("ECR0202", "allowed_extensions", "xlsm, .one")).Findings);
        Assert.NotEmpty(Verify.Check(Inbound("Return.exe"), Oakfield.School, policy => policy.SetOption("ECR0202", "allowed_extensions", "xlsm, .one")).Findings);
    }

    [Fact]
    public void Survives_archives_that_lie_about_their_sizes()
    {
        var lying = SampleFiles.Zip(["a.txt", "b.exe"]);
        for (var i = 0; i < lying.Length; i++)
            foreach (var value in (byte[])[0, 1, 0x7F, 0x80, 0xFF])
            {
                var changed = (byte[])lying.Clone();
                changed[i] = value;
                _ = ZipListing.WorstType(changed);
                _ = ZipListing.WorstType(changed.AsSpan(0, i));
                _ = ZipListing.IsEncrypted(changed);
            }
    }
}
