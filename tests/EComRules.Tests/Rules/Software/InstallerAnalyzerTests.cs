using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Software.InstallerAnalyzer>;

namespace EComRules.Tests.Rules.Software;

public sealed class InstallerAnalyzerTests
{
    [Theory]
    [InlineData("[|setup.msi|]")]
    [InlineData("[|Whiteboard Timer Setup.exe|]")]
    [InlineData("[|reader.dmg|]")]
    [InlineData("[|school-app.apk|]")]
    [InlineData("[|map drives.bat|]")]
    public void Reports_an_installer_or_script(string name)
        => Verify.Reports(Oakfield.Internal("Run this, it is great.") with { To = ["all-staff@oakfield.example.sch.uk"], Attachments = [new(name)] }, Oakfield.School);

    [Theory]
    [InlineData("Install it from [|https://downloads.example.net/timer/setup.exe|] today.")]
    [InlineData("Here: [|https://files.example.net/fonts.msi?v=2|]")]
    public void Reports_a_link_to_an_installer(string text) => Verify.Reports(Oakfield.Internal(text), Oakfield.School);

    [Fact]
    public void Reports_a_web_request_and_blocks_it()
    {
        var request = new Message { Channel = Channel.Web, From = Oakfield.Staff, Links = ["[|https://downloads.example.net/setup.exe|]"] };
        Verify.Reports(request, Oakfield.School);
        Assert.Equal(Disposition.Block, Verify.Check(request with { Links = ["https://downloads.example.net/setup.exe"] }, Oakfield.School).Disposition);
    }

    [Theory]
    [InlineData("SCR.xlsx")]
    [InlineData("SCR update March.docx")]
    [InlineData("space race.sb3")]
    [InlineData("heart.hex")]
    [InlineData("turtle.py")]
    [InlineData("tickets from theatre.example.com")]
    [InlineData("setup guide.pdf")]
    public void Ignores_other_files(string name) => Verify.Ignores(Oakfield.Internal("See attached.") with { Attachments = [new(name)] }, Oakfield.School);

    [Theory]
    [InlineData("https://www.example.com")]
    [InlineData("https://www.example.org/visit/theatre.com")]
    [InlineData("https://cdn.example.org/site.js")]
    [InlineData("https://software.oakfield.example.sch.uk/setup.exe")]
    public void Ignores_pages_and_the_schools_own_site(string link) => Verify.Ignores(Oakfield.Internal("See " + link), Oakfield.School);

    [Fact]
    public void Ignores_ict_support_and_childrens_scripts()
    {
        var file = Oakfield.Internal("Attached.") with { Attachments = [new("driver.msi")] };
        Verify.Ignores(file with { From = "it@oakfield.example.sch.uk" }, Oakfield.School);
        Verify.Ignores(Oakfield.Internal("Year 6's maze from the computing lesson.") with { Attachments = [new("maze.js")] }, Oakfield.School);
    }

    [Theory]
    [InlineData("This is the Widgit installer for Leo's communication aid.")]
    [InlineData("Could you install this on the library computer?")]
    public void Lowers_what_a_child_needs_and_what_ict_is_asked_to_do(string text)
        => Assert.Equal(Severity.Warning, Verify.Check(Oakfield.Internal(text) with { Attachments = [new("setup.msi")] }, Oakfield.School).Severity);

    [Fact]
    public void Says_what_is_missing_when_the_school_does_not_say_who_may_install()
    {
        var verdict = Verify.Check(Oakfield.Internal("Run it.") with { Attachments = [new("setup.msi")] }, Oakfield.School with { SoftwareInstallAuthorised = [] });
        Assert.Empty(verdict.Findings);
        Assert.Contains("softwareInstallAuthorised", Assert.Single(verdict.Faults).Message);
    }
}
