using EComRules.Rules.PersonalData.Validators;
using FsCheck.Xunit;

namespace EComRules.Tests.Rules.PersonalData.Validators;

public sealed class NhsNumberTests
{
    [Theory]
    [InlineData("9434765919")] // the NHS Data Dictionary's own example
    [InlineData("4010232137")]
    [InlineData("4505577104")]
    [InlineData("7001234567")]
    public void Accepts_numbers_with_the_right_check_digit(string number) => Assert.True(NhsNumber.IsValid(number));

    [Theory]
    [InlineData("9434765918")]
    [InlineData("943476591")]
    [InlineData("94347659190")]
    [InlineData("943 476 5919")]
    [InlineData("943476591A")]
    [InlineData("0000000000")]
    [InlineData("")]
    public void Refuses_everything_else(string number) => Assert.False(NhsNumber.IsValid(number));

    [Fact]
    public void Exactly_one_check_digit_or_none_fits_each_number()
    {
        Span<char> number = stackalloc char[10];
        var without = 0;
        for (var n = 400_000_000; n < 400_010_000; n++)
        {
            n.TryFormat(number, out _);
            var fitting = 0;
            for (var check = '0'; check <= '9'; check++)
            {
                number[9] = check;
                fitting += NhsNumber.IsValid(number) ? 1 : 0;
            }

            Assert.InRange(fitting, 0, 1);
            without += 1 - fitting;
        }

        // A remainder of 1 has no check digit: one number in eleven.
        Assert.InRange(without, 10_000 / 12, 10_000 / 10);
    }

    [Property]
    public bool Changing_one_digit_breaks_it(uint seed, byte place, byte by)
    {
        var number = Make(seed);
        if (number is null)
            return true;
        var changed = number.ToCharArray();
        var at = place % 10;
        changed[at] = (char)('0' + ((changed[at] - '0' + 1 + (by % 9)) % 10));
        return NhsNumber.IsValid(number) && !NhsNumber.IsValid(changed);
    }

    [Property]
    public bool Swapping_two_neighbours_breaks_it(uint seed, byte place)
    {
        var number = Make(seed);
        if (number is null)
            return true;
        var swapped = number.ToCharArray();
        var at = place % 9;
        (swapped[at], swapped[at + 1]) = (swapped[at + 1], swapped[at]);
        return swapped[at] == swapped[at + 1] || !NhsNumber.IsValid(swapped);
    }

    [Fact]
    public void Mobile_numbers_without_their_zero_lie_outside_the_issued_range()
    {
        foreach (var start in new[] { "71", "73", "74", "75", "77", "78", "79" })
            Assert.False(NhsNumber.IsInIssuedRange(start + "12345678"));
        Assert.True(NhsNumber.IsInIssuedRange("4010232137"));
        Assert.True(NhsNumber.IsInIssuedRange("7001234567"));
    }

    private static string? Make(uint seed)
    {
        var start = (100_000_000 + (seed % 900_000_000)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        for (var check = 0; check < 10; check++)
            if (NhsNumber.IsValid(start + check))
                return start + check;
        return null;
    }
}
