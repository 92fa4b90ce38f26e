using EComRules.Rules.PersonalData.Validators;
using FsCheck.Xunit;

namespace EComRules.Tests.Rules.PersonalData.Validators;

public sealed class PaymentCardTests
{
    // The schemes' published test numbers.
    [Theory]
    [InlineData("4111111111111111")]
    [InlineData("4222222222222")]
    [InlineData("5555555555554444")]
    [InlineData("2223003122003222")]
    [InlineData("378282246310005")]
    [InlineData("30569309025904")]
    [InlineData("6011111111111117")]
    [InlineData("3530111333300000")]
    [InlineData("6759649826438453")]
    public void Accepts_cards_of_the_schemes(string number) => Assert.True(PaymentCard.IsValid(number));

    [Theory]
    [InlineData("4111111111111112")]
    [InlineData("0000000000000000")] // passes Luhn, has no issuer
    [InlineData("1234567812345670")]
    [InlineData("79927398713")]
    [InlineData("41111111111111")]
    [InlineData("4111 1111 1111 1111")]
    [InlineData("")]
    public void Refuses_everything_else(string number) => Assert.False(PaymentCard.IsValid(number));

    [Fact]
    public void Exactly_one_check_digit_fits_each_number()
    {
        for (var n = 0; n < 10_000; n++)
            Assert.Equal(1, Enumerable.Range(0, 10).Count(check => Luhn.IsValid($"{n}{check}")));
    }

    [Property]
    public bool Changing_one_digit_breaks_it(ulong seed, byte place, byte by)
    {
        var digits = (4_000_000_000_000_00 + (seed % 999_999_999_999_99)).ToString("D15", System.Globalization.CultureInfo.InvariantCulture);
        var number = digits + Enumerable.Range(0, 10).Single(check => Luhn.IsValid(digits + check));
        var changed = number.ToCharArray();
        var at = place % number.Length;
        changed[at] = (char)('0' + ((changed[at] - '0' + 1 + (by % 9)) % 10));
        return Luhn.IsValid(number) && !Luhn.IsValid(changed);
    }

    [Fact]
    public void One_random_number_in_ten_passes_the_check_digit_and_few_the_issuer()
    {
        var random = new Random(4_6);
        Span<char> digits = stackalloc char[16];
        var (luhn, cards) = (0, 0);
        for (var i = 0; i < 20_000; i++)
        {
            foreach (ref var digit in digits)
                digit = (char)('0' + random.Next(10));
            luhn += Luhn.IsValid(digits) ? 1 : 0;
            cards += PaymentCard.IsValid(digits) ? 1 : 0;
        }

        Assert.InRange(luhn, 1_850, 2_150);
        Assert.InRange(cards, 200, 600);
    }
}
