using System.Globalization;
using System.Text;
using EComRules.Testing;

namespace EComRules.Tests.Rules.PersonalData;

/// <summary>A whole school's records in one message are checked to the last row.</summary>
public sealed class LargeListTests
{
    private const int Rows = 400;

    [Theory]
    [InlineData("Name,DOB,NHS number,UPN,National Insurance,Sort code,Account number,Card number")]
    [InlineData("Everything we have")]
    public void A_long_list_is_checked_to_its_end(string heading)
    {
        var text = new StringBuilder(heading).Append('\n');
        for (var i = 0; i < Rows; i++)
            text.Append(CultureInfo.InvariantCulture, $"Amira Khan,{(i % 28) + 1:D2}/05/2017,943 476 5919,B801200005001,AA 12 34 56 B,20-45-77,55779911,4111 1111 1111 1111\n");
        var policy = new PolicyBuilder().UseClock(StoppedClock.Instance).AddDefaultRules().Use(PolicyPreset.Strict).UseSchool(Oakfield.School).Build();
        var verdict = policy.Check(Oakfield.Outbound(text.ToString()));
        Assert.DoesNotContain(verdict.Faults, fault => fault.Rule.Id == "ECR0002");
        Assert.Equal(Rows, verdict.Findings.Count(finding => finding.Rule.Id == "ECR0705" && finding.Severity == Severity.Violation));
        Assert.Equal(Rows * 2, verdict.Findings.Count(finding => finding.Rule.Id == "ECR0704"));
    }
}
