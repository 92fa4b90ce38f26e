using EComRules.Rules.PersonalData.Validators;
using FsCheck.Xunit;

namespace EComRules.Tests.Rules.PersonalData.Validators;

public sealed class IbanTests
{
    // The registry's own examples.
    [Theory]
    [InlineData("GB29NWBK60161331926819")]
    [InlineData("gb29nwbk60161331926819")]
    [InlineData("IE29AIBK93115212345678")]
    [InlineData("DE89370400440532013000")]
    [InlineData("FR1420041010050500013M02606")]
    [InlineData("ES9121000418450200051332")]
    [InlineData("PL61109010140000071219812874")]
    [InlineData("RO49AAAA1B31007593840000")]
    [InlineData("NO9386011117947")]
    [InlineData("BE68539007547034")]
    [InlineData("NL91ABNA0417164300")]
    [InlineData("MT84MALT011000012345MTLCAST001S")]
    public void Accepts_the_registrys_examples(string iban) => Assert.True(Iban.IsValid(iban));

    [Theory]
    [InlineData("GB28NWBK60161331926819")]
    [InlineData("GB29NWBK6016133192681")]
    [InlineData("GB29NWBK601613319268190")]
    [InlineData("US29NWBK60161331926819")]
    [InlineData("GB29 NWBK 6016 1331 9268 19")]
    [InlineData("GBXXNWBK60161331926819")]
    [InlineData("GB")]
    [InlineData("")]
    public void Refuses_everything_else(string iban) => Assert.False(Iban.IsValid(iban));

    [Property]
    public bool Changing_one_digit_breaks_it(byte place, byte by)
    {
        var changed = "DE89370400440532013000".ToCharArray();
        var at = 4 + (place % 18);
        changed[at] = (char)('0' + ((changed[at] - '0' + 1 + (by % 9)) % 10));
        return !Iban.IsValid(changed);
    }
}
