using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.TextService.ChildInTextAnalyzer>;

namespace EComRules.Tests.Rules.TextService;

public sealed class ChildInTextAnalyzerTests
{
    private const string Parents = "year4-parents@oakfield.example.sch.uk";

    [Theory]
    [InlineData("[|Tom F has nits|], please check your child's hair tonight")]
    [InlineData("Coach late as [|Ella M has been sick|] all over the bus")]
    [InlineData("[|Musa Iqbal had a seizure|] on the coach so running late. ETA 4pm")]
    [InlineData("[|Nits in 5K again. It is Ruby-Mae D|]. Pls check heads tonight")]
    [InlineData("Also [|dinner debts: Marsh|] \u00A341, Dooley \u00A366")]
    [InlineData("[|Oscar owes|] \u00A312 dinner money")]
    [InlineData("Can the family bring [|Toms hearing aid|] please")]
    [InlineData("[|Miss Harcourt rushed in with suspected heart attack|]")]
    public void Reports_a_child_who_is_named_to_many(string text) => Verify.Reports(Text(text, Parents), Oakfield.School);

    [Theory]
    [InlineData("We have a case of nits in Y4. Please check tonight.")]
    [InlineData("Well done to Ella and Tom who won the fight against litter!")]
    [InlineData("Mrs Khan is ill today so swimming is cancelled.")]
    [InlineData("Found: blue coat, name Tom F. Collect from the office.")]
    [InlineData("If your child is sick keep them at home 48 hours. Mrs Khan, office")]
    [InlineData("Charlie and the Chocolate Factory tonight at 6, doors 5.30")]
    public void Ignores_texts_that_harm_nobody(string text) => Verify.Ignores(Text(text, Parents), Oakfield.School);

    [Theory]
    [InlineData("07700900123", "Amira is absent today and we have not heard from you.")]
    [InlineData("p.grant@mail.example.com", "Tom has nits, please treat tonight")]
    [InlineData("khan.family@mail.example.net", "Amira has been sick, please collect her")]
    public void Ignores_a_text_to_the_family(string to, string text) => Verify.Ignores(Text(text, to), Oakfield.School);

    [Fact]
    public void Reports_a_text_to_the_parent_of_another_child()
        => Verify.Reports(Text("[|Tom hit|] another child today", "khan.family@mail.example.net"), Oakfield.School);

    [Fact]
    public void Reports_a_text_to_two_families()
        => Verify.Reports(Text("[|Tom hit|] another child today", "07700900444", "07700900445"), Oakfield.School);

    [Fact]
    public void Ignores_what_parents_text()
        => Verify.Ignores(Text("Tom has been sick", "texts@oakfield.example.sch.uk") with { From = "+447700900263" }, Oakfield.School);

    [Fact]
    public void Asks_and_never_holds()
        => Assert.Equal(Disposition.Confirm, Verify.Check(Text("Tom F has nits", Parents), Oakfield.School).Disposition);

    private static Message Text(string text, params string[] to)
        => new() { Channel = Channel.Text, From = "texts@oakfield.example.sch.uk", To = [.. to.Select(address => new MessageAddress(address))], Text = text, SentAt = Oakfield.Lesson };
}
