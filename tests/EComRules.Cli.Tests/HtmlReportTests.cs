using System.Text.RegularExpressions;
using EComRules.Cli.Reports;
using EComRules.Cli.Sources;

namespace EComRules.Cli.Tests;

public sealed class HtmlReportTests
{
    [Fact]
    public void Marks_the_words_in_their_place_and_links_them_to_the_advice()
    {
        var page = Page(WordAnalyzer.Message("Please bring marzipan tomorrow."));
        Assert.Matches("Please bring <mark class=\"violation\" data-f=\"f1-1\">marzipan<a class=\"no\" id=\"w1-1\" href=\"#f1-1\"[^>]*>1</a></mark> tomorrow\\.", page);
        Assert.Contains("id=\"f1-1\" data-s=\"violation\" data-c=\"PERSONAL_DATA\" data-k=\"4.6a 4.8\"", page);
        Assert.Contains("Leave it out.", page);
        Assert.Contains(PolicyClauses.Find("4.8")!.Sentence, page);
    }

    [Fact]
    public void Shows_overlapping_findings_both()
    {
        var page = Reported.By(Make(), new PolicyBuilder().Add(new OverlapAnalyzer()).Build(), WordAnalyzer.Message("an old fruit cake today"));
        Assert.Contains("data-f=\"f1-1\">old </mark>", page);
        Assert.Matches("<mark class=\"violation\" data-f=\"f1-2\">fruit<a class=\"no\" id=\"w1-1\"[^>]*>1</a></mark>", page);
        Assert.Matches("<mark class=\"violation\" data-f=\"f1-2\"> cake<a class=\"no\" id=\"w1-2\"[^>]*>2</a></mark> today", page);
    }

    [Fact]
    public void Shows_of_a_very_long_text_what_stands_around_the_findings()
    {
        var text = new string('x', 50_000) + " marzipan " + new string('y', 50_000);
        var page = Page(WordAnalyzer.Message(text));
        Assert.Contains(">marzipan<", page);
        Assert.Contains("characters without a finding are not shown here", page);
        Assert.InRange(page.Length, 1, 60_000);
    }

    [Fact]
    public void Lists_clean_and_unread_messages_too()
    {
        var page = Reported.By(Make(), WordAnalyzer.Policy(),
        [
            new("clean.eml", "clean.eml", null, WordAnalyzer.Message("nothing"), null),
            InputEntry.Unread("bad.eml", "bad.eml", "bad.eml: the file is empty"),
        ]);
        Assert.Contains("<bdi>clean.eml</bdi>", page);
        Assert.Contains("bad.eml: the file is empty", page);
        Assert.DoesNotContain("<article", page);
    }

    [Fact]
    public void Redacts_every_word_of_the_messages()
    {
        var page = Reported.By(Make(redact: true), WordAnalyzer.Policy(), WordAnalyzer.Message("Mrs Cockburn brought marzipan"), WordAnalyzer.Message("nothing") with { Subject = "Secret" });
        Assert.DoesNotContain("Cockburn", page);
        Assert.DoesNotContain("&#39;marzipan&#39;", page);
        Assert.DoesNotContain("Ben Jones", page);
        Assert.DoesNotContain("Secret", page);
        Assert.Contains("No marzipan", page);
    }

    [Fact]
    public void Shows_html_as_it_is_read_and_hidden_words_in_its_source()
    {
        var page = Page(WordAnalyzer.Message("") with { Text = null, Html = "<p>Some <b>rai</b>sins.</p><p style=\"display:none\">Hidden marzipan.</p><p>Bye</p>" });
        Assert.Contains(">raisins<a", page);
        Assert.Contains("In the HTML source", page);
        Assert.Contains("<mark class=\"violation\" data-f=\"f1-2\">marzipan<a", page);
        Assert.Contains("display:none&quot;&gt;Hidden ", page);
    }

    [Fact]
    public void Names_the_reason_of_an_agreed_exception()
    {
        var page = Reported.By(Make(), WordAnalyzer.Policy(withException: true), WordAnalyzer.Message("marzipan") with { To = ["kitchen@oakfield.example.sch.uk"] });
        Assert.Contains("The kitchen may", page);
        Assert.Contains("Agreed exception", page);
        Assert.Contains("value=\"agreed\"", page);
    }

    [Fact]
    public void Encodes_everything_that_a_message_holds()
    {
        var page = Page(Hostile());
        var without = Regex.Replace(Regex.Replace(page, "<script>.*?</script>", "", RegexOptions.Singleline), "<style>.*?</style>", "", RegexOptions.Singleline);
        Assert.DoesNotContain("<img", without);
        Assert.DoesNotContain("<svg", without);
        Assert.DoesNotContain("<script", without);
        Assert.DoesNotContain("<iframe", without);
        Assert.DoesNotContain("style=", without);
        Assert.All(Regex.Matches(without, "(?:href|src)=\"([^\"]*)\""), match => Assert.StartsWith("#", match.Groups[1].Value));
        Assert.DoesNotContain('\u202e', page);
        Assert.DoesNotContain('\0', page);
    }

    [SkippableFact]
    public void Shows_hostile_text_as_text_and_loads_nothing()
    {
        using var folder = new TemporaryFolder();
        var page = folder.Write("report.html", Page(Hostile()));
        var browser = Browser.Open(folder, page);
        Assert.Equal("", browser.Console); // neither a script error nor anything refused by the content security policy
        Assert.Contains("<title>Electronic Communications check</title>", browser.Dom);
        Assert.Contains("&lt;script&gt;document.title='owned'&lt;/script&gt;", browser.Dom);
        Assert.DoesNotContain("evil.example", browser.NetworkLog);
        Assert.Equal([1], browser.Shown);
    }

