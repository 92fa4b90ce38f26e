using System.Diagnostics;
using EComRules.Comparison.Corpus;

namespace EComRules.Comparison.Measuring;

/// <summary>An engine being measured, and what has been measured so far.</summary>
internal sealed class Contender(Scanner scanner, double buildMilliseconds, MessageCorpus corpus) : IDisposable
{
    private readonly List<double> _seconds = [];
    private double[] _latencies = [];
    private long _allocated;

    public Scanner Scanner => scanner;

    public string Name => scanner.Name;

    /// <summary>The name with the set-up.</summary>
    public string Title => scanner.SetUp.Length == 0 ? Name : $"{Name} ({scanner.SetUp})";

    public double BuildMilliseconds => buildMilliseconds;

    /// <summary>The messages it is measured on: all, or for a slow engine the first so many.</summary>
    public int Messages { get; private set; } = corpus.Count;

    /// <summary>Of one pass.</summary>
    public long Matches { get; private set; }

    public double Median => Middle(_seconds);

    public double MegaCharacters => corpus.CharactersOf(Messages) / Median / 1e6;

    public double BestMegaCharacters => corpus.CharactersOf(Messages) / _seconds.Min() / 1e6;

    public double BytesPerMessage => (double)_allocated / _seconds.Count / Messages;

    /// <summary>Microseconds per message that this share of the messages needs at most.</summary>
    public double Latency(double share) => _latencies[Math.Min(_latencies.Length - 1, (int)(_latencies.Length * share))];

    /// <summary>Limits the messages to those it searches in about that time, at least three; warms it up for several times as long.</summary>
    public void Limit(TimeSpan pass)
    {
        var warming = Stopwatch.GetTimestamp();
        for (var attempt = 0; attempt < 3 || Stopwatch.GetElapsedTime(warming) < 6 * pass; attempt++)
            Messages = MessagesWithin(pass);
    }

    /// <summary>How many messages it searches in that time, at least three.</summary>
    public int MessagesWithin(TimeSpan time)
    {
        var started = Stopwatch.GetTimestamp();
        for (var message = 0; message < corpus.Count; message++)
            if (message >= 3 && Stopwatch.GetElapsedTime(started) > time)
                return message;
            else
                scanner.Count(message);
        return corpus.Count;
    }

    /// <summary>One pass; the seconds it took.</summary>
    public double Pass()
    {
        var found = 0L;
        var started = Stopwatch.GetTimestamp();
        for (var message = 0; message < Messages; message++)
            found += scanner.Count(message);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Matches = found;
        return seconds;
    }

    /// <summary>One pass that counts.</summary>
    public void Measure()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var seconds = Pass();
        _allocated += GC.GetAllocatedBytesForCurrentThread() - before;
        _seconds.Add(seconds);
    }

    /// <summary>Times each message by itself, the best of so many passes: what the machine does in between is not the engine's.</summary>
    public void MeasureLatencies(int passes)
    {
        _latencies = new double[Messages];
        Array.Fill(_latencies, double.MaxValue);
        for (var pass = 0; pass < passes; pass++)
            for (var message = 0; message < Messages; message++)
            {
                var started = Stopwatch.GetTimestamp();
                scanner.Count(message);
                _latencies[message] = Math.Min(_latencies[message], Stopwatch.GetElapsedTime(started).TotalMicroseconds);
            }

        Array.Sort(_latencies);
    }

    public void Dispose() => scanner.Dispose();

    private static double Middle(List<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
