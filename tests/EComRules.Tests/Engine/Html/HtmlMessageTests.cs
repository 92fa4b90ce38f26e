using EComRules.Testing;

namespace EComRules.Tests.Engine.Html;

/// <summary>HTML through the whole engine.</summary>
public sealed class HtmlMessageTests
{
    private sealed class IdiotAnalyzer : RuleAnalyzer
    {
        public static readonly RuleDescriptor Rule = new("ECR9003", "No insults", "'{0}' is an insult", "Leave it out.", RuleCategory.Abuse, Severity.Warning, ["4.10"]);

        public override ImmutableArray<RuleDescriptor> Rules => [Rule];

        public override void Initialize(RuleRegistration rules)
            => rules.OnTerms(Rule, Lexicon.Parse("t", "idiot ; inflect=noun\ncomplete fool"), context => context.Report());
    }

    private sealed class BadLinkAnalyzer : RuleAnalyzer
    {
        public static readonly RuleDescriptor Rule = new("ECR9004", "No such site", "'{0}' is not allowed", "Leave it out.", RuleCategory.ProhibitedSite, Severity.Warning, ["4.10"]);

        public override ImmutableArray<RuleDescriptor> Rules => [Rule];

        public override void Initialize(RuleRegistration rules)
            => rules.OnLink(Rule, context =>
            {
                if (context.Host is "bad.example.com")
                    context.Report();
            });
    }

    private static readonly Policy s_policy = new PolicyBuilder().UseClock(StoppedClock.Instance).Add(new IdiotAnalyzer()).Add(new BadLinkAnalyzer()).UseSchool(Oakfield.School).Build();

    [Theory]
    [InlineData("<p>You are an id<b></b>iot.</p>", "id<b></b>iot")]
    [InlineData("<p>You are an &#105;diot.</p>", "&#105;diot")]
    [InlineData("<p>You <i>complete</i>\r\n <b>fool</b></p>", "complete</i>\r\n <b>fool")]
    [InlineData("<p hidden>idiot</p>", "idiot")]
    [InlineData("<img alt='you idiot'>", "idiot")]
    [InlineData("<!--[if mso]>idiot<![endif]-->", "idiot")]
    [InlineData("<p>Hello <!-- idiot", "idiot")]
    public void Gives_the_characters_of_the_source(string html, string text)
    {
        var finding = Assert.Single(Check(html).Findings);
        Assert.Equal(text, finding.Text);
        Assert.Equal(text, html.Substring(finding.Location.Span.Start, finding.Location.Span.Length));
    }

    [Theory]
    [InlineData("<blockquote type=cite>You are an idiot.</blockquote>")]
    [InlineData("<script>idiot</script>")]
    [InlineData("<a title='idiot'>Hello</a>")]
    [InlineData("<b>id</b> <b>iot</b>")]
    public void Leaves_out_what_the_author_does_not_say(string html) => Assert.Empty(Check(html).Findings);

    [Theory]
    [InlineData("<a href='https://bad.example.com/a?b=1&amp;c=2'>Our page</a>")]
    [InlineData("<a href='&#104;ttps://bad.example.com'>Our page</a>")]
    [InlineData("<a href=' https://b\nad.example.com'>Our page</a>")]
    [InlineData("<a href='https://bad.example.com' hidden></a>")]
    public void Reads_the_address_as_a_browser_does(string html) => Assert.Single(Check(html).Findings);

    [Fact]
    public void Says_that_there_is_hidden_text()
    {
        const string html = "<p>Hello</p><p style='display:none'>nothing bad</p>";
        var fault = Assert.Single(Check(html).Faults);
        Assert.Equal("ECR0008", fault.Rule.Id);
        Assert.Equal("nothing bad", html.Substring(fault.Location.Span.Start, fault.Location.Span.Length));
    }

    [Fact]
    public void Says_nothing_of_hidden_spaces() => Assert.Empty(Check("<p>Hello</p><p style='display:none'>&nbsp;&zwnj; </p>").Faults);

    [Fact]
    public void Checks_a_clean_HTML_message_without_allocating()
    {
        var message = Oakfield.Internal("") with
        {
            Text = "Dear all,\n\nthe trip to the farm <https://farm.example.org/> is on Friday.\n\nOn Wed, 11 Mar 2026 at 10:24, Ben <b.jones@oakfield.example.sch.uk> wrote:\n> When is the trip?\n",
            Html = "<html><head><style>p { color: #222 }</style></head><body><p>Dear all,</p><p>the trip to the <a href='https://farm.example.org/?a=1&amp;b=2'>f<b>ar</b>m</a> is on&nbsp;Friday.</p>"
                + "<div class='gmail_quote'><div class='gmail_attr'>On Wed, 11 Mar 2026 at 10:24, Ben &lt;b.jones@oakfield.example.sch.uk&gt; wrote:</div><blockquote class='gmail_quote'>When is the trip?</blockquote></div></body></html>",
        };
        for (var i = 0; i < 100; i++)
            Assert.True(s_policy.Check(message) is { Findings.IsEmpty: true, Faults.IsEmpty: true });
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10; i++)
            s_policy.Check(message);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static Verdict Check(string html) => s_policy.Check(Oakfield.Internal("") with { TextParts = [], Html = html });
}
