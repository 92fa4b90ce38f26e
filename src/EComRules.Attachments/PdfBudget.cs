namespace EComRules.Attachments;

/// <summary>What reading one PDF may still spend. Asked at every stream, form and letter, because the library itself has no limits and cannot be interrupted.</summary>
internal sealed class PdfBudget(int bytes, TimeSpan patience, CancellationToken cancellationToken)
{
    private const int MostForms = 10_000;
    private const int MostLetters = 4_000_000;
    private const int StepsPerLook = 4_096;

    private readonly long _started = TimeProvider.System.GetTimestamp();
    private volatile bool _stopped;
    private int _forms;
    private int _letters;
    private int _steps;

    /// <summary>How many bytes of streams were unpacked so far.</summary>
    public int Unpacked { get; private set; }

    public int BytesLeft => bytes - Unpacked;

    /// <summary>Ends whatever goes on in another thread.</summary>
    public void Stop() => _stopped = true;

    public void Check()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_stopped || TimeProvider.System.GetElapsedTime(_started) > patience)
            throw new TimeoutException();
    }

    public void SpendBytes(int count)
    {
        Check();
        Unpacked = (int)Math.Min(int.MaxValue, (long)Unpacked + count);
        if (Unpacked > bytes)
            throw TooMuch();
    }

    public void SpendForm()
    {
        Check();
        if (++_forms > MostForms)
            throw new LimitException("it is put together from more pieces than are read; the rest was not read");
    }

    public void SpendLetter()
    {
        if (++_letters > MostLetters)
            throw new LimitException("it has more letters than are read; the rest was not read");
        Step();
    }

    /// <summary>Looks at the clock every now and then.</summary>
    public void Step()
    {
        if (++_steps % StepsPerLook == 0)
            Check();
    }

    public static LimitException TooMuch() => new($"it unpacks to more than is read ({AttachmentLimits.FileBytes / 1024 / 1024} MiB a file); the rest was not read");
}
