using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Web.FileSharingAnalyzer>;

namespace EComRules.Tests.Rules.Web;

public sealed class FileSharingAnalyzerTests
{
    [Theory]
    [InlineData("Get it here: [|magnet:?xt=urn:btih:c12fe1c06bba254a9dc9f519b335aa7c1367a88a|]")]
    [InlineData("[|https://thepiratebay.org/search?q=office|]")]
    [InlineData("[|https://files.example.net/film.torrent|]")]
    [InlineData("I got it from some [|torrent site|] for nothing.")]
    [InlineData("He sells [|dodgy firesticks|], forty quid each.")]
    [InlineData("The class list is on [|https://we.tl/t-abc123|] for you.")]
    [InlineData("EHCP papers: [|https://wetransfer.com/downloads/1|]")]
    public void Reports_sharing(string text) => Verify.Reports(Oakfield.Outbound(text), Oakfield.School);

    [Fact]
    public void Reports_a_torrent_file_and_blocks_a_request()
    {
        Verify.Reports(Oakfield.Internal("Enjoy") with { Attachments = [new("[|film.torrent|]")] }, Oakfield.School);
        Assert.Equal(Disposition.Block, Verify.Check(new Message { Channel = Channel.Web, From = Oakfield.Staff, Links = ["magnet:?xt=urn:btih:1"] }, Oakfield.School).Disposition);
    }

    [Theory]
    [InlineData("A torrent of rain came down at playtime.")]
    [InlineData("Torrents of water ran through the yard; could we download the flood plan?")]
    [InlineData("Magnets: what do they attract? Year 3 science.")]
    [InlineData("https://oakfield-my.sharepoint.com/personal/class-list")]
    [InlineData("The class list is in Google Drive: https://drive.google.com/file/d/1")]
    [InlineData("Peer-to-peer support for ECTs starts in May; download the files from the drive.")]
    [InlineData("The photographer's pictures: https://wetransfer.com/downloads/1")]
    [InlineData("Staff must not use torrent sites. Acceptable use policy, section 4.")]
    [InlineData("Pirate day in Reception: the pirate ship is in the bay by the water tray.")]
    public void Ignores_rain_magnets_and_school_shares(string text) => Verify.Ignores(Oakfield.Internal(text), Oakfield.School);

    [Fact]
    public void Ignores_a_share_from_outside()
        => Verify.Ignores(Oakfield.Inbound("The class list photos are at https://we.tl/t-abc"), Oakfield.School);

    [Fact]
    public void Points_out_other_shares_once_the_school_has_approved_some()
    {
        var message = Oakfield.Internal("Film: https://we.tl/t-abc");
        Assert.Empty(Verify.Check(message, Oakfield.School).Findings);
        Assert.Equal(Severity.Advice, Verify.Check(message, Oakfield.School, policy => policy.SetOption("ECR0905", "approved_shares", "dropbox.com")).Severity);
    }
}
