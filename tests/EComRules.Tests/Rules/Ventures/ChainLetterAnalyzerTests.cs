using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Ventures.ChainLetterAnalyzer>;

namespace EComRules.Tests.Rules.Ventures;

public sealed class ChainLetterAnalyzerTests
{
    [Theory]
    [InlineData("[|Send this to ten friends|] or bad luck will find you.")]
    [InlineData("Please [|forward this to\neveryone you know|]!")]
    [InlineData("[|Share with 10 friends|] today.")]
    [InlineData("[|Pass it on to every mum you know|].")]
    [InlineData("[|e-mail this poem to twelve of your friends|], and one comes back.")]
    [InlineData("[|Forward to everybody in your address book|] before noon.")]
    [InlineData("[|Text this to at least 7 women you love|].")]
    public void Reports_a_request_to_pass_it_on(string text) => Verify.Reports(text);

    [Theory]
    [InlineData("[|Send this to 8 people|] and a wish will come true.")]
    [InlineData("[|Share this with all your contacts|]: the video wipes your phone.")]
    [InlineData("Please be aware, a hacker is about. [|Tell all your contacts|].")]
    [InlineData("[|Forward this to as many people as you can|]. This is not a joke.")]
    public void Reports_a_wider_request_that_promises_or_frightens(string text) => Verify.Reports(text);

    [Theory]
    [InlineData("[|Don't break the chain|], seven of us have kept it up.")]
    [InlineData("[|Copy and paste this notice on your wall|] today.")]
    [InlineData("This letter has been [|around the world nine times|].")]
    [InlineData("Send a paperback to the [|name at number 1|].")]
    public void Reports_the_fixed_phrases(string text) => Verify.Reports(text);

    [Theory]
    [InlineData("Please share with other parents.")]
    [InlineData("Could you send this to the Year 4 parents?")]
    [InlineData("Please forward this to all staff and governors.")]
    [InlineData("Send this to 30 people on the attached list.")]
    [InlineData("Could you share this with three friends of the school who offered to help?")]
    [InlineData("Please pass this on to everyone you know who might like the post.")]
    [InlineData("Forward to a friend | Unsubscribe")]
    [InlineData("Please copy and paste this into your planner.")]
    [InlineData("Forward this to your class teacher.")]
    [InlineData("Send your postcard to three friends in Year 2.")]
    [InlineData("Tell all your friends about the story you liked best.")]
    [InlineData("Please copy this to the other governors.")]
    [InlineData("If you don't send this to the office by Friday we can't order a lunch.")]
    [InlineData("Those who sent it within the week have a place.")]
    [InlineData("Copy and paste the table into your own document.")]
    [InlineData("Write your name at the top and the date at the bottom.")]
    [InlineData("If we have missed somebody please pass it on.")]
    [InlineData("Please send three more chairs to the hall.")]
    public void Ignores_ordinary_requests(string text) => Verify.Ignores(text);

    [Theory]
    [InlineData("Police appeal: a boy of nine is missing, last seen at the park. Please share with everyone you know and ring 101.")]
    [InlineData("The fair is on Saturday! Please send this to everyone you know.")]
    [InlineData("We have nursery places left: please forward this to everyone you know with small children.")]
    public void Ignores_appeals_and_events(string text) => Verify.Ignores(text);

    [Theory]
    [InlineData("Wash hands and do not break the chain of infection-free weeks.")]
    [InlineData("Don't break the chain: read every night this week.")]
    [InlineData("He broke the chain on his bike.")]
    [InlineData("The message says \"send this to 10 friends or you die\"; please talk to your child.")]
    public void Ignores_other_chains_and_quotations(string text) => Verify.Ignores(text);

    [Fact]
    public void Reports_it_in_quoted_and_forwarded_words()
    {
        Verify.Reports(new Message { Subject = "Re: x", TextParts = [new("[|Send this to ten friends|].") { Zone = Zone.Quoted }] });
        Verify.Reports(new Message { Subject = "Fw: x", TextParts = [new("[|Send this to ten friends|].") { Zone = Zone.Forwarded }] });
    }

    [Fact]
    public void Takes_being_forwarded_again_and_again_as_a_sign()
    {
        var message = Oakfield.Internal("[|Share this with all your friends|]", subject: "FW: Fwd: FW: lovely");
        Verify.Reports(message);
        Verify.Ignores(Oakfield.Internal("Share this with all your friends", subject: "FW: lovely"));
    }

    [Fact]
    public void Lowers_a_warning_about_chain_messages_to_advice()
        => Assert.Equal(Severity.Advice, Verify.Check(Oakfield.Internal("A chain message is about that says: send this to 20 of your friends. Delete it.")).Severity);

    [Fact]
    public void Applies_to_texts_and_asks_the_sender()
        => Assert.Equal(Disposition.Confirm, Verify.Check(Oakfield.Internal("Send this to ten friends.") with { Channel = Channel.Text }, Oakfield.School).Disposition);
}
