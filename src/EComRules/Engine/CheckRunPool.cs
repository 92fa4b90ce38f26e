namespace EComRules.Engine;

/// <summary>Keeps a few <see cref="CheckRun"/>s for reuse, without locks: one slot for the usual case, a bounded array behind it.</summary>
internal sealed class CheckRunPool
{
    private readonly CheckRun?[] _more = new CheckRun?[Environment.ProcessorCount * 2];
    private CheckRun? _first;

    public CheckRun Rent()
    {
        if (Interlocked.Exchange(ref _first, null) is { } first)
            return first;
        for (var i = 0; i < _more.Length; i++)
            if (_more[i] is not null && Interlocked.Exchange(ref _more[i], null) is { } run)
                return run;
        return new();
    }

    public void Return(CheckRun run)
    {
        run.End();
        if (_first is null && Interlocked.CompareExchange(ref _first, run, null) is null)
            return;
        for (var i = 0; i < _more.Length; i++)
            if (_more[i] is null && Interlocked.CompareExchange(ref _more[i], run, null) is null)
                return;
    }
}