    [SkippableFact]
    public void Refuses_a_script_that_is_not_its_own()
    {
        using var folder = new TemporaryFolder();
        var tampered = Page(WordAnalyzer.Message("marzipan")).Replace("</main>", "<img src=\"http://evil.example/x.png\"><script>document.title='owned'</script></main>");
        var browser = Browser.Open(folder, folder.Write("report.html", tampered));
        Assert.Contains("Content Security Policy", browser.Console);
        Assert.Contains("<title>Electronic Communications check</title>", browser.Dom);
        Assert.DoesNotContain("evil.example/x.png\",\"", browser.NetworkLog);
    }

    [SkippableTheory]
    [InlineData("", new[] { 1, 2, 3 }, "Showing 3 messages with 4 findings and 1 clean message.")]
    [InlineData("#severity=violation", new[] { 1, 3 }, "Showing 2 messages with 2 findings.")]
    [InlineData("#severity=advice", new[] { 2, 3 }, "Showing 2 messages with 2 findings.")]
    [InlineData("#severity=clean", new int[0], "Showing 0 messages with 0 findings and 1 clean message.")]
    [InlineData("#category=TONE", new[] { 2, 3 }, "Showing 2 messages with 2 findings.")]
    [InlineData("#clause=4.8", new[] { 1, 3 }, "Showing 2 messages with 2 findings.")]
    [InlineData("#clause=4.8&severity=advice", new int[0], "Showing 0 messages with 0 findings.")]
    [InlineData("#q=birthday", new[] { 3 }, "Showing 1 message with 2 findings.")]
    [InlineData("#q=nowhere", new int[0], "Showing 0 messages with 0 findings.")]
    [InlineData("#f2-1", new[] { 1, 2, 3 }, "Showing 3 messages with 4 findings and 1 clean message.")]
    public void Filters_by_what_the_address_says(string fragment, int[] shown, string count)
    {
        using var folder = new TemporaryFolder();
        var page = folder.Write("report.html", Page(
            WordAnalyzer.Message("marzipan"),
            WordAnalyzer.Message("raisins"),
            WordAnalyzer.Message("Nothing at all"),
            WordAnalyzer.Message("marzipan and raisins for the birthday")));
        var browser = Browser.Open(folder, page, fragment);
        Assert.Equal("", browser.Console);
        Assert.Equal(shown, browser.Shown);
        Assert.Equal(3 - shown.Length, browser.Hidden.Count());
        Assert.Equal(count, browser.Count);
    }

    [SkippableFact]
    public void Counts_faults_apart_from_findings()
    {
        using var folder = new TemporaryFolder();
        var page = folder.Write("report.html", Page(WordAnalyzer.Message("gooseberry"), WordAnalyzer.Message("raisins")));
        Assert.Equal("Showing 2 messages with 1 finding.", Browser.Open(folder, page).Count);
        Assert.Equal([1], Browser.Open(folder, page, "#severity=fault").Shown);
    }

    [Fact]
    public void Leads_from_each_number_to_its_place_and_back()
    {
        var page = Page(WordAnalyzer.Message("marzipan, raisins"), WordAnalyzer.Message("gooseberry"), Hostile());
        var ids = Regex.Matches(page, " id=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
        var targets = Regex.Matches(page, "href=\"#([^\"]+)\"").Select(match => match.Groups[1].Value).ToList();
        Assert.True(targets.Count > 8);
        Assert.All(targets, target => Assert.Contains(target, ids));
    }

    [SkippableFact]
    public void Filters_thousands_of_messages()
    {
        using var folder = new TemporaryFolder();
        var messages = Enumerable.Range(0, 5000).Select(i => WordAnalyzer.Message(i % 50 == 0 ? "marzipan " + i : "raisins " + i)).ToArray();
        var browser = Browser.Open(folder, folder.Write("report.html", Page(messages)), "#severity=violation");
        Assert.Equal("", browser.Console);
        Assert.Equal("Showing 100 messages with 100 findings.", browser.Count);
    }

    private static Message Hostile() => WordAnalyzer.Message(
        "</div></article></main><script>document.title='owned'</script><img src=http://evil.example/a.png onerror=alert(1)>\n<style>*{display:none}</style> marzipan \u202egnp.exe\0 \" ' & &amp;") with
    {
        Subject = "</h2><svg onload=alert(2)> marzipan",
        From = new("\"><script>alert(3)</script>@evil.example", "<iframe src=http://evil.example/f>"),
        Attachments = [new("<img src=x onerror=alert(4)>marzipan.exe")],
        Links = ["javascript:alert(5)//marzipan"],
        Html = "<p>marzipan <img src=\"http://evil.example/p.png\"><script>alert(6)</script></p>",
    };

    private static string Page(params Message[] messages) => Reported.By(Make(), WordAnalyzer.Policy(), messages);

    private static Func<Stream, Policy, Report> Make(bool redact = false) => (stream, policy) => new HtmlReport(stream, policy, redact);

    private sealed class OverlapAnalyzer : RuleAnalyzer
    {
        private static readonly RuleDescriptor s_mild = new("ECR9004", "Fruit", "fruit", "-", RuleCategory.Tone, Severity.Advice, ["4.10"]);
        private static readonly RuleDescriptor s_grave = new("ECR9005", "Cake", "cake", "-", RuleCategory.Tone, Severity.Violation, ["4.10"]);

        public override ImmutableArray<RuleDescriptor> Rules => [s_mild, s_grave];

        public override void Initialize(RuleRegistration rules)
        {
            rules.OnTerms(s_mild, Lexicon.Parse("fruit", "old fruit"), context => context.Report());
            rules.OnTerms(s_grave, Lexicon.Parse("cake", "fruit cake"), context => context.Report());
        }
    }
}
