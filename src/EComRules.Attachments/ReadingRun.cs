namespace EComRules.Attachments;

/// <summary>What one message may still spend, and what went wrong so far. One thread, but for <see cref="Check"/>.</summary>
internal sealed class ReadingRun(CancellationToken cancellationToken)
{
    private const int MostFaults = 100;

    private readonly List<MessageFault> _faults = [];
    private long _bytesLeft = AttachmentLimits.MessageBytes;
    private int _entriesLeft = AttachmentLimits.Entries;
    private int _unitsLeft = AttachmentLimits.TextUnits;

    public IReadOnlyList<MessageFault> Faults => _faults;

    public CancellationToken Cancellation => cancellationToken;

    /// <summary>How many bytes one more file may have.</summary>
    public int FileBytesLeft => (int)Math.Min(AttachmentLimits.FileBytes, _bytesLeft);

    public void Check() => cancellationToken.ThrowIfCancellationRequested();

    public void AddFault(string rule, string detail, MessageLocation location)
    {
        // An archive can have a thousand bad files; the first hundred faults tell it all, as long as each kind is among them.
        if (_faults.Count < MostFaults || !_faults.Exists(other => other.RuleId == rule))
            _faults.Add(new(rule, detail, location));
    }

    public void SpendBytes(int count)
    {
        _bytesLeft -= count;
        if (_bytesLeft < 0)
            throw new LimitException($"the files within unpack to more than {AttachmentLimits.MessageBytes / 1024 / 1024} MiB; the rest was not read");
    }

    public bool TrySpendEntry() => --_entriesLeft >= 0;

    public void SpendUnits(int count)
    {
        _unitsLeft -= count;
        if (_unitsLeft < 0)
            throw new LimitException("the attachments have more text than is checked (25 MB); the rest was not read");
    }
}
