using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Web.LargeMessageAnalyzer>;

namespace EComRules.Tests.Rules.Web;

public sealed class LargeMessageAnalyzerTests
{
    private const long Megabyte = 1024 * 1024;

    private static Message With(string name, double megabytes, string to = Oakfield.Colleague) => Oakfield.Internal("Please see attached.") with
    {
        To = [to],
        Attachments = [new("note.txt") { Size = 100 }, new(name) { Size = (long)(megabytes * Megabyte) }],
    };

    [Theory]
    [InlineData("[|assembly.mp4|]", 40, "year4-parents@oakfield.example.sch.uk")]
    [InlineData("[|prospectus.pdf|]", 12, Oakfield.Colleague)]
    [InlineData("[|photos.zip|]", 10.1, Oakfield.Outside)]
    [InlineData("[|film.mov|]", 1024, Oakfield.Outside)]
    [InlineData("[|newsletter.pdf|]", 9, "year4-parents@oakfield.example.sch.uk")]
    public void Reports_what_burdens_the_network(string name, double megabytes, string to) => Verify.Reports(With(name, megabytes, to), Oakfield.School);

    [Theory]
    [InlineData("letter.pdf", 0.3, "year4-parents@oakfield.example.sch.uk")]
    [InlineData("newsletter.pdf", 5, "year4-parents@oakfield.example.sch.uk")]
    [InlineData("photos.zip", 9.5, Oakfield.Outside)]
    [InlineData("plans.pptx", 8, Oakfield.Colleague)]
    [InlineData("empty.txt", 0, Oakfield.Colleague)]
    public void Ignores_everyday_files(string name, double megabytes, string to) => Verify.Ignores(With(name, megabytes, to), Oakfield.School);

    [Fact]
    public void Ignores_what_comes_from_outside()
        => Verify.Ignores(With("prospectus.pdf", 30, Oakfield.Staff) with { From = Oakfield.Parent }, Oakfield.School);

    [Fact]
    public void Ignores_the_prospectus_that_goes_to_the_printer_at_night()
        => Verify.Ignores(With("prospectus.pdf", 20, Oakfield.Outside) with { SentAt = new(2026, 3, 11, 22, 0, 0, TimeSpan.Zero) }, Oakfield.School);

    [Fact]
    public void Ignores_files_of_unknown_size()
        => Verify.Ignores(Oakfield.Internal("Attached.") with { Attachments = [new("film.mov")] }, Oakfield.School);

    [Fact]
    public void Reports_a_long_text_as_a_whole()
        => Verify.ReportsMessage(Oakfield.Internal(new string('x', 11 * (int)Megabyte)), Oakfield.School);

    [Theory]
    [InlineData(12, 10, Severity.Advice)]
    [InlineData(26, 10, Severity.Warning)]
    [InlineData(26, 22, Severity.Advice)]
    public void Warns_above_the_hard_limit_by_day(double megabytes, int hour, Severity expected)
        => Assert.Equal(expected, Verify.Check(With("film.mov", megabytes) with { SentAt = new(2026, 3, 11, hour, 0, 0, TimeSpan.Zero) }, Oakfield.School).Severity);

    [Fact]
    public void Takes_the_schools_own_limit_first()
    {
        var school = Oakfield.School with { AttachmentLimitBytes = 50 * Megabyte };
        Verify.Ignores(With("film.mov", 40), school);
        Assert.Equal(Severity.Warning, Verify.Check(With("film.mov", 51), school).Severity);
        Assert.Equal(Severity.Advice, Verify.Check(With("film.mov", 11), new SchoolContext()).Severity);
        Verify.Ignores(With("film.mov", 11), new SchoolContext(), policy => policy.SetOption("ECR0903", "limit_mb", "20"));
    }

    [Fact]
    public void Says_how_large_it_is_and_how_many_it_reaches()
        => Assert.Equal("The message is 40.0 MB; people reached: 58", Assert.Single(Verify.Check(With("assembly.mp4", 40, "year4-parents@oakfield.example.sch.uk"), Oakfield.School).Findings).Message);

    [Fact]
    public void Survives_sizes_that_make_no_sense()
        => Assert.Equal(Severity.Warning, Verify.Check(With("a", 0) with { Attachments = [new("a") { Size = long.MaxValue }, new("b") { Size = long.MaxValue }, new("c") { Size = long.MinValue }] }, Oakfield.School).Severity);
}
