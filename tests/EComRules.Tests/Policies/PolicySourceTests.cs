using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace EComRules.Tests.Policies;

public sealed class PolicySourceTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ecomrules");
    private readonly ManualClock _clock = new();

    private string ConfigurationPath => Path.Combine(_folder.FullName, "policy.ecomrules");

    private string SchoolPath => Path.Combine(_folder.FullName, "school.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Takes_changed_files_once_they_have_settled()
    {
        using var source = Start("ECR1102.severity = advice", "{}");
        var first = source.Current;
        Assert.Equal(Severity.Advice, Check(source).Severity);

        Write(ConfigurationPath, "ECR1102.severity = warning");
        _clock.Tick();
        Assert.Same(first, source.Current);
        _clock.Tick();
        Assert.Equal(Severity.Warning, Check(source).Severity);

        Write(SchoolPath, """{"internalDomains":["oakfield.example.sch.uk"]}""");
        _clock.Tick();
        _clock.Tick();
        Assert.Equal(Direction.Internal, Check(source).Direction);

        var last = source.Current;
        _clock.Tick();
        _clock.Tick();
        Assert.Same(last, source.Current);
        Assert.Null(source.LastError);
    }

    [Fact]
    public void Does_not_take_a_file_that_is_still_being_written()
    {
        using var source = Start("ECR1102.severity = advice", "{}");

        // Every beginning of a flat file may be a whole file of its own: only rest tells.
        foreach (var half in new[] { "ECR1102.severity = none", "ECR1102.severity = none\nECR1101", "ECR1102.severity = none\nECR1101.severity = none" })
        {
            Write(ConfigurationPath, half);
            _clock.Tick();
            Assert.Equal(Severity.Advice, Check(source).Severity);
            Assert.Null(source.LastError);
        }

        _clock.Tick();
        Assert.Empty(Check(source).Findings);
    }

    [Fact]
    public void Keeps_the_last_good_policy_and_says_so()
    {
        using var source = Start("ECR1102.severity = warning", "{}");
        var reloads = 0;
        source.Reloaded += (_, _) => reloads++;
        var good = Check(source);

        Write(ConfigurationPath, "ECR1102.severity = warning\nECR9999.severity = none");
        _clock.Tick();
        _clock.Tick();
        _clock.Tick();

        Assert.Equal(1, reloads);
        Assert.Equal(2, Assert.IsType<PolicyFormatException>(source.LastError).Line);
        var verdict = Check(source);
        var fault = Assert.Single(verdict.Faults, fault => fault.Rule.Id == "ECR0007");
        Assert.Equal(source.LastError!.Message, fault.Message);
        Assert.Equal((good.Severity, false, false), (verdict.Severity, verdict.IsPartial, verdict.IsClean));
        Assert.Contains(SchoolRole.IctSupport, verdict.Notify);
        Assert.NotEqual(good.PolicyFingerprint, verdict.PolicyFingerprint);
        Assert.Contains(source.Current.ForSchool(Oakfield.School).Check(Oakfield.Internal("Hello")).Faults, one => one.Rule.Id == "ECR0007");

        Write(ConfigurationPath, "ECR1102.severity = warning");
        _clock.Tick();
        _clock.Tick();
        Assert.Null(source.LastError);
        Assert.Equal(good.PolicyFingerprint, Check(source).PolicyFingerprint);
        Assert.DoesNotContain(Check(source).Faults, one => one.Rule.Id == "ECR0007");
    }

    [Fact]
    public void Survives_a_file_that_goes_and_comes_back()
    {
        using var source = Start("ECR1102.severity = warning", "{}");
        var good = source.Current.Fingerprint;

        File.Delete(SchoolPath);
        _clock.Tick();
        _clock.Tick();
        Assert.IsType<FileNotFoundException>(source.LastError);
        Assert.Equal(Severity.Warning, Check(source).Severity);

        Write(SchoolPath, "{}");
        _clock.Tick();
        _clock.Tick();
        Assert.Null(source.LastError);
        Assert.Equal(good, source.Current.Fingerprint);
    }

    [Fact]
    public void Refuses_to_start_with_broken_files()
    {
        Assert.Equal((1, 20), Assert.Throws<PolicyFormatException>(() => Start("ECR1102.severity = loud", "{}")) is var error ? (error.Line, error.Column) : default);
        Assert.Equal(SchoolPath, Assert.Throws<PolicyFormatException>(() => Start("", "[]")).File);
        File.WriteAllBytes(ConfigurationPath, [.. "# caf"u8, 0xE9, .. "\nx"u8]);
        Assert.Contains("UTF-8", Assert.Throws<PolicyFormatException>(() => PolicySource.FromFiles(NewBuilder, ConfigurationPath, null)).Problem);
        Assert.Throws<FileNotFoundException>(() => PolicySource.FromFiles(NewBuilder, ConfigurationPath + ".missing", null));
    }

    [Fact]
    public void Reads_the_files_when_told_to()
    {
        using var source = Start("ECR1102.severity = advice", "{}");

        Write(ConfigurationPath, "ECR1102.severity = warning");
        Assert.True(source.Reload());
        Assert.Equal(Severity.Warning, Check(source).Severity);
        Write(ConfigurationPath, "?");
        Assert.False(source.Reload());
    }

    [Fact]
    public void Tells_only_the_kind_of_what_others_throw_and_survives_a_broken_handler()
    {
        var fails = false;
        Write(ConfigurationPath, "");
        using var source = PolicySource.FromFiles(() => fails ? throw new InvalidOperationException("secret") : NewBuilder(), ConfigurationPath, null, clock: _clock);
        source.Reloaded += (_, _) => throw new NotSupportedException();

        fails = true;
        Write(ConfigurationPath, "# changed");
        _clock.Tick();
        _clock.Tick();

        Assert.Contains(Check(source).Faults, fault => fault.Message == nameof(InvalidOperationException));
        Assert.IsType<NotSupportedException>(source.LastError);
    }

    [Fact]
    public void Lets_a_handler_ask_for_another_policy_from_another_thread()
    {
        using var source = Start("ECR1102.severity = advice", "{}");
        var other = NewBuilder().Build();
        source.Reloaded += (_, _) => Assert.True(Task.Run(() => source.Replace(other)).Wait(TimeSpan.FromSeconds(30)));

        Write(ConfigurationPath, "ECR1102.severity = warning");
        Assert.True(source.Reload());

        Assert.Same(other, source.Current);
        Assert.Null(source.LastError);
    }

    [Fact]
    public void Stops_looking_once_disposed()
    {
        var source = Start("ECR1102.severity = advice", "{}");
        source.Dispose();

        Write(ConfigurationPath, "ECR1102.severity = warning");
        _clock.Tick();
        _clock.Tick();

        Assert.Equal(Severity.Advice, Check(source).Severity);
    }

    [Fact]
    public async Task Looks_by_itself()
    {
        Write(ConfigurationPath, "ECR1102.severity = advice");
        using var source = PolicySource.FromFiles(NewBuilder, ConfigurationPath, null, TimeSpan.FromMilliseconds(20));
        var reloaded = new TaskCompletionSource();
        source.Reloaded += (_, _) => reloaded.TrySetResult();

        Write(ConfigurationPath, "ECR1102.severity = warning");
        await reloaded.Task.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(Severity.Warning, Check(source).Severity);
    }

    [Fact]
    public void No_verdict_ever_sees_two_policies()
    {
        // Each policy reports the message with its own severity: a verdict that mixes two would show the wrong pair.
        var policies = new[] { Severity.Advice, Severity.Warning, Severity.Violation }.Select(severity => (severity, policy: NewBuilder().SetSeverity("ECR1102", severity).Build())).ToArray();
        var severities = policies.ToDictionary(one => one.policy.Fingerprint, one => one.severity);
        using var source = new PolicySource(policies[0].policy);
        var message = Oakfield.Internal("PLEASE REPLY NOW");
        var done = false;
        var mixed = 0;
        var seen = new HashSet<string>();
        var threads = Enumerable.Range(0, 4).Select(_ => new Thread(() =>
        {
            while (!Volatile.Read(ref done))
            {
                var verdict = source.Current.Check(message);
                lock (seen)
                    seen.Add(verdict.PolicyFingerprint);
                if (severities[verdict.PolicyFingerprint] != verdict.Severity || verdict.Findings.Any(finding => finding.Severity != verdict.Severity))
                    Interlocked.Increment(ref mixed);
            }
        })).ToList();

        threads.ForEach(thread => thread.Start());
        for (var i = 0; i < 1000; i++)
        {
            source.Replace(policies[i % policies.Length].policy);
            if (i % 50 == 0)
                Thread.Sleep(1);
        }

        SpinWait.SpinUntil(() => { lock (seen) return seen.Count == policies.Length || !threads.Any(thread => thread.IsAlive); }, TimeSpan.FromSeconds(1));
        Volatile.Write(ref done, true);
        threads.ForEach(thread => thread.Join());
        Assert.Equal(0, mixed);
        Assert.True(seen.Count > 1);
    }

    [Fact]
    public void Gives_services_one_source_and_its_current_policy()
    {
        using var provider = new ServiceCollection().AddEComRules(p => p.AddDefaultRules().UseSchool(Oakfield.School)).BuildServiceProvider();
        var source = provider.GetRequiredService<PolicySource>();

        Assert.Same(source, provider.GetRequiredService<PolicySource>());
        Assert.Same(source.Current, provider.GetRequiredService<Policy>());
        source.Replace(NewBuilder().Build());
        Assert.Same(source.Current, provider.GetRequiredService<Policy>());
    }

    [Fact]
    public void Gives_services_a_policy_from_files()
    {
        Write(ConfigurationPath, "ECR1102.severity = violation");
        Write(SchoolPath, """{"internalDomains":["oakfield.example.sch.uk"]}""");
        using var provider = new ServiceCollection().AddEComRules(p => p.AddDefaultRules(), ConfigurationPath, SchoolPath).BuildServiceProvider();

        var verdict = provider.GetRequiredService<Policy>().Check(Oakfield.Internal("PLEASE REPLY NOW"));

        Assert.Equal((Severity.Violation, Direction.Internal), (verdict.Severity, verdict.Direction));
    }

    private PolicySource Start(string configuration, string school)
    {
        Write(ConfigurationPath, configuration);
        Write(SchoolPath, school);
        return PolicySource.FromFiles(NewBuilder, ConfigurationPath, SchoolPath, clock: _clock);
    }

    private static PolicyBuilder NewBuilder() => new PolicyBuilder().Add(new EComRules.Rules.Style.CapitalsAnalyzer()).Add(new EComRules.Rules.Style.MissingSubjectAnalyzer());

    private static Verdict Check(PolicySource source) => source.Current.Check(Oakfield.Internal("PLEASE REPLY NOW"));

    private static void Write(string path, string text) => File.WriteAllText(path, text, Encoding.UTF8);

    /// <summary>A clock whose timers fire when the test says so.</summary>
    private sealed class ManualClock : TimeProvider
    {
        private readonly List<Timer> _timers = [];

        public void Tick() => _timers.ForEach(timer => timer.Fire());

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new Timer(() => callback(state));
            _timers.Add(timer);
            return timer;
        }

        private sealed class Timer(Action fire) : ITimer
        {
            public void Fire() => fire();

            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => default;
        }
    }
}
