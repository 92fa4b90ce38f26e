using EComRules;
using Xunit;
using Verify = EComRules.Testing.RuleVerifier<CustomRule.RoomBookingAnalyzer>;

namespace CustomRule.Tests;

public sealed class RoomBookingAnalyzerTests
{
    [Theory]
    [InlineData("Hi, [|can I book|] the hall for Tuesday?")]
    [InlineData("[|Could I have|] the ICT suite after lunch?")]
    public void Reports_a_booking(string text) => Verify.Reports(text);

    [Theory]
    [InlineData("Can I have a word about the trip?")]
    [InlineData("The hall is booked in the system for Tuesday.")]
    [InlineData("Could I have the key to the library for Tuesday?")]
    [InlineData("Can I have the music room smelling better than this?")]
    public void Ignores_other_requests(string text) => Verify.Ignores(text);

    [Fact]
    public void Works_beside_the_default_rules()
    {
        var policy = new PolicyBuilder().AddDefaultRules().Add(new RoomBookingAnalyzer()).Build();
        var verdict = policy.Check("Can I book the hall for Tuesday?");
        Assert.Equal("OAK0001", Assert.Single(verdict.Findings).Rule.Id);
    }
}
