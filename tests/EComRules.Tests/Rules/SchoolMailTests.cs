using EComRules.Rules.Credentials;
using EComRules.Rules.Inbound;
using EComRules.Testing;

namespace EComRules.Tests.Rules;

/// <summary>The rules on credentials and inbound mail say nothing about ordinary mail of a school.</summary>
public sealed class SchoolMailTests
{
    private static readonly Policy s_policy = new PolicyBuilder().UseClock(StoppedClock.Instance)
        .Add(new CredentialsAnalyzer()).Add(new LoginRequestAnalyzer()).Add(new SuspiciousSubjectAnalyzer())
        .Use(PolicyPreset.Strict).UseSchool(Oakfield.School).Build();

    public static TheoryData<string> FromSchool => [.. SchoolMail.FromSchool];

    public static TheoryData<string> FromOutside => [.. SchoolMail.FromOutside];

    [Theory]
    [MemberData(nameof(FromSchool))]
    public void Ignores_what_members_of_the_school_write(string text)
        => Assert.All([Oakfield.Internal(text), Oakfield.Outbound(text)], IsClean);

    [Theory]
    [MemberData(nameof(FromOutside))]
    public void Ignores_what_comes_from_outside(string text)
        => Assert.All([Oakfield.Inbound(text), Oakfield.Inbound(text, text[..Math.Min(60, text.Length)])], IsClean);

    private static void IsClean(Message message)
        => Assert.Empty(s_policy.Check(message).Findings.Select(finding => $"{finding.Rule.Id} '{message.Text!.Substring(finding.Location.Span.Start, finding.Location.Span.Length)}'"));
}
