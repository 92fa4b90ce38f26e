using EComRules.Cli.Reports;
using EComRules.Cli.Sources;

namespace EComRules.Cli.Commands;

/// <summary>One run of <c>ecomrules fix</c>.</summary>
internal sealed class FixSession(Policy policy, bool write, Terminal terminal, CancellationToken cancellationToken)
{
    // Each correction removes a finding, so that it ends by itself; this only bounds a message with very many.
    private const int MaximumFixes = 200;

    private readonly Dictionary<string, Dictionary<int, Message>> _corrected = new(StringComparer.Ordinal);
    private readonly Ink _ink = new(terminal.Colour);
    private int _messages;
    private int _changed;
    private bool _failed;

    public int Run(IReadOnlyList<string> paths, bool mail)
    {
        var input = new MessageInput(terminal.In, mail, null, cancellationToken);
        foreach (var entry in input.Read(paths))
            Take(entry);
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_messages:N0} messages read, corrections suggested for {_changed:N0}"));
        if (_messages == 0 && !_failed && input.LeftOut > 0)
            Fail("ecomrules: there is no message among these files");
        foreach (var (file, messages) in _corrected)
            Write(file, messages);
        return _failed ? ExitCode.Failed : ExitCode.Clean;
    }

    private void Take(InputEntry entry)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (entry.Message is null)
        {
            Fail(entry.Problem!);
            return;
        }

        _messages++;
        var (corrected, fixes) = Correct(entry.Message);
        if (fixes.Count == 0)
            return;
        _changed++;
        new FixDiff(terminal.Out, _ink).Write(entry.Source, entry.Message, corrected, fixes);
        if (!write)
            return;
        if (entry.Line is not { } line)
        {
            // Rewriting mail would change its encoding and break its signatures; what was sent stays as it was sent.
            Fail($"{entry.Source}: not written: mail files stay as they are; make the changes above in the draft");
            return;
        }

        if (!_corrected.TryGetValue(entry.File, out var messages))
            _corrected.Add(entry.File, messages = []);
        messages[line] = corrected;
    }

    /// <summary>One correction at a time, because each moves the places that the next would change.</summary>
    private (Message Corrected, List<MessageFix> Fixes) Correct(Message message)
    {
        var fixes = new List<MessageFix>();
        while (fixes.Count < MaximumFixes)
        {
            var verdict = policy.Check(message, cancellationToken);
            if (verdict.Findings.IsEmpty || policy.GetFixes(message, verdict) is not [var fix, ..])
                break;
            message = fix.Apply(message);
            fixes.Add(fix);
        }

        return (message, fixes);
    }

    private void Write(string file, Dictionary<int, Message> messages)
    {
        using var output = ReportOutput.Open(file, terminal);
        using (var stream = File.OpenRead(file))
            MessageLineEditor.Rewrite(stream, output.Stream, messages, cancellationToken);
        output.Complete();
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{SafeText.OneLine(file)}: {messages.Count:N0} corrected"));
    }

    private void Fail(string reason)
    {
        _failed = true;
        terminal.Error.WriteLine(SafeText.OneLine(reason));
    }
}
