using EComRules.Testing;

namespace EComRules.Tests.Engine;

public sealed class AllocationTests
{
    private static readonly Policy s_policy = new PolicyBuilder().UseClock(StoppedClock.Instance).AddDefaultRules().UseSchool(Oakfield.School).Build();

    [Fact]
    public void A_clean_message_allocates_nothing()
    {
        var message = Oakfield.Internal("""
            Dear all,

            The coach for Year 4's trip to Derby leaves at 9:15 on Tuesday 14 April from the main gate. Please remind parents
            about packed lunches, and let the office (01332 555 0100) know of any changes by Friday.

            See https://www.example.org/trips?year=4 for the programme.

            Kind regards
            Amira

            > When does the coach leave?
            """, "Trip letters") with
        {
            Cc = [Oakfield.Head],
            Attachments = [new("trip.docx") { Size = 48213 }],
            Headers = [new("X-Mailer", "Mail")],
        };
        Assert.Equal([], s_policy.Check(message).Findings.Select(finding => finding.ToString()));
        Assert.Equal([], s_policy.Check(message).Faults.Select(fault => fault.Message));
        Assert.Equal(0, BytesPerCheck(() => s_policy.Check(message)));
    }

    [Fact]
    public void A_clean_text_allocates_nothing()
        => Assert.Equal(0, BytesPerCheck(() => s_policy.Check("The coach for Year 4's trip to Derby leaves at 9:15 on Tuesday.".AsSpan())));

    [Fact]
    public void A_long_clean_message_allocates_nothing()
    {
        var message = Oakfield.Internal(string.Concat(Enumerable.Repeat("The coach leaves at the main gate and everybody is there.\n", 800)));
        Assert.Equal(0, BytesPerCheck(() => s_policy.Check(message)));
    }

    private static long BytesPerCheck(Func<Verdict> check)
    {
        for (var i = 0; i < 50; i++)
            check();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            check();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / 100;
    }
}
