using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Web.ProhibitedSiteAnalyzer>;

namespace EComRules.Tests.Rules.Web;

public sealed class ProhibitedSiteAnalyzerTests
{
    [Theory]
    [InlineData("[|https://www.pornhub.com/|]")]
    [InlineData("[|https://uk.xhamster.com/videos|]")]
    [InlineData("[|https://best-free-porn.example.net/|]")]
    [InlineData("[|https://www.stormfront.org/forum/|]")]
    [InlineData("[|https://anything.xxx/|]")]
    [InlineData("[|https://www.reddit.com/r/gonewild/|]")]
    [InlineData("[|https://www.google.com/search?hl=en&q=xxx+videos|]")]
    [InlineData("[|https://www.bing.com/search?q=how%20to%20make%20a%20bomb|]")]
    [InlineData("[|http://abcdefghij234567.onion/|]")]
    public void Reports_requests(string link) => Verify.Reports(Request(link), Oakfield.School);

    [Theory]
    [InlineData("Seen this? [|https://www.xvideos.com/|]")]
    [InlineData("It is all on [|onlyfans.com|], apparently.")]
    public void Reports_links_in_messages(string text) => Verify.Reports(Oakfield.Internal(text), Oakfield.School);

    [Theory]
    [InlineData("https://www.essex.ac.uk/")]
    [InlineData("https://www.sussex.police.uk/")]
    [InlineData("https://www.middlesex-heritage.example.org/")]
    [InlineData("https://www.nspcc.org.uk/advice")]
    [InlineData("https://www.childline.org.uk/sexting")]
    [InlineData("https://report.iwf.org.uk/en")]
    [InlineData("https://www.tate.org.uk/art/nude")]
    [InlineData("https://www.liverpoolmuseums.org.uk/international-slavery-museum")]
    [InlineData("https://www.educateagainsthate.com/")]
    [InlineData("https://www.sexeducationforum.org.uk/")]
    [InlineData("https://www.pornaddictionhelp.example.org/")]
    [InlineData("https://www.google.co.uk/search?q=breast+feeding")]
    [InlineData("https://www.google.co.uk/search?q=scunthorpe+united+results")]
    [InlineData("https://www.google.co.uk/search?q=talking+to+children+about+porn+lesson+plan")]
    [InlineData("https://www.google.co.uk/search?q=middlesex+video+hire")]
    [InlineData("https://www.reddit.com/r/TeachingUK")]
    public void Ignores_requests_that_schools_make(string link) => Verify.Ignores(Request(link), Oakfield.School);

    [Fact]
    public void Blocks_a_request_and_tells_the_safeguarding_lead()
    {
        var verdict = Verify.Check(Request("https://www.pornhub.com/"), Oakfield.School);
        Assert.Equal(Disposition.Block, verdict.Disposition);
        Assert.Contains(SchoolRole.DesignatedSafeguardingLead, verdict.Notify);
    }

    [Fact]
    public void Lowers_a_report_of_a_site()
        => Assert.Equal(Severity.Warning, Verify.Check(Oakfield.Internal("Please block https://www.xvideos.com/ - it popped up on the library computer."), Oakfield.School).Severity);

    private static Message Request(string link) => new() { Channel = Channel.Web, From = Oakfield.Staff, Links = [link], SentAt = Oakfield.Lesson };
}
