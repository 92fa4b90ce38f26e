using EComRules.Testing;
using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.SocialMedia.SchoolImageAnalyzer>;

namespace EComRules.Tests.Rules.SocialMedia;

public sealed class SchoolImageAnalyzerTests
{
    [Theory]
    [InlineData("Look what [|my class|] made today!")]
    [InlineData("[|My pupils|] won the quiz.")]
    [InlineData("First [|class photo|] of the year.")]
    [InlineData("The [|nativity|] was lovely, well done Year 2.")]
    [InlineData("What a [|sports day|], these kids are stars.")]
    [InlineData("Finished decorating [|my classroom|].")]
    [InlineData("Snow at [|Oakfield Primary|] this morning.")]
    [InlineData("Teaching is the best: [|the kids in my class|] gave me these.")]
    [InlineData("My lovely [|Year 3s|] on the first day back.")]
    [InlineData("Teaching fractions with pizza, [|the class|] loved it.")]
    [InlineData("Best job in the world: look what [|these children|] wrote.")]
    [InlineData("Pond dipping [|with Year 5|]!")]
    public void Reports_the_school_beside_a_picture(string text) => Verify.Reports(Post(text), Oakfield.School);

    [Theory]
    [InlineData("Look at my daughter in the nativity, Year 2's best sheep!")]
    [InlineData("Proud mum at sports day, my little boy's class came first.")]
    [InlineData("Throwback to my class at Oakfield Primary in 1994.")]
    [InlineData("Sports day at the tennis club.")]
    [InlineData("My yoga mat and me on the beach.")]
    [InlineData("World Book Day: I went as a witch.")]
    [InlineData("When I was at Oakfield Primary we had real chalk.")]
    [InlineData("Our grandson starts in reception today.")]
    [InlineData("Loving this class at the gym.")]
    [InlineData("What a wedding venue, hotel with reception and pool.")]
    [InlineData("At work on a Friday, send coffee.")]
    [InlineData("Business class to Dubai.")]
    [InlineData("Forest school was closed, so we went to the park.")]
    [InlineData("The kids met Santa on Saturday.")]
    public void Ignores_private_pictures(string text) => Verify.Ignores(Post(text), Oakfield.School);

    [Fact]
    public void Ignores_posts_without_a_picture_official_accounts_and_mail()
    {
        var post = Post("Look what my class made today!");
        Verify.Ignores(post with { Attachments = [] }, Oakfield.School);
        Verify.Ignores(post with { Attachments = [new("poem.txt")] }, Oakfield.School);
        Verify.Ignores(post with { From = "oakfieldprimary" }, Oakfield.School);
        Verify.Ignores(post with { Channel = Channel.Email }, Oakfield.School);
    }

    [Fact]
    public void Says_that_it_does_not_know_the_school_s_accounts()
        => Assert.Contains("registers.socialAccounts", Assert.Single(Verify.Check(Post("Look what my class made today!")).Faults).Message, StringComparison.Ordinal);

    private static Message Post(string text) => new()
    {
        Channel = Channel.Social,
        From = "amira.k",
        Text = text,
        Audience = SocialAudience.Friends,
        Attachments = [new("IMG_1.jpg") { ContentType = "image/jpeg" }],
        SentAt = Oakfield.Lesson,
    };
}
