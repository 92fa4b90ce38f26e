using System.Security.Cryptography;
using System.Text;
using EComRules.Engine;
using EComRules.Fixes;

namespace EComRules;

/// <summary>A compiled policy: checks messages. Immutable and thread-safe; make one and keep it.</summary>
public sealed class Policy
{
    private readonly CompiledPolicy _compiled;
    private readonly SchoolIndex _school;
    private readonly Verdict[] _clean;
    private readonly string? _problem;

    // About a term: long enough for a complaint to come up, short enough to hold little.
    private const int DaysKept = 90;

    internal Policy(CompiledPolicy compiled, SchoolContext school, string? problem = null)
    {
        _problem = problem;
        _compiled = compiled;
        _school = new(school, compiled.Rules);
        School = school;
        var description = Encoding.UTF8.GetBytes(compiled.Description + "\n" + SchoolDescription.Of(school) + problem);
        Fingerprint = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(description));
        MissingContext = MissingContextReader.Read(compiled.Rules, school);
        _clean = MakeCleanVerdicts();
    }

    /// <summary>The rules that are on, by id.</summary>
    public ImmutableArray<RuleDescriptor> Rules => _compiled.Rules;

    /// <summary>The school the policy is for.</summary>
    public SchoolContext School { get; }

    /// <summary>What the verdicts carry: <c>sha256:</c> and 64 hexadecimal digits over everything that can change a verdict.</summary>
    public string Fingerprint { get; }

    /// <summary>The fields of the school file that are missing, each with the rules that say less for it.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> MissingContext { get; }

    /// <summary>The same rules for another school; the compiled matcher is shared.</summary>
    public Policy ForSchool(SchoolContext school)
    {
        ArgumentNullException.ThrowIfNull(school);
        return new(_compiled, school, _problem);
    }

    /// <summary>The same policy, in use although newer settings cannot be used: every verdict says why (fault ECR0007).</summary>
    internal Policy WithProblem(string problem) => new(_compiled, School, problem);

    /// <summary>Checks a message. Never throws for what the message holds: what cannot be done becomes a fault of the verdict.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; there is no verdict.</exception>
    public Verdict Check(Message message, CancellationToken cancellationToken = default) => Check(message, tracing: false, null, cancellationToken);

    /// <summary>Checks a record: settings, an account, an incident or a stored file. Rules for messages do not run on it.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; there is no verdict.</exception>
    public Verdict Check(SchoolRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Check(record.ToMessage(), cancellationToken);
    }

    /// <summary>Checks a text alone, as a chat message of which nothing else is known. The text is copied, not kept.</summary>
    public Verdict Check(ReadOnlySpan<char> text)
    {
        var run = _compiled.Runs.Rent();
        try
        {
            run.CheckText(_compiled, _school, text);
            return VerdictOn(run);
        }
        finally
        {
            _compiled.Runs.Return(run);
        }
    }

    /// <summary>
    /// Checks a message without making words: which rule, how serious, where. Allocates nothing, whatever is found, but for texts that a rule itself
    /// puts together. For programs that check much and show little; they ask a <see cref="RawFinding"/> for its words when they need them.
    /// </summary>
    /// <param name="message">The message.</param>
    /// <param name="findings">Gets what <see cref="Check(Message, CancellationToken)"/> gives: first <see cref="Verdict.Findings"/>, then <see cref="Verdict.Faults"/>, each in its order, as far as there is room. The rest stays as it was.</param>
    /// <returns>How many there are: 0 for a clean message, and more than the length of <paramref name="findings"/> when not all had room; call again with as many to get them all.</returns>
    public int Check(Message message, Span<RawFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(message);
        var run = _compiled.Runs.Rent();
        try
        {
            run.Check(_compiled, _school, message, tracing: false, null, CancellationToken.None);
            Judge(run);
            return run.CopyTo(findings);
        }
        finally
        {
            _compiled.Runs.Return(run);
        }
    }

    /// <summary>Checks a message and records, in <see cref="Verdict.Trace"/>, which matches were not reported and why. For explaining, not for bulk use.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; there is no verdict.</exception>
    public Verdict CheckWithTrace(Message message, CancellationToken cancellationToken = default) => Check(message, tracing: true, null, cancellationToken);

    /// <summary>Checks a message and measures which rule took how long.</summary>
    internal Verdict Check(Message message, CheckProfile profile, CancellationToken cancellationToken)
    {
        profile.Begin();
        var verdict = Check(message, tracing: false, profile, cancellationToken);
        profile.End(verdict);
        return verdict;
    }

    /// <summary>Corrections for what was found, each proven by checking the corrected message again: its finding goes, none is added.</summary>
    /// <param name="message">The message.</param>
    /// <param name="verdict">This policy's verdict on it.</param>
    public ImmutableArray<MessageFix> GetFixes(Message message, Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(verdict);
        return FixProver.Prove(this, _school, _compiled.Fixers, message, verdict);
    }

    /// <summary>
    /// Closes a verdict for those who monitor: they see what was found without the words, and the words only when their reasonable cause is on record.
    /// It is kept for the days that the school file gives for the category <c>monitoring</c> (<c>registers.retentionDays</c>), 90 when it gives none.
    /// </summary>
    /// <param name="message">The message.</param>
    /// <param name="verdict">This policy's verdict on it.</param>
    /// <param name="reference">What the host calls the message: a queue id or a number, never its subject or an address.</param>
    public SealedVerdict Seal(Message message, Verdict verdict, string reference)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(verdict);
        ArgumentException.ThrowIfNullOrWhiteSpace(reference);
        var now = _compiled.Clock.GetUtcNow();
        var days = DaysKept;
        if (School.Registers.RetentionDays.TryGetValue("monitoring", out var own))
            days = own;
        var isPersonal = MessageFactsReader.Read(message, _school).IsPersonal;
        return new(verdict, new(message, verdict, reference, now, now.AddDays(days), isPersonal), _compiled.Clock);
    }

    private Verdict Check(Message message, bool tracing, CheckProfile? profile, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var run = _compiled.Runs.Rent();
        try
        {
            run.Check(_compiled, _school, message, tracing, profile, cancellationToken);
            return VerdictOn(run);
        }
        finally
        {
            _compiled.Runs.Return(run);
        }
    }

    private void Judge(CheckRun run)
    {
        if (_problem is not null)
            run.AddFault(EngineRules.ConfigurationProblem, MessageLocation.Whole, _problem);
        run.Judge();
    }

    private Verdict VerdictOn(CheckRun run)
    {
        Judge(run);
        return run.Findings.Count == 0 && run.Faults.Count == 0 && run.Trace.Count == 0
            ? _clean[CleanIndex(run.Direction, run.Route)]
            : VerdictMaker.Make(run, _compiled, Fingerprint);
    }

    // A clean verdict says only which way and on which route: one of each is enough for ever.
    private Verdict[] MakeCleanVerdicts()
    {
        var verdicts = new Verdict[((int)Direction.Inbound + 1) * 3];
        foreach (var direction in (ReadOnlySpan<Direction>)[Direction.Unknown, Direction.Internal, Direction.Outbound, Direction.Inbound])
            foreach (var route in Enum.GetValues<Route>())
                verdicts[CleanIndex(direction, route)] = new() { PolicyFingerprint = Fingerprint, Direction = direction, Route = route };
        return verdicts;
    }

    private static int CleanIndex(Direction direction, Route route) => ((int)direction * 3) + (int)route;
}
