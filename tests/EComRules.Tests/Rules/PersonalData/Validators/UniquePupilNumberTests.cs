using EComRules.Rules.PersonalData.Validators;
using FsCheck.Xunit;

namespace EComRules.Tests.Rules.PersonalData.Validators;

public sealed class UniquePupilNumberTests
{
    private const string Letters = "ABCDEFGHJKLMNPQRTUVWXYZ";

    [Theory]
    [InlineData("B801200005001")]
    [InlineData("X830212322014")]
    [InlineData("x830212322014")]
    [InlineData("Q83021232201A")] // temporary: a letter at the end
    [InlineData("P207000016049")]
    public void Accepts_numbers_with_the_right_check_letter(string upn) => Assert.True(UniquePupilNumber.IsValid(upn));

    [Theory]
    [InlineData("A801200005001")]
    [InlineData("B207000016049")]
    [InlineData("B80120000500")]
    [InlineData("B8012000050011")]
    [InlineData("B80120000A001")]
    [InlineData("I801200005001")]
    [InlineData("O801200005001")]
    [InlineData("S801200005001")]
    [InlineData("B 801 2000 05 001")]
    [InlineData("")]
    public void Refuses_everything_else(string upn) => Assert.False(UniquePupilNumber.IsValid(upn));

    [Property]
    public bool Exactly_one_letter_of_the_alphabet_fits(ulong seed)
    {
        var digits = (seed % 1_000_000_000_000).ToString("D12", System.Globalization.CultureInfo.InvariantCulture);
        return Letters.Count(letter => UniquePupilNumber.IsValid(letter + digits)) == 1 && !UniquePupilNumber.IsValid("I" + digits);
    }

    [Property]
    public bool Changing_one_digit_breaks_it(ulong seed, byte place, byte by)
    {
        var digits = (seed % 1_000_000_000_000).ToString("D12", System.Globalization.CultureInfo.InvariantCulture);
        var letter = Letters.Single(letter => UniquePupilNumber.IsValid(letter + digits));
        var changed = digits.ToCharArray();
        var at = place % 12;
        changed[at] = (char)('0' + ((changed[at] - '0' + 1 + (by % 9)) % 10));
        return !UniquePupilNumber.IsValid(letter + new string(changed));
    }

    [Theory]
    [InlineData("X830212322014", true)]
    [InlineData("X999212322014", false)] // no local authority 999
    [InlineData("X830212399014", false)] // issued in 1999
    [InlineData("X830212327014", false)] // not yet issued
    public void Knows_plausible_parts(string upn, bool plausible) => Assert.Equal(plausible, UniquePupilNumber.HasPlausibleParts(upn, 2026, 16));
}
