using EComRules.Testing;

namespace EComRules.Tests.Rules.Ventures;

/// <summary>The rules on ventures and recipients together, over lines as people write them.</summary>
public sealed class VentureMail
{
    private static readonly Policy s_policy = MakePolicy();

    [Theory]
    [MemberData(nameof(OrdinarySchoolMail.Lines), MemberType = typeof(OrdinarySchoolMail))]
    public void Ignores_ordinary_school_mail(string line)
    {
        var verdict = s_policy.Check(Oakfield.Outbound(line));
        Assert.Empty(verdict.Findings.Select(finding => $"{finding.Rule.Id} '{finding.Text}'"));
        Assert.False(verdict.IsPartial);
    }

    [Theory]
    [MemberData(nameof(VentureViolations.Lines), MemberType = typeof(VentureViolations))]
    public void Reports_what_the_clauses_forbid(string rule, string line)
        => Assert.Contains(s_policy.Check(Oakfield.Internal(line)).Findings, finding => finding.Rule.Id == rule);

    private static Policy MakePolicy()
    {
        var builder = new PolicyBuilder().UseClock(StoppedClock.Instance).Use(PolicyPreset.Strict).UseSchool(Oakfield.School);
        foreach (var analyzer in EComRules.Rules.DefaultRules.Create())
            if (analyzer.GetType().Namespace is "EComRules.Rules.Ventures" or "EComRules.Rules.Recipients")
                builder.Add(analyzer);
        return builder.Build();
    }
}
