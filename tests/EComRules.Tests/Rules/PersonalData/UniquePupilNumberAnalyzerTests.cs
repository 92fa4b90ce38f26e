using EComRules.Testing;
using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.PersonalData.UniquePupilNumberAnalyzer>;

namespace EComRules.Tests.Rules.PersonalData;

public sealed class UniquePupilNumberAnalyzerTests
{
    [Theory]
    [InlineData("UPN [|B801200005001|]")]
    [InlineData("Unique Pupil Number: [|x830212322014|]")]
    [InlineData("His UPN is [|T 830 2123 19 007|].")]
    [InlineData("Temporary UPN [|Q83021232201A|] until he has a permanent one")]
    [InlineData("[|X830212322014|] (UPN)")]
    [InlineData("UPN ref [|X830212322014|]")]
    [InlineData("UPN\n[|X830212322014|]")]
    [InlineData("The pupil [|X830212322014|] moves to you on Monday.")]
    public void Reports_a_number_that_is_named(string text)
    {
        Verify.Reports(text, Oakfield.School);
        Assert.Equal(Severity.Violation, Verify.Check(Oakfield.Outbound(MarkedText.Parse(text).Text), Oakfield.School).Severity);
    }

    [Fact]
    public void Reports_every_row_below_a_heading()
        => Verify.Reports("Surname,Forename,UPN\nKhan,Amira,[|X830212322014|]\nFletcher,Tom,[|T830212319007|]\n", Oakfield.School);

    [Fact]
    public void Warns_of_plausible_parts_alone()
        => Assert.Equal(Severity.Warning, Verify.Check(Oakfield.Outbound("Transferring X830212322014 today."), Oakfield.School).Severity);

    [Theory]
    [InlineData("UPN A801200005001")]
    [InlineData("Catalogue code B801200005001")]
    [InlineData("Order no. X830212322014")]
    [InlineData("The shelf label says Z123400001234.")]
    [InlineData("Serial X830212322014 is under warranty.")]
    [InlineData("A UPN has a letter and twelve digits, such as I801200005001.")]
    [InlineData("Send the B8012000050019 file.")]
    [InlineData("https://example.com/B801200005001")]
    [InlineData("DfE number 830 2123")]
    public void Ignores_codes_that_are_something_else(string text) => Verify.Ignores(text, Oakfield.School);

    [Fact]
    public void Ignores_the_local_authority()
        => Verify.Ignores(Oakfield.Outbound("UPN B801200005001") with { To = [new("admissions@county.example.gov.uk")] }, Oakfield.School);

    [Fact]
    public void Holds_it_on_its_way_out_and_asks_inside()
    {
        Assert.Equal(Disposition.Hold, Verify.Check(Oakfield.Outbound("UPN B801200005001"), Oakfield.School).Disposition);
        Assert.Equal(Disposition.Confirm, Verify.Check(Oakfield.Internal("UPN B801200005001"), Oakfield.School).Disposition);
    }
}
