using EComRules.Engine;
using EComRules.Testing;

namespace EComRules.Tests.Engine;

public sealed class AlternativesTests
{
    private sealed class IdiotAnalyzer : RuleAnalyzer
    {
        public static readonly RuleDescriptor Rule = new("ECR9003", "No insults", "'{0}' is an insult", "Leave it out.", RuleCategory.Abuse, Severity.Warning, ["4.10"]);

        public override ImmutableArray<RuleDescriptor> Rules => [Rule];

        public override void Initialize(RuleRegistration rules)
            => rules.OnTerms(Rule, Lexicon.Parse("t", "idiot ; inflect=noun\ncomplete fool"), context => context.Report());
    }

    private static readonly Policy s_policy = new PolicyBuilder().UseClock(StoppedClock.Instance).Add(new IdiotAnalyzer()).UseSchool(Oakfield.School).Build();

    [Theory]
    [InlineData("Dear all, see you there.", "<p>Dear all, <b>see</b> you there.</p>")]
    [InlineData("Dear all\n\nsee our page <https://example.org/a>.\n", "<p>Dear all</p><p>see our <a href='https://example.org/a'>page</a>.</p>")]
    [InlineData("See our page<https://example.org/a>!", "See our <a href='https://example.org/a'>page</a>!")]
    [InlineData("It is *very* important", "It is <b>very</b> important")]
    [InlineData("[image: Logo] Hello", "<img alt='Logo'> Hello")]
    [InlineData("[cid:image001.png@01D] Hello", "<img src='cid:x'> Hello")]
    [InlineData("* one\n* two", "<ul><li>one<li>two</ul>")]
    [InlineData("It's \"here\"", "It&rsquo;s &ldquo;here&rdquo;")]
    [InlineData("HEADING\ntext", "<h1>Heading</h1>text")]
    [InlineData("Yes\n> Can you come?", "Yes<blockquote>Can you come?</blockquote>")]
    [InlineData("", "<img src='x'>")]
    public void Reads_once_what_both_say(string text, string html) => Assert.True(Compare(text, html).Html.Repeats);

    [Theory]
    [InlineData("You are kind", "You are an idiot and kind")]
    [InlineData("idiot you are", "you are idiot")]
    [InlineData("id iot", "idiot")]
    [InlineData("idiot", "id iot")]
    [InlineData("idiot and", "idiot and idiot")]
    [InlineData("> you idiot", "you idiot")]
    [InlineData("call 12", "call £12")]
    [InlineData("see <https://example.org/idiot>", "see idiot")]
    [InlineData("[idiot]", "<p>[idiot]</p><p>idiot</p>")]
    [InlineData("well done", "well done \U0001F595")]
    public void Reads_both_where_the_HTML_says_more(string text, string html) => Assert.False(Compare(text, html).Html.Repeats);

    [Theory]
    [InlineData("View this message in your browser.", "<p>Dear parents, the trip to the farm is on Friday and the coach leaves at nine.</p>")]
    [InlineData("Hello there", "You complete fool")]
    [InlineData("Dear parents, the trip to the farm is on Friday and the coach leaves at nine.", "<p>Please look</p>")]
    public void Notices_forms_that_disagree(string text, string html)
    {
        var fault = Assert.Single(Check(text, html).Faults);
        Assert.Equal(("ECR0010", MessagePart.Html), (fault.Rule.Id, fault.Location.Part));
    }

    [Theory]
    [InlineData("", "<p>Dear parents, the trip to the farm is on Friday.</p>")]
    [InlineData("Dear parents, the trip to the farm is on Friday.", "<img src=x>")]
    [InlineData("Dear parents, the trip to the farm is on Friday.\nUnsubscribe: https://example.org/unsubscribe/now/please/do/it/all", "<p>Dear parents, the trip to the farm is on Friday.</p>")]
    [InlineData("1. The trip\n2. The farm", "<ol><li>The trip<li>The farm</ol><img alt='Our logo'>")]
    [InlineData("Dear all, see you there.", "<p>Dear all, see you there.</p>")]
    public void Takes_small_differences_for_agreement(string text, string html) => Assert.Empty(Check(text, html).Faults);

    [Theory]
    [InlineData("You idiot!", "<p>You idiot!</p>", 1)]
    [InlineData("You idiot! Really, idiot!", "<p>You idiot! Really, idiot!</p>", 2)]
    [InlineData("You idiot, said he.", "<p>You <b>id</b>iot, he said.</p>", 1)]
    [InlineData("You complete\nfool, said he.", "<p>You Complete &nbsp;<b>fool</b>, he said.</p>", 1)]
    [InlineData("You idiot, said he.", "<p>You idiot, he said, idiot.</p>", 2)]
    [InlineData("You idiot", "<p>You complete fool</p>", 2)]
    [InlineData("Nothing here", "<p>You idiot</p>", 1)]
    [InlineData("> you idiot\nYes", "you idiot<br>Yes", 1)]
    [InlineData("You idiot", "You idiot<span hidden>idiot</span>", 2)]
    public void Lists_once_what_both_say(string text, string html, int findings) => Assert.Equal(findings, Check(text, html).Findings.Length);

    [Fact]
    public void Compares_only_forms_of_the_same_content()
    {
        var message = Oakfield.Internal("") with
        {
            TextParts = [new("You idiot") { Alternative = 1 }],
            HtmlParts = [new("You idiot") { Alternative = 2 }],
        };
        Assert.Equal(2, s_policy.Check(message).Findings.Length);
    }

    [Fact]
    public void Takes_the_words_of_many_parts_of_one_number_together()
    {
        var message = Oakfield.Internal("") with
        {
            TextParts = ["Dear parents, the trip", "to the farm is on Friday"],
            HtmlParts = ["Dear parents, the trip to the farm is on Friday"],
        };
        Assert.Empty(s_policy.Check(message).Faults);
    }

    private static Verdict Check(string text, string html) => s_policy.Check(Oakfield.Internal("") with { Text = text, Html = html });

    private static (TextView Text, TextView Html) Compare(string text, string html)
    {
        var plain = new TextView();
        plain.ResetPlain(MessagePart.Text, 0, 0, text.AsMemory());
        ZoneReader.Read(text, Zone.Author, false, plain.Zones);
        var read = new Html.ReadHtml(html);
        read.Visible.Repeats = SameStream.Of(plain, read.Visible);
        return (plain, read.Visible);
    }
}
