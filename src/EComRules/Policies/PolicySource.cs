namespace EComRules;

/// <summary>
/// Holds the policy in use and lets it be replaced while messages are checked. The replacement is one step: a check uses the policy it
/// began with, so no verdict ever sees two. Any thread may use it.
/// </summary>
public sealed class PolicySource : IDisposable
{
    private static readonly TimeSpan s_everySecond = TimeSpan.FromSeconds(1);

    private readonly Lock _reloading = new();
    private readonly PolicyFiles? _files;
    private readonly ITimer? _timer;
    private volatile Policy _current;
    private volatile Exception? _lastError;
    private Policy _lastGood;
    private bool _disposed;

    /// <summary>Starts with a policy; only <see cref="Replace"/> changes it.</summary>
    public PolicySource(Policy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        _current = _lastGood = policy;
    }

    private PolicySource(PolicyFiles files, TimeSpan every, TimeProvider clock)
        : this(files.Build())
    {
        _files = files;
        _timer = clock.CreateTimer(_ => Look(), null, every, every);
    }

    /// <summary>The policy in use. Take it once for each message.</summary>
    public Policy Current => _current;

    /// <summary>Why the files as they are now cannot be used; null when they can. The last good policy stays in use, and its verdicts have the fault ECR0007.</summary>
    public Exception? LastError => _lastError;

    /// <summary>Raised after changed files were read, whether they could be used or not (<see cref="LastError"/>), on a thread of the pool. What a handler throws becomes <see cref="LastError"/>.</summary>
    public event EventHandler? Reloaded;

    /// <summary>Builds a policy from a configuration and a school file, and again when either changes (docs/configuration.md).</summary>
    /// <param name="newBuilder">Makes a builder with the rules; the files are applied to it. Called for each reload, one call at a time.</param>
    /// <param name="configurationPath">The file <c>policy.ecomrules</c>; null for none.</param>
    /// <param name="schoolPath">The file <c>school.json</c>; null for none.</param>
    /// <param name="every">How often to look at the files; every second unless given. A change counts once two looks see the same.</param>
    /// <param name="clock">What times the looks; the system's clock unless given.</param>
    /// <exception cref="PolicyFormatException">A file cannot be used. Only the first time: later, the last good policy stays in use.</exception>
    /// <exception cref="IOException">A file cannot be read. Only the first time.</exception>
    public static PolicySource FromFiles(Func<PolicyBuilder> newBuilder, string? configurationPath, string? schoolPath, TimeSpan? every = null, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(newBuilder);
        if (every is { } interval)
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(interval, TimeSpan.Zero, nameof(every));
        return new(new PolicyFiles(newBuilder, configurationPath, schoolPath), every ?? s_everySecond, clock ?? TimeProvider.System);
    }

    /// <summary>Puts another policy in use. A source with files replaces it again when they change.</summary>
    public void Replace(Policy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        lock (_reloading)
        {
            _lastError = null;
            _current = _lastGood = policy;
        }
    }

    /// <summary>Reads the files now, without waiting for two looks that see the same. Does nothing without files.</summary>
    /// <returns>Whether the files can be used; otherwise <see cref="LastError"/> says why, and the last good policy stays in use.</returns>
    public bool Reload()
    {
        if (_files is null)
            return true;
        bool isGood;
        lock (_reloading)
        {
            _files.Read();
            isGood = Apply();
        }

        Announce();
        return isGood;
    }

    /// <summary>Stops looking at the files; the current policy stays usable.</summary>
    public void Dispose()
    {
        lock (_reloading)
            _disposed = true;
        _timer?.Dispose();
    }

    private void Look()
    {
        // A look that takes longer than the interval is not doubled.
        if (!_reloading.TryEnter())
            return;
        var applied = false;
        try
        {
            if (!_disposed && _files!.HaveSettled())
            {
                Apply();
                applied = true;
            }
        }
        finally
        {
            _reloading.Exit();
        }

        if (applied)
            Announce();
    }

    private bool Apply()
    {
        try
        {
            _lastGood = _files!.Build();
            _lastError = null;
            _current = _lastGood;
            return true;
        }
        catch (Exception exception)
        {
            _lastError = exception;
            _current = _lastGood.WithProblem(Describe(exception));
            return false;
        }
    }

    // Outside the lock: a handler may take its time, or ask for another policy.
    private void Announce()
    {
        try
        {
            Reloaded?.Invoke(this, EventArgs.Empty);
        }
        catch (Exception exception)
        {
            _lastError = exception;
        }
    }

    // Our own messages hold no content and no secrets; of what others throw, only the kind is told.
    private static string Describe(Exception exception)
        => exception is PolicyFormatException or ArgumentException or IOException or UnauthorizedAccessException ? exception.Message : exception.GetType().Name;
}
