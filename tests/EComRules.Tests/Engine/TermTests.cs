namespace EComRules.Tests.Engine;

public sealed class TermTests
{
    [Theory]
    [InlineData("send this to", "Please SEND This to everyone", "SEND This to")]
    [InlineData("send this to", "Please send\r\n  this to everyone", "send\r\n  this to")]
    [InlineData("send this to", "> send\n> this to all", "")]
    [InlineData("idiot ; inflect=noun", "two idiots", "idiots")]
    [InlineData("bully ; inflect=noun", "bullies", "bullies")]
    [InlineData("stab ; inflect=verb", "he stabbed it", "stabbed")]
    [InlineData("hate ; inflect=verb", "hating", "hating")]
    [InlineData("shove off ; inflect=verb", "shoving off now", "shoving off")]
    [InlineData("strike ; forms=struck,stricken", "was struck", "struck")]
    [InlineData("don't you dare", "Don’t you dare", "Don’t you dare")]
    [InlineData("café", "the CAFÉ is shut", "CAFÉ")]
    [InlineData("fool", "you \uFF46\uFF4F\uFF4F\uFF4C", "\uFF46\uFF4F\uFF4F\uFF4C")]
    [InlineData("fool", "you fo\u200Bol", "fo\u200Bol")]
    [InlineData("fool", "you fo\u00ADol", "fo\u00ADol")]
    [InlineData("fool", "you \U0001D41F\U0001D428\U0001D428\U0001D425", "\U0001D41F\U0001D428\U0001D428\U0001D425")]
    public void A_term_is_found_as_written(string lexicon, string text, string expected)
    {
        var findings = ProbeAnalyzer.PolicyOf(lexicon).Check(Oakfield.Internal(text)).Findings;
        Assert.Equal(expected, string.Join('|', findings.Select(finding => finding.Text)));
        Assert.All(findings, finding => Assert.Equal(finding.Text, text.Substring(finding.Location.Span.Start, finding.Location.Span.Length)));
    }

    [Theory]
    [InlineData("cock", "Cockburn shuttlecock cockerel")]
    [InlineData("sex", "Sussex Essex Middlesex")]
    [InlineData("send this to", "Send it. This to all.")]
    [InlineData("send this to", "send\n\nthis to")]
    [InlineData("dick ; except-in=dick turpin,spotted dick", "Dick Turpin ate spotted dick")]
    [InlineData("win", "win98 rewin")]
    public void A_term_is_not_found_within_something_else(string lexicon, string text)
        => Assert.Empty(ProbeAnalyzer.PolicyOf(lexicon).Check(Oakfield.Internal(text)).Findings);

    [Fact]
    public void An_exception_covers_only_its_own_place()
        => Assert.Equal(16, Assert.Single(ProbeAnalyzer.PolicyOf("dick ; except-in=spotted dick").Check(Oakfield.Internal("spotted dick or dick")).Findings).Location.Span.Start);

    [Fact]
    public void Terms_are_found_in_every_part()
    {
        var message = Oakfield.Internal("fool", "fool") with { HtmlParts = ["<p>other words fool</p>"], Attachments = [new("fool.txt")] };
        var parts = ProbeAnalyzer.PolicyOf("fool").Check(message).Findings.Select(finding => finding.Location.Part);
        Assert.Equal([MessagePart.Subject, MessagePart.Text, MessagePart.Attachment], parts.Where(part => part != MessagePart.Html));
    }

    [Fact]
    public void Evidence_is_near_in_the_sentence_or_anywhere()
    {
        var found = new List<string>();
        var policy = new PolicyBuilder().Add(new ProbeAnalyzer((rules, rule) =>
        {
            var topic = rules.Notice(Lexicon.Of("grant", "bid"));
            rules.OnTerms(rule, Lexicon.Of("lottery"), context =>
            {
                if (context.Near(topic, 2))
                    found.Add("near");
                if (context.InSentence(topic))
                    found.Add("sentence");
                if (context.InMessage(topic, 2))
                    found.Add("two");
                context.Report(loweredBecause: context.InMessage(topic) ? "it is about a grant" : null);
            });
        })).Build();

        var verdict = policy.Check(Oakfield.Internal("The lottery grant. Our bid is in."));
        Assert.Equal(["near", "sentence", "two"], found);
        var finding = Assert.Single(verdict.Findings);
        Assert.Equal(Severity.Advice, finding.Severity);
        Assert.Contains("lowered from warning to advice: it is about a grant", Assert.Single(finding.Trace).Decision, StringComparison.Ordinal);

        found.Clear();
        policy.Check(Oakfield.Internal("The lottery was drawn. We had no luck with any of it, but the grant came."));
        Assert.Empty(found);
    }

    [Theory]
    [InlineData("x ; except-in=y", "does not hold the term")]
    [InlineData("!!!", "has no letter or digit")]
    public void A_term_that_cannot_work_is_refused(string lexicon, string problem)
        => Assert.Contains(problem, Assert.Throws<ArgumentException>(() => ProbeAnalyzer.PolicyOf(lexicon)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("a\nb\na", 3)]
    [InlineData("a\n; tier=x", 2)]
    [InlineData("a ; tier", 1)]
    [InlineData("a\n@ inflect=nuon", 2)]
    public void A_bad_lexicon_says_where(string text, int line)
        => Assert.Equal(line, Assert.Throws<PolicyFormatException>(() => Lexicon.Parse("words.txt", text)).Line);
}
