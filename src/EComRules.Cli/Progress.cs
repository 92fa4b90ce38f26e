using System.Diagnostics;

namespace EComRules.Cli;

/// <summary>A line on standard error that counts messages, on a terminal only and not before a run is long.</summary>
internal sealed class Progress(Terminal terminal)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(150);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _next = s_patience;
    private bool _shown;

    public void Step(int messages)
    {
        if (!terminal.Watched || _clock.Elapsed < _next)
            return;
        _next = _clock.Elapsed + s_interval;
        var rate = messages / _clock.Elapsed.TotalSeconds;
        terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r\e[2K{messages:N0} messages checked, {rate:N0} a second"));
        _shown = true;
    }

    /// <summary>Takes the line away, so that something else can be written.</summary>
    public void Clear()
    {
        if (!_shown)
            return;
        terminal.Error.Write("\r\e[2K");
        _shown = false;
    }
}
