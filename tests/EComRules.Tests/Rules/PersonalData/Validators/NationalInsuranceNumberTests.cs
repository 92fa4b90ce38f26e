using EComRules.Rules.PersonalData.Validators;

namespace EComRules.Tests.Rules.PersonalData.Validators;

public sealed class NationalInsuranceNumberTests
{
    [Theory]
    [InlineData("AA123456B")]
    [InlineData("aa123456b")]
    [InlineData("JG103759A")]
    [InlineData("AA123456")]
    [InlineData("OA123456D")]
    public void Accepts_numbers_of_the_form(string number) => Assert.True(NationalInsuranceNumber.IsValid(number));

    [Theory]
    [InlineData("QQ123456C")] // HMRC's specimen
    [InlineData("AO123456C")]
    [InlineData("AA123456E")]
    [InlineData("AA12345C")]
    [InlineData("AA1234567")]
    [InlineData("A1123456C")]
    [InlineData("AA 12 34 56 C")]
    [InlineData("\u0410A123456C")] // a Cyrillic A
    [InlineData("")]
    public void Refuses_everything_else(string number) => Assert.False(NationalInsuranceNumber.IsValid(number));

    [Fact]
    public void Allows_exactly_the_prefixes_of_the_manual()
    {
        string[] unused = ["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"];
        for (var first = 'A'; first <= 'Z'; first++)
            for (var second = 'A'; second <= 'Z'; second++)
            {
                var allowed = !"DFIQUV".Contains(first) && !"DFIQUVO".Contains(second) && !unused.Contains($"{first}{second}");
                Assert.Equal(allowed, NationalInsuranceNumber.IsValid($"{first}{second}123456A"));
            }
    }

    [Fact]
    public void Allows_exactly_the_suffixes_of_the_manual()
    {
        for (var suffix = ' '; suffix <= '~'; suffix++)
            Assert.Equal("ABCDabcd".Contains(suffix), NationalInsuranceNumber.IsValid($"AA123456{suffix}"));
    }
}
