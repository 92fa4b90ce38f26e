namespace EComRules.Comparison;

/// <summary>One engine, built for one workload and its messages. Used by one thread.</summary>
internal abstract class Scanner(string name, string setUp = "") : IDisposable
{
    /// <summary>As in the ratio lines.</summary>
    public string Name { get; } = name;

    /// <summary>How it was set up, where there is a choice.</summary>
    public string SetUp { get; } = setUp;

    /// <summary>Searches one message and counts what it finds: what is timed.</summary>
    public abstract int Count(int message);

    /// <summary>The same search, written down: what is checked.</summary>
    public abstract void Find(int message, List<Found> into);

    public virtual void Dispose()
    {
    }
}
