using EComRules.Rules.PersonalData.Validators;

namespace EComRules.Tests.Rules.PersonalData.Validators;

public sealed class UkBankAccountTests
{
    [Theory]
    [InlineData("20-45-77", 8, false)]
    [InlineData("20 45 77", 8, false)]
    [InlineData("20.45.77 and", 8, false)]
    [InlineData("20\u201345\u201377", 8, false)]
    [InlineData("204577", 6, true)]
    [InlineData("204577, 55779911", 6, true)]
    public void Reads_a_sort_code(string text, int length, bool joined)
    {
        Assert.True(UkBankAccount.TryReadSortCode(text, 0, out var read, out var isJoined));
        Assert.Equal((length, joined), (read, isJoined));
    }

    [Theory]
    [InlineData("20-45 77")]
    [InlineData("20-45-7")]
    [InlineData("20-45-777")]
    [InlineData("2045777")]
    [InlineData("20/45/77")]
    [InlineData("20-45-77A")]
    [InlineData("2")]
    [InlineData("")]
    public void Reads_nothing_else(string text) => Assert.False(UkBankAccount.TryReadSortCode(text, 0, out _, out _));

    [Fact]
    public void Begins_at_no_place_within_a_number() => Assert.False(UkBankAccount.TryReadSortCode("120-45-77", 1, out _, out _));

    [Theory]
    [InlineData("12-09-25", true)]
    [InlineData("31 12 99", true)]
    [InlineData("20-45-77", false)]
    [InlineData("40-01-12", false)]
    [InlineData("120925", false)]
    public void Knows_what_could_be_a_date(string sortCode, bool date) => Assert.Equal(date, UkBankAccount.ReadsAsDate(sortCode));
}
