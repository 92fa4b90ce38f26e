using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.PersonalData.OwnDetailsAnalyzer>;

namespace EComRules.Tests.Rules.PersonalData;

public sealed class OwnDetailsAnalyzerTests
{
    [Theory]
    [InlineData("Born [|3/5/84|], at [|12 Stonehill Rd|]")]
    [InlineData("My date of birth is [|3 May 1984|], so yes I remember floppy disks")]
    [InlineData("I was born on [|4th June 1979|] and I feel it today!")]
    [InlineData("Can't believe my birthday is [|12/11/1990|] and I still get asked for ID")]
    [InlineData("We've moved! Come and see us at our new house, [|18 Elm Close, DE73 6AB|]")]
    [InlineData("BBQ at mine on Saturday, [|4 Queens Walk|], bring a bottle")]
    [InlineData("I live at [|7 St. Mary's Avenue|] if anyone wants this sofa")]
    public void Reports_what_others_could_misuse(string text) => Verify.Reports(Post(text), Oakfield.School);

    [Theory]
    [InlineData("Roald Dahl was born on 13 September 1916.")]
    [InlineData("Marcus Rashford, born 31 October 1997, is our hero of the week")]
    [InlineData("Happy birthday to me, 21 again!")]
    [InlineData("My birthday is on 3 May, cake in the staff room")]
    [InlineData("Summer fair on Saturday at Stonehill Nursery, 12 Stonehill Rd, doors open at 2pm")]
    [InlineData("We have moved to our new site: Oakfield Lane, DE73 6XX")]
    [InlineData("Elm Cafe, 14 King Street, does the best scones I have had")]
    [InlineData("I have worked here since 3 September 2001")]
    [InlineData("Tickets for 24 May 2026 are on sale. I can't wait!")]
    [InlineData("Our school was opened on 12 July 1962 by the mayor")]
    [InlineData("My baby niece was born on 12 February 2026")]
    public void Ignores_other_dates_and_places(string text) => Verify.Ignores(Post(text), Oakfield.School);

    [Fact]
    public void Ignores_mail() => Verify.Ignores(Oakfield.Outbound("I live at 12 Stonehill Road."), Oakfield.School);

    private static Message Post(string text)
        => new() { Channel = Channel.Social, From = Oakfield.Staff, Text = text, SentAt = Oakfield.Lesson, Audience = SocialAudience.Public };
}
