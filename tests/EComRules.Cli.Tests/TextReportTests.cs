using EComRules.Cli.Reports;

namespace EComRules.Cli.Tests;

public sealed class TextReportTests
{
    [Fact]
    public void Underlines_the_words_and_says_what_to_do()
    {
        var text = Report(WordAnalyzer.Message("Dear all,\nplease bring marzipan tomorrow.\n"));
        Assert.Contains("mail.jsonl:1: violation ECR9001 No marzipan (clause 4.6a)", text);
        Assert.Contains("text, line 2, column 14", text);
        Assert.Contains("2 | please bring marzipan tomorrow.\n", text);
        Assert.Contains("  |              ^^^^^^^^\n", text);
        Assert.Contains("'marzipan' is marzipan", text);
        Assert.Contains("Policy: \"", text);
        Assert.Contains("Advice: Leave it out.", text);
        Assert.Contains("1 finding, suggested: hold, tell: dataProtection", text);
    }

    [Fact]
    public void Counts_clean_messages_instead_of_listing_them()
    {
        var text = Report(WordAnalyzer.Message("Nothing."), WordAnalyzer.Message("marzipan and raisins"), WordAnalyzer.Message("Nothing."));
        Assert.DoesNotContain("mail.jsonl:1", text);
        Assert.DoesNotContain("mail.jsonl:3", text);
        Assert.Contains("3 messages checked: 2 clean, 1 with something to look at", text);
        Assert.Contains("1 violation, 0 warnings, 1 advice", text);
        Assert.Contains("suggested: deliver 2, hold 1", text);
    }

    [Fact]
    public void Says_what_was_left_unchecked()
    {
        var text = Report(WordAnalyzer.Message("gooseberry"));
        Assert.Contains("warning ECR0003 A rule failed", text);
        Assert.Contains("1 message checked only in part", text);
    }

    [Fact]
    public void Names_agreed_exceptions_with_their_reason()
    {
        var text = Reported.By(Make(), WordAnalyzer.Policy(withException: true), WordAnalyzer.Message("marzipan") with { To = ["kitchen@oakfield.example.sch.uk"] });
        Assert.Contains("agreed exception: ECR9001 (The kitchen may; until 2099-07-31)", text);
        Assert.Contains("1 finding covered by an agreed exception", text);
        Assert.DoesNotContain("violation ECR9001", text);
    }

    [Fact]
    public void Redacts_the_words_and_the_line_they_stand_in()
    {
        var text = Reported.By(Make(redact: true), WordAnalyzer.Policy(), WordAnalyzer.Message("please bring marzipan tomorrow, Mrs Cockburn"));
        Assert.Contains("violation ECR9001", text);
        Assert.Contains("column 14", text);
        Assert.DoesNotContain("'marzipan'", text);
        Assert.DoesNotContain("Cockburn", text);
    }

    [Fact]
    public void Shows_html_as_it_is_read()
    {
        var text = Report(WordAnalyzer.Message("") with { Text = null, Html = "<p>Please bring <b>mar</b>zipan &amp; tea.</p>" });
        Assert.Contains("'marzipan' is marzipan", text); // not 'mar</b>zipan'
        Assert.Contains("| Please bring marzipan & tea.", text);
        Assert.Contains("|              ^^^^^^^^", text);
    }

    [Fact]
    public void Shows_the_source_of_what_the_reader_of_html_does_not_see()
    {
        var text = Report(WordAnalyzer.Message("") with { Text = null, Html = "<p>Hello.</p>\n<p style=\"display:none\">Hidden marzipan.</p>" });
        Assert.Contains("HTML source, line 2", text);
        Assert.Contains("Hidden marzipan.", text);
    }

    [Fact]
    public void Lets_no_message_steer_the_terminal()
    {
        var text = Report(WordAnalyzer.Message("\e[2J\u009b31m marzipan \u202egnp.exe\u0007\u200b") with { Subject = "\e]0;owned\a raisins" });
        Assert.DoesNotContain('\e', text);
        Assert.DoesNotContain('\a', text);
        Assert.DoesNotContain('\u009b', text);
        Assert.DoesNotContain('\u202e', text);
        Assert.DoesNotContain('\u200b', text);
        Assert.Contains("<U+202E>", text);
    }

    [Fact]
    public void Colours_only_where_asked()
    {
        var message = WordAnalyzer.Message("marzipan");
        Assert.DoesNotContain('\e', Report(message));
        Assert.Contains("\e[1;31m", Reported.By((stream, _) => new TextReport(stream, new(On: true), 100, false), WordAnalyzer.Policy(), message));
    }

    [Fact]
    public void Marks_a_finding_that_runs_over_lines_on_each_of_them()
    {
        var text = Report(WordAnalyzer.Message("Hello,\nno candied\npeel today"));
        Assert.Contains("2 | no candied\n      |    ^^^^^^^\n    3 | peel today\n      | ^^^^\n", text);
    }

    private static string Report(params Message[] messages) => Reported.By(Make(), WordAnalyzer.Policy(), messages);

    private static Func<Stream, Policy, Report> Make(bool redact = false) => (stream, _) => new TextReport(stream, default, 100, redact);
}
