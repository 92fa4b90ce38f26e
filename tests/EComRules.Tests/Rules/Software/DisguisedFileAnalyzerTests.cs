using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Software.DisguisedFileAnalyzer>;

namespace EComRules.Tests.Rules.Software;

public sealed class DisguisedFileAnalyzerTests
{
    private static Message With(string name, string? content) => Oakfield.Inbound("Please see attached.") with
    {
        Attachments = [new(name) { Head = content is null ? default : SampleFiles.Of(content) }],
    };

    [Theory]
    [InlineData("[|holiday.jpg|]", "windows program")]
    [InlineData("[|invoice.pdf|]", "windows program")]
    [InlineData("[|newsletter.docx|]", "windows program")]
    [InlineData("[|notes.txt|]", "linux program")]
    [InlineData("[|song.mp3|]", "mac program")]
    [InlineData("[|photos.zip|]", "windows program")]
    [InlineData("[|scan.pdf|]", "shortcut")]
    [InlineData("[|Timetable.xlsx|]", "shortcut")]
    [InlineData("[|picture.png|]", "script")]
    [InlineData("[|letter.pdf|]", "onenote")]
    [InlineData("[|photo.jpg|]", "zip")]
    [InlineData("[|photo.jpg|]", "rar")]
    [InlineData("[|invoice.pdf|]", "zip")]
    [InlineData("[|invoice.pdf|]", "ole2")]
    public void Reports_content_that_its_name_hides(string name, string content) => Verify.Reports(With(name, content), Oakfield.School);

    [Theory]
    [InlineData("holiday_[|\u202E|]gpj.exe")]
    [InlineData("annual report [|\u202E|]fdp.scr")]
    [InlineData("[|\u202E|]txt.docm")]
    [InlineData("photo[|\u202B|]gpj.exe")]
    [InlineData("photo[|\u2067|]gpj.exe")]
    public void Reports_a_name_that_runs_backwards(string name) => Verify.Reports(With(name, null), Oakfield.School);

    [Theory]
    [InlineData("invoice.pdf[|                    |].exe")]
    [InlineData("invoice[|          |].scr")]
    [InlineData("invoice.pdf[|\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0|].docm")]
    [InlineData("photo.jpg[|\u2800\u2800\u2800\u2800\u2800|].zip")]
    public void Reports_an_ending_pushed_out_of_sight(string name) => Verify.Reports(With(name, null), Oakfield.School);

    /// <summary>What schools' own systems and telephones name wrongly every day.</summary>
    [Theory]
    [InlineData("report.doc", "rtf")]
    [InlineData("report.doc", "html")]
    [InlineData("report.doc", "docx")]
    [InlineData("report.docx", "ole2")]
    [InlineData("report.rtf", "ole2")]
    [InlineData("register.csv", "ole2")]
    [InlineData("register.csv", "zip")]
    [InlineData("register.xls", "html")]
    [InlineData("register.xls", "csv")]
    [InlineData("register.xls", "docx")]
    [InlineData("IMG_2041.jpg", "heic")]
    [InlineData("IMG_2041.jpg", "png")]
    [InlineData("IMG_2041.png", "jpeg")]
    [InlineData("IMG_2041.heic", "jpeg")]
    [InlineData("IMG_2041.jpg", "mp4")]
    [InlineData("scan.jpg", "pdf")]
    [InlineData("scan.pdf", "jpeg")]
    [InlineData("statement.pdf", "html")]
    [InlineData("photos.zip", "zip")]
    [InlineData("photos.zip", "rar")]
    [InlineData("letter.pages", "zip")]
    [InlineData("Reading.notebook", "zip")]
    [InlineData("space race.sb3", "zip")]
    [InlineData("notes.txt", "text")]
    [InlineData("notes.txt", "script")]
    [InlineData("README", "windows program")]
    [InlineData("lesson.one", "onenote")]
    [InlineData("setup.exe", "windows program")]
    [InlineData("unknown.xyz", "windows program")]
    public void Ignores_files_that_are_named_wrongly_without_harm(string name, string content) => Verify.Ignores(With(name, content), Oakfield.School);

    [Theory]
    [InlineData("letter (2).pdf")]
    [InlineData("letter   final.pdf")]
    [InlineData("letter        .pdf")]
    [InlineData("\u202Aletter.pdf")]
    [InlineData("WhatsApp Image\u200E 2026.jpeg")]
    [InlineData("\u202Bرسالة\u202C.pdf")]
    [InlineData("תמונה.jpg")]
    [InlineData("Screenshot 10.12.33\u202FPM.png")]
    [InlineData("")]
    public void Ignores_ordinary_names(string name) => Verify.Ignores(With(name, null), Oakfield.School);

    [Theory]
    [InlineData("holiday.jpg", "windows program", Severity.Violation)]
    [InlineData("holiday.jpg", "zip", Severity.Warning)]
    public void Weighs_what_can_run_more_than_what_may_hide(string name, string content, Severity expected)
        => Assert.Equal(expected, Assert.Single(Verify.Check(With(name, content), Oakfield.School).Findings).Severity);

    [Fact]
    public void Holds_it_and_tells_ICT()
    {
        var verdict = Verify.Check(With("holiday.jpg", "windows program"), Oakfield.School);
        Assert.Equal(Disposition.Hold, verdict.Disposition);
        Assert.Contains(SchoolRole.IctSupport, verdict.Notify);
    }
}
