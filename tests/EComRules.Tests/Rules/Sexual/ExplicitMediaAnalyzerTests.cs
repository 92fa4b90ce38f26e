using System.Text;
using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Sexual.ExplicitMediaAnalyzer>;

namespace EComRules.Tests.Rules.Sexual;

public sealed class ExplicitMediaAnalyzerTests
{
    // Its SHA-256 is on Oakfield's list.
    private const string Listed = "a file the school keeps on its list";

    [Theory]
    [InlineData("See [|http://adult.example.com/gallery|]")]
    [InlineData("See [|https://img.adult.example.com/1.jpg|], it is great.")]
    [InlineData("See [|https://www.pornhub.com/view?v=1|]")]
    [InlineData("See [|http://pictures.xxx/|]")]
    [InlineData("See [|https://cdn.freeporn-hd.example/a.mp4|]")]
    public void Reports_a_link_to_a_listed_host(string text) => Verify.Reports(Oakfield.Internal(text), Oakfield.School);

    [Theory]
    [InlineData("[|holiday.jpg|]")]
    [InlineData("[|maths homework.docx|]")]
    public void Reports_a_file_by_its_content_whatever_its_name(string name)
        => Verify.Reports(WithFile(name, Listed), Oakfield.School);

    [Theory]
    [InlineData("swimming gala.jpg")]
    [InlineData("baby bath, all about me.png")]
    [InlineData("Greek statue, nude.jpg")]
    public void Ignores_pictures_because_it_looks_at_none(string name) => Verify.Ignores(WithFile(name, "another file"), Oakfield.School);

    [Theory]
    [InlineData("Online safety: sites such as https://www.pornhub.com/ are blocked by our filter.")]
    [InlineData("Ofsted: https://www.gov.uk/ofsted; Sussex: https://www.sussex.ac.uk/ and https://www.thenakedscientists.com/")]
    [InlineData("https://www.notadult.example.com/ and https://adult.example.com.example.org/")]
    public void Ignores_warnings_and_other_hosts(string text) => Verify.Ignores(Oakfield.Internal(text), Oakfield.School);

    [Fact]
    public void Reports_a_host_of_the_schools_list_even_in_a_warning()
        => Verify.Reports(Oakfield.Internal("Our filter has blocked [|https://adult.example.com/|] as harmful content."), Oakfield.School);

    [Fact]
    public void Ignores_files_where_the_school_lists_none_and_reads_none()
        => Verify.Ignores(Oakfield.Internal("See attached.") with { Attachments = [new("a.jpg") { OpenContent = () => throw new InvalidOperationException() }] }, Oakfield.School with { ExplicitFileHashes = [] });

    [Fact]
    public void Says_which_lists_the_school_does_not_give()
    {
        var policy = new PolicyBuilder().Add(new EComRules.Rules.Sexual.ExplicitMediaAnalyzer()).UseSchool(SchoolContext.Unknown).Build();
        Assert.Equal(["explicitFileHashes", "explicitHosts"], policy.MissingContext.Keys);
    }

    [Fact]
    public void A_file_that_cannot_be_read_makes_the_verdict_partial()
    {
        var message = Oakfield.Internal("See attached.") with { Attachments = [new("a.jpg") { OpenContent = () => throw new IOException() }] };
        Assert.True(Verify.Check(message, Oakfield.School).IsPartial);
    }

    [Fact]
    public void Is_held_in_both_directions_and_blocked_on_the_web()
    {
        Assert.Equal(Disposition.Hold, Verify.Check(WithFile("a.jpg", Listed), Oakfield.School).Disposition);
        Assert.Equal(Disposition.Hold, Verify.Check(WithFile("a.jpg", Listed) with { From = Oakfield.Parent, To = [Oakfield.Staff] }, Oakfield.School).Disposition);
        Assert.Equal(Disposition.Block, Verify.Check(new Message { Channel = Channel.Web, From = Oakfield.Staff, Links = ["https://adult.example.com/"] }, Oakfield.School).Disposition);
    }

    private static Message WithFile(string name, string content)
        => Oakfield.Internal("See attached.") with { Attachments = [new(name) { OpenContent = () => new MemoryStream(Encoding.UTF8.GetBytes(content)) }] };
}
