using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Web.MediaDownloadAnalyzer>;

namespace EComRules.Tests.Rules.Web;

public sealed class MediaDownloadAnalyzerTests
{
    [Theory]
    [InlineData("[|https://www.y2mate.com/|]")]
    [InlineData("[|https://ytmp3.cc/en13/|]")]
    [InlineData("[|https://files.example.net/music/party-anthem.mp3|]")]
    [InlineData("[|https://films.example.net/The.Heist.2025.1080p.WEBRip.mkv|]")]
    public void Reports_requests(string link) => Verify.Reports(Request(link), Oakfield.School);

    [Theory]
    [InlineData("[|Band - Greatest Hits.mp3|]")]
    [InlineData("[|The.Heist.S01E03.mkv|]")]
    [InlineData("[|Club Mix 2026.mp3|]")]
    public void Reports_files(string name) => Verify.Reports(Oakfield.Internal("Enjoy!") with { Attachments = [new(name)] }, Oakfield.School);

    [Theory]
    [InlineData("I [|downloaded the new album|] last night, want it?")]
    [InlineData("Where can I [|download free movies|]?")]
    public void Reports_words(string text) => Verify.Reports(Oakfield.Internal(text), Oakfield.School);

    [Theory]
    [InlineData("https://charanga.com/songs/unit.mp3")]
    [InlineData("https://www.singup.org/songs/backing.mp3")]
    [InlineData("https://www.bbc.co.uk/teach/clip.mp4")]
    [InlineData("https://www.youtube.com/watch?v=abc")]
    [InlineData("https://media.oakfield.example.sch.uk/assembly.mp4")]
    [InlineData("https://files.example.net/letters.pdf")]
    public void Ignores_requests_for_school(string link) => Verify.Ignores(Request(link), Oakfield.School);

    [Theory]
    [InlineData("Away in a Manger.mp3", "Backing track for the nativity.")]
    [InlineData("IMG_2041.mov", "Here you go.")]
    [InlineData("Set 1 sounds.mp4", "The phonics video.")]
    [InlineData("Leavers album 2026.mp4", "For the leavers' assembly.")]
    [InlineData("voice memo.m4a", "Notes.")]
    public void Ignores_files_for_school(string name, string text) => Verify.Ignores(Oakfield.Internal(text) with { Attachments = [new(name)] }, Oakfield.School);

    [Theory]
    [InlineData("Please download the songs for the carol service.")]
    [InlineData("Download the form and bring it to the office.")]
    [InlineData("The film club needs a licence before we show it.")]
    [InlineData("The photo album of the residential is in the foyer.")]
    public void Ignores_words(string text) => Verify.Ignores(Oakfield.Internal(text), Oakfield.School);

    private static Message Request(string link) => new() { Channel = Channel.Web, From = Oakfield.Staff, Links = [link], SentAt = Oakfield.Lesson };
}
