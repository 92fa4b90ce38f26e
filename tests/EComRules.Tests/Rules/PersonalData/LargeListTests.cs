using System.Globalization;
using System.Text;

namespace EComRules.Tests.Rules.PersonalData;

/// <summary>A whole school's records in one message are checked within the budget, and nothing is left out.</summary>
public sealed class LargeListTests
{
    [Theory]
    [InlineData("Name,DOB,NHS number,UPN,National Insurance,Sort code,Account number,Card number")]
    [InlineData("Everything we have")]
    public void A_long_list_is_checked_in_time(string heading)
    {
        var text = new StringBuilder(heading).Append('\n');
        for (var i = 0; i < 3_000; i++)
            text.Append(CultureInfo.InvariantCulture, $"Amira Khan,{(i % 28) + 1:D2}/05/2017,943 476 5919,B801200005001,AA 12 34 56 B,20-45-77,55779911,4111 1111 1111 1111\n");
        var policy = new PolicyBuilder().AddDefaultRules().Use(PolicyPreset.Strict).UseSchool(Oakfield.School).Build();
        policy.Check(Oakfield.Outbound("warm"));
        var verdict = policy.Check(Oakfield.Outbound(text.ToString()));
        Assert.DoesNotContain(verdict.Faults, fault => fault.Rule.Id == "ECR0002");
        Assert.True(verdict.Findings.Length >= 3_000);
    }
}
