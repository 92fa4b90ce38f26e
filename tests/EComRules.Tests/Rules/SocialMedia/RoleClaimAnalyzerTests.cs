using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.SocialMedia.RoleClaimAnalyzer>;

namespace EComRules.Tests.Rules.SocialMedia;

public sealed class RoleClaimAnalyzerTests
{
    [Theory]
    [InlineData("[|As head|] of Dale Primary I must say that this is wrong.")]
    [InlineData("[|I am the headteacher|] here, and we have places.")]
    [InlineData("[|I'm the proud deputy head|] of our school.")]
    [InlineData("Writing [|as chair of governors|], we stand by the decision.")]
    [InlineData("[|As the designated safeguarding lead|], I can only say: report it.")]
    [InlineData("[|As a teacher|], I see this every day.")]
    [InlineData("Posting [|as chair of governors|] at Oakfield.")]
    public void Reports_a_role_that_is_not_the_author_s(string text) => Verify.Reports(Post(text), Oakfield.School);

    [Theory]
    [InlineData("As a teaching assistant, I see this every day.")]
    [InlineData("As head of the household I choose the film.")]
    [InlineData("We welcome Mr Green as headteacher of Elm School.")]
    [InlineData("As headteacher, Mrs Hale opens the fair.")]
    [InlineData("I'm not a teacher, but I work with them.")]
    [InlineData("As a child I wanted to be a head teacher.")]
    [InlineData("He said \"I am the headteacher\" and everybody laughed.")]
    [InlineData("As head girl I had to give a speech.")]
    [InlineData("As soon as the headteacher rings, we go.")]
    [InlineData("As a parent governor I speak for parents.")]
    [InlineData("I am head over heels about this cake.")]
    [InlineData("Thank you to the deputy head for the biscuits.")]
    public void Ignores_other_talk_of_roles(string text) => Verify.Ignores(Post(text), Oakfield.School);

    [Fact]
    public void Ignores_roles_that_the_register_gives_the_author()
    {
        Verify.Ignores(Post("As headteacher of Oakfield I say so.") with { From = Oakfield.Head }, Oakfield.School);
        Verify.Ignores(Post("As a teacher, I see this every day.") with { From = Oakfield.Staff }, Oakfield.School);
        Verify.Ignores(Post("As head of Dale I say so.") with { From = Oakfield.Staff }, Acting("acting headteacher"));
        Verify.Reports(Post("[|As head|] of Dale I say so.") with { From = Oakfield.Staff }, Acting("deputy headteacher"));
        Verify.Reports(Post("[|As head|] of Dale I say so.") with { From = "amirak" + "@x.example" }, Oakfield.School with { StaffPrivateAddresses = ImmutableDictionary.CreateRange([new KeyValuePair<string, string>("amirak@x.example", Oakfield.Staff)]) });
    }

    [Fact]
    public void Says_that_it_does_not_know_the_author()
        => Assert.Contains("registers.staff", Assert.Single(Verify.Check(Post("As head of Dale I say so.") with { From = "someone" }, Oakfield.School).Faults).Message, StringComparison.Ordinal);

    private static SchoolContext Acting(string role)
        => Oakfield.School with { Registers = Oakfield.School.Registers with { Staff = [new StaffMember(Oakfield.Staff) { Roles = [role] }] } };

    private static Message Post(string text) => new() { Channel = Channel.Social, From = Oakfield.Colleague, Text = text, Audience = SocialAudience.Public, SentAt = Oakfield.Lesson };
}
