using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Web.ChatForumAnalyzer>;

namespace EComRules.Tests.Rules.Web;

public sealed class ChatForumAnalyzerTests
{
    [Theory]
    [InlineData("[|https://www.reddit.com/r/gaming/comments/1/a|]")]
    [InlineData("[|https://discord.com/channels/1/2|]")]
    [InlineData("[|https://www.chatroulette.com/|]")]
    [InlineData("[|https://www.thestudentroom.co.uk/|]")]
    [InlineData("[|https://forums.caravans.example.net/viewtopic.php?t=12|]")]
    public void Reports_requests(string link) => Verify.Reports(Request(link), Oakfield.School);

    [Theory]
    [InlineData("Worth a laugh: [|https://www.reddit.com/r/funny/|]")]
    [InlineData("Saturday as usual, [|join us on Discord|] at eight.")]
    public void Reports_messages(string text) => Verify.Reports(Oakfield.Internal(text), Oakfield.School);

    [Theory]
    [InlineData("https://www.tes.com/community/")]
    [InlineData("https://www.ncetm.org.uk/classroom-resources/")]
    [InlineData("https://www.edugeek.net/forums/")]
    [InlineData("https://sencoforum.org.uk/")]
    [InlineData("https://teams.microsoft.com/l/chat/0/0")]
    [InlineData("https://classroom.google.com/c/abc")]
    [InlineData("https://www.classdojo.com/ul/p/")]
    [InlineData("https://neu.org.uk/forums/reps")]
    [InlineData("https://www.reddit.com/r/sysadmin/comments/1/printers")]
    [InlineData("https://www.derby.gov.uk/schools/forums/schools-forum")]
    [InlineData("https://www.chatsworth.org/")]
    public void Ignores_requests_for_work(string link) => Verify.Ignores(Request(link), Oakfield.School);

    [Theory]
    [InlineData("A parent asked what Discord is: https://discord.com/safety - could we cover it at the online safety evening?")]
    [InlineData("This thread has the fix for the projector: https://www.reddit.com/r/techsupport/1")]
    [InlineData("Our Year 5 class will join a chat room with authors on World Book Day.")]
    [InlineData("The Schools Forum papers are at https://www.county.example.gov.uk/forums/schools")]
    [InlineData("Shall we have a chat about the display?")]
    public void Ignores_messages_about_work(string text) => Verify.Ignores(Oakfield.Internal(text), Oakfield.School);

    private static Message Request(string link) => new() { Channel = Channel.Web, From = Oakfield.Staff, Links = [link], SentAt = Oakfield.Lesson };
}
