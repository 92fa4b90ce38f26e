using EComRules.Attachments;
using EComRules.Cli.Reports;
using EComRules.Cli.Sources;
using EComRules.Engine;

namespace EComRules.Cli.Commands;

/// <summary>One run of <c>ecomrules check</c>: reads, checks and reports one message after another.</summary>
internal sealed class CheckSession(CheckOptions options, Terminal terminal, CancellationToken cancellationToken)
{
    private readonly Totals _totals = new();
    private readonly Progress _progress = new(terminal);
    private CheckProfile? _profile;

    public int Run()
    {
        var policy = PolicyOptions.Build(options.School, options.Config);
        _profile = options.Profile ? new(policy) : null;
        var input = new MessageInput(terminal.In, options.Mail, options.Output, cancellationToken);
        using (var output = ReportOutput.Open(options.Output, terminal))
        {
            using (var report = Make(policy, output))
            {
                report.Begin();
                foreach (var entry in input.Read(options.Paths))
                    Take(entry, policy, report);
                report.End(_totals);
            }

            output.Complete();
        }

        _progress.Clear();
        var failed = SayWhatWasLeftOut(input);
        SayWhatIsMissing(policy);
        if (_profile is not null)
            ProfileTable.Write(terminal.Error, _profile);
        if (failed || _totals.Unread > 0 || _totals.Partial > 0)
            return ExitCode.Failed;
        return options.FailOn is { } threshold && _totals.Worst >= threshold ? ExitCode.Found : ExitCode.Clean;
    }

    private void Take(InputEntry entry, Policy policy, Report report)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _progress.Step(_totals.Messages);
        if (entry.Message is null)
        {
            _totals.CountUnread();
            Say(entry.Problem!);
            report.WriteUnread(entry);
            return;
        }

        var message = options.Attachments ? entry.Message.WithAttachmentText(cancellationToken) : entry.Message;
        var verdict = _profile is null ? policy.Check(message, cancellationToken) : policy.Check(message, _profile, cancellationToken);
        _totals.Count(verdict);
        if (verdict.IsPartial)
            foreach (var fault in verdict.Faults)
                if (fault.Severity >= Severity.Warning)
                    Say($"{entry.Source}: {fault.Rule.Id} {fault.Message}");
        if (terminal.OutIsTerminal)
            _progress.Clear();
        report.Write(new(entry, message, verdict));
    }

    private Report Make(Policy policy, ReportOutput output) => options.Format switch
    {
        ReportFormat.JsonL => new JsonLinesReport(output.Stream, options.Redact),
        ReportFormat.Sarif => new SarifReport(output.Stream, policy),
        ReportFormat.Html => new HtmlReport(output.Stream, policy, options.Redact),
        _ => new TextReport(output.Stream, new(terminal.Colour && options.Output is null), terminal.Width, options.Redact)
        {
            // At the terminal standard error has said it just before.
            NamesUnread = options.Output is not null,
        },
    };

    private bool SayWhatWasLeftOut(MessageInput input)
    {
        if (input.LeftOut > 0)
        {
            var others = input.LeftOut == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" and {input.LeftOut - 1:N0} more");
            Say($"left out, neither messages nor JSON Lines: {input.FirstLeftOut}{others}");
        }

        if (_totals.Messages > 0 || _totals.Unread > 0 || input.LeftOut == 0)
            return false;
        Say("ecomrules: there is no message among these files");
        return true;
    }

    private void SayWhatIsMissing(Policy policy)
    {
        if (_totals.Notes.Count == 0)
            return;
        if (options.School is not null && policy.MissingContext.IsEmpty)
            return; // what is missing is missing in the messages and records themselves
        var fields = string.Join(", ", policy.MissingContext.Keys);
        Say(options.School is null
            ? "note: without a school file some rules cannot decide; give one with --school"
            : $"note: {options.School} does not say {fields}; rules that need it did not decide");
    }

    private void Say(string line)
    {
        _progress.Clear();
        terminal.Error.WriteLine(SafeText.OneLine(line));
    }
}
