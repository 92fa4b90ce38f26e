using EComRules.Rules.Style;
using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Style.HeavyHtmlAnalyzer>;

namespace EComRules.Tests.Rules.Style;

public sealed class HeavyHtmlAnalyzerTests
{
    [Theory]
    [InlineData("[||]<p>Hello</p><img src=a><img src=b><IMG src=c><img\nsrc=d><img/src=e>")]
    [InlineData("[||]<img src='a'><img src='b'><img src='c'><img src='d'><img src='e'><img src='f'>Our week in pictures")]
    [InlineData("[||]<table><tr><td><img src=a></td><td><img src=b></td></tr><tr><td><img src=c><img src=d></td><td><img src=e></td></tr></table><div class='gmail_quote'>Hello</div>")]
    public void Reports_many_pictures(string html) => Verify.Reports(With(html));

    [Fact]
    public void Reports_much_formatting() => Verify.Reports(With("[||]<p>Hello</p><img src='data:image/png;base64," + new string('A', 150_000) + "'>"));

    [Theory]
    [InlineData("<p>Hello <b>there</b></p>")]
    [InlineData("<p>Hello</p><img src='logo.png' alt='Oakfield'><img src='award.png'>")]
    [InlineData("<p style='font-family:Verdana;font-size:14pt;background:#ffc'>Large print for easy reading</p>")]
    [InlineData("<table><tr><td>Year 3</td><td>12</td></tr></table>")]
    [InlineData("<p>Yes.</p><div class='gmail_quote'><img src=a><img src=b><img src=c><img src=d><img src=e></div>")]
    [InlineData("<p>Yes.</p><blockquote type=\"cite\"><img src=a><img src=b><img src=c><img src=d><img src=e></blockquote>")]
    [InlineData("<p>The tag is &lt;img&gt; <imgx><imgx><imgx><imgx><imgx></p>")]
    public void Ignores_ordinary_formatting(string html) => Verify.Ignores(With(html));

    [Theory]
    [InlineData("Hello")]
    [InlineData("<img src=a><img src=b><img src=c><img src=d><img src=e>")]
    public void Ignores_plain_text(string text) => Verify.Ignores(Oakfield.Internal(text));

    [Fact]
    public void Ignores_what_comes_from_outside() => Verify.Ignores(With(Pictures) with { From = Oakfield.Parent, To = [Oakfield.Staff] }, Oakfield.School);

    [Fact]
    public void Ignores_an_attached_message() => Verify.Ignores(With("") with { HtmlParts = [new(Pictures) { Zone = Zone.Forwarded }] });

    [Fact]
    public void Says_how_many_pictures()
        => Assert.Equal("The e-mail is not plain text: it has 5 pictures", Assert.Single(Verify.Check(With(Pictures)).Findings).Message);

    [Fact]
    public void Allows_no_picture_where_the_school_says_so()
        => Verify.Reports(With("[||]<p>Hello</p><img src=a>"), configure: policy => policy.SetOption("ECR1105", "maximum_images", "0"));

    [Fact]
    public void Is_off_unless_the_school_asks_for_it()
    {
        var policy = new PolicyBuilder().AddDefaultRules().Build();
        Assert.DoesNotContain(policy.Rules, rule => rule.Id == "ECR1105");
    }

    private const string Pictures = "<img src=a><img src=b><img src=c><img src=d><img src=e>";

    private static Message With(string html) => Oakfield.Internal("") with { TextParts = [], Html = html };
}
