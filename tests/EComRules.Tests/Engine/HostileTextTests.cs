using System.Diagnostics;
using EComRules.Testing;

namespace EComRules.Tests.Engine;

/// <summary>Texts that are nothing but matches, without the full stop at which a sentence ends: the time must grow with the text and no faster.</summary>
[Collection(TimedAlone.Name)]
public sealed class HostileTextTests
{
    private static readonly Policy s_policy = new PolicyBuilder().AddDefaultRules().UseSchool(Oakfield.School).UseClock(StoppedClock.Instance).Build();

    [Theory]
    [InlineData("fuck ")]
    [InlineData("'fuck' ")]
    [InlineData("\"you idiot\" ")]
    [InlineData("x. Bob: fuck\n")]
    [InlineData("> x\nfuck\n")]
    [InlineData("i will kill you (")]
    [InlineData("the password is Sunflower27 ")]
    [InlineData("Amira Khan 03/05/2017 ")]
    [InlineData("AB 12 34 56 C ")]
    [InlineData("please reply tonight ")]
    [InlineData("vote labour ")]
    public void Takes_time_in_proportion_to_its_length(string piece)
    {
        const int pieces = 1_200;
        var once = Oakfield.Internal(string.Concat(Enumerable.Repeat(piece, pieces)));
        var eightTimes = Oakfield.Internal(string.Concat(Enumerable.Repeat(piece, 8 * pieces)));
        var one = TimeSpan.MaxValue;
        var eight = TimeSpan.MaxValue;
        for (var round = 0; round < 9; round++)
        {
            one = Least(one, once);
            eight = Least(eight, eightTimes);
        }

        // Linear is 8, quadratic 64; the rest is for a busy machine.
        Assert.True(eight < 14 * one, $"{one.TotalMilliseconds:F2} ms for {pieces} pieces, {eight.TotalMilliseconds:F2} ms for eight times as many");

        static TimeSpan Least(TimeSpan before, Message message)
        {
            var began = Stopwatch.GetTimestamp();
            s_policy.Check(message);
            var took = Stopwatch.GetElapsedTime(began);
            return took < before ? took : before;
        }
    }
}
