using System.Globalization;
using EComRules.Engine;
using EComRules.Testing;

namespace EComRules.Tests.Engine;

[Collection(TimedAlone.Name)]
public sealed class CheckProfileTests
{
    private static readonly RuleDescriptor s_words = ProbeAnalyzer.RuleOf("ECR9001");
    private static readonly RuleDescriptor s_everything = ProbeAnalyzer.RuleOf("ECR9002") with { Channels = Channel.All };
    private static readonly RuleDescriptor s_never = ProbeAnalyzer.RuleOf("ECR9003");

    [Fact]
    public void Counts_what_each_rule_was_called_for_and_what_it_found()
    {
        var profile = Profiled(
            TimeSpan.MaxValue,
            Oakfield.Internal("fool, fool and damn\n\n> fool\n", "damn") with { Attachments = [new("a.txt"), new("b.txt")], Links = ["https://www.example.org/"] },
            Oakfield.Internal("nothing here"));
        var words = RowOf(profile, s_words);
        Assert.Equal(2, profile.Messages);
        Assert.Equal(4, words.Hits); // the quoted word is not the author's: the rule is not asked
        Assert.Equal(3, words.Findings); // it was asked about "damn" in the subject and did not report it

        // Two messages; their subjects and texts, and the names of the attachments as texts; a link; two attachments.
        var everything = RowOf(profile, s_everything);
        Assert.Equal(2 + (2 + 2 + 2) + 1 + 2, everything.Hits);
        Assert.Equal(0, everything.Findings);
        Assert.Equal((0, 0), (RowOf(profile, s_never).Hits, RowOf(profile, s_never).Findings));
    }

    [Fact]
    public void Counts_agreed_exceptions_as_findings()
    {
        var policy = Builder().Suppress(new("ECR9001", "agreed by the head")).Build();
        var profile = new CheckProfile(policy);
        var verdict = policy.Check(Oakfield.Internal("fool"), profile, CancellationToken.None);
        Assert.Empty(verdict.Findings);
        Assert.Equal(1, RowOf(profile, s_words).Findings);
    }

    [Fact]
    public void Counts_every_message_also_when_it_times_only_some()
    {
        const int messages = CheckProfile.FirstMessages + (CheckProfile.OneIn * 64);
        var profile = Profiled(TimeSpan.MaxValue, [.. Enumerable.Repeat(Oakfield.Internal("fool and damn"), messages)]);
        Assert.Equal(messages, profile.Messages);
        Assert.Equal(2L * messages, RowOf(profile, s_words).Hits);
        Assert.Equal(2L * messages, RowOf(profile, s_words).Findings);
        Assert.Equal(CheckProfile.FirstMessages + 1, profile.TimedFrom);
        Assert.Equal(messages - CheckProfile.FirstMessages, profile.MessagesInTimes);
        Assert.InRange(profile.MessagesTimed, 32, 128); // 64 on average
        Assert.False(profile.IsSettled);
    }

    [Theory]
    [InlineData(100, 1, 100, false)]
    [InlineData(300, 1, 300, false)]
    [InlineData(3_000, 257, 2_744, true)]
    public void Leaves_out_what_compiling_costs_once_enough_others_were_timed(int messages, int from, int count, bool isSettled)
    {
        var profile = Profiled(TimeSpan.Zero, [.. Enumerable.Repeat(Oakfield.Internal("fool"), messages)]);
        Assert.Equal((from, count, isSettled), (profile.TimedFrom, profile.MessagesInTimes, profile.IsSettled));
    }

    [Fact]
    public void Divides_the_whole_time_of_the_checks()
    {
        var policy = Builder().Build();
        var profile = new CheckProfile(policy);
        var message = Oakfield.Internal(string.Concat(Enumerable.Repeat("The coach leaves at the main gate, you fool.\n", 200)));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        for (var i = 0; i < 100; i++)
            policy.Check(message, profile, CancellationToken.None);
        var took = clock.Elapsed;
        var rows = profile.Rows();
        var all = rows.Sum(row => row.Time?.TotalMilliseconds ?? 0);
        Assert.InRange(all, took.TotalMilliseconds / 2, took.TotalMilliseconds);
        Assert.Equal(1, rows.Sum(row => row.Share), 6);
        Assert.Equal(100, profile.MessagesTimed);
        Assert.Null(RowOf(profile, s_never).Time);
    }

    [Fact]
    public void Puts_the_slowest_rule_first_and_says_that_it_is()
    {
        var slow = new ProbeAnalyzer(ProbeAnalyzer.RuleOf("ECR9009"), (rules, rule) => rules.OnMessage(rule, _ => Thread.Sleep(2)));
        var policy = Builder().Add(slow).Build();
        var profile = new CheckProfile(policy);
        for (var i = 0; i < 20; i++)
            policy.Check(Oakfield.Internal("fool"), profile, CancellationToken.None);
        var first = profile.Rows().First(row => row.Rule is not null);
        Assert.Equal("ECR9009", first.Rule!.Id);
        Assert.True(first.Time >= TimeSpan.FromMilliseconds(38), first.Time.ToString());
    }

    [Fact]
    public void Gives_the_same_verdict()
    {
        var policy = new PolicyBuilder().AddDefaultRules().UseSchool(Oakfield.School).UseClock(StoppedClock.Instance).Build();
        var profile = new CheckProfile(policy);
        foreach (var message in new[] { Oakfield.Internal("PLEASE EVERYBODY READ THIS, you idiot"), Oakfield.Outbound("NI number AB 12 34 56 C"), Oakfield.Internal("Hello") })
            Assert.Equal(Of(policy.Check(message)), Of(policy.Check(message, profile, CancellationToken.None)));

        static string Of(Verdict verdict) => string.Join('\n', verdict.Findings.Concat(verdict.Faults).Select(finding => string.Create(CultureInfo.InvariantCulture, $"{finding} {finding.Message}")));
    }

    [Fact]
    public void Allocates_nothing_for_a_clean_message()
    {
        var policy = Builder().Build();
        var profile = new CheckProfile(policy);
        var message = Oakfield.Internal("The coach leaves at nine.");
        Check(1000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Check(100);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Check(int times)
        {
            for (var i = 0; i < times; i++)
                policy.Check(message, profile, CancellationToken.None);
        }
    }

    private static ProfileRow RowOf(CheckProfile profile, RuleDescriptor rule) => profile.Rows().Single(row => row.Rule == rule);

    private static CheckProfile Profiled(TimeSpan settling, params Message[] messages)
    {
        var policy = Builder().Build();
        var profile = new CheckProfile(policy, settling);
        foreach (var message in messages)
            policy.Check(message, profile, CancellationToken.None);
        return profile;
    }

    private static PolicyBuilder Builder() => new PolicyBuilder().UseSchool(Oakfield.School).UseClock(StoppedClock.Instance)
        .Add(new ProbeAnalyzer(s_words, (rules, rule) =>
        {
            rules.OnTerms(rule, Lexicon.Of("fool"), context => context.Report());
            rules.OnTerms(rule, Lexicon.Of("damn"), context =>
            {
                if (context.Part != MessagePart.Subject)
                    context.Report();
            });
        }))
        .Add(new ProbeAnalyzer(s_everything, (rules, rule) =>
        {
            rules.OnText(rule, _ => { });
            rules.OnLink(rule, _ => { });
            rules.OnAttachment(rule, _ => { });
            rules.OnMessage(rule, _ => { });
        }))
        .Add(new ProbeAnalyzer(s_never, (rules, rule) => rules.OnTerms(rule, Lexicon.Of("marzipan"), context => context.Report())));
}
