using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;
using System.Runtime.InteropServices;
using EComRules.Cli.Commands;

namespace EComRules.Cli;

/// <summary>The command <c>ecomrules</c>.</summary>
internal static class Program
{
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(2);

    public static int Main(string[] args)
    {
        using var terminal = Terminal.OfProcess();
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        return Run(args, terminal, stop.Token);

        // The first signal stops between two messages. A read that waits for input cannot be woken: it gets two seconds.
        void Stop(PosixSignalContext signal)
        {
            if (stop.IsCancellationRequested)
                return;
            signal.Cancel = true;
            stop.Cancel();
            _ = Task.Delay(s_grace).ContinueWith(_ => Environment.Exit(ExitCode.Failed), TaskScheduler.Default);
        }
    }

    /// <summary>Runs one command line and returns its exit code.</summary>
    public static int Run(string[] args, Terminal terminal, CancellationToken cancellationToken = default)
    {
        try
        {
            var parsed = Commands(terminal, cancellationToken).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Action is ParseErrorAction)
                return Misused(terminal, parsed);
            return parsed.Invoke(new() { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("ecomrules: stopped before the end; what was not checked is not in the output.");
            return ExitCode.Failed;
        }
        catch (Exception problem) when (problem is UsageException or PolicyFormatException or IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine("ecomrules: " + problem.Message);
            return ExitCode.Failed;
        }
        catch (Exception fault)
        {
            // Without the exception's own words: they could quote a message.
            terminal.Error.WriteLine($"ecomrules: the program itself failed ({fault.GetType().Name}); what came after this point was not checked. Please report these lines:");
            terminal.Error.WriteLine(fault.StackTrace);
            return ExitCode.Failed;
        }
        finally
        {
            Flush(terminal);
        }
    }

    // A plain command, because a root command calls itself by its file's name, and that is EComRules.Cli.
    private static Command Commands(Terminal terminal, CancellationToken cancellationToken) =>
        new("ecomrules", "Checks what a school sends, receives and posts against its Electronic Communications policy. Nothing leaves this computer.")
        {
            CheckCommand.Create(terminal, cancellationToken),
            RulesCommand.Create(terminal),
            ClausesCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            FixCommand.Create(terminal, cancellationToken),
            TrainCommand.Create(),
            new HelpOption { Recursive = true },
            Version(terminal),
        };

    private static Option<bool> Version(Terminal terminal) => new("--version")
    {
        Description = "Says which version this is.",
        Action = new VersionAction(terminal.Out),
    };

    private sealed class VersionAction(TextWriter output) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            output.WriteLine(typeof(Policy).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);
            return ExitCode.Clean;
        }
    }

    private static int Misused(Terminal terminal, ParseResult parsed)
    {
        // An unknown word is the reason why the command is missing: said alone.
        var unknown = parsed.Errors.Where(error => error.Message.StartsWith("Unrecognized", StringComparison.Ordinal)).ToList();
        foreach (var error in unknown.Count > 0 ? unknown : parsed.Errors)
            terminal.Error.WriteLine("ecomrules: " + error.Message.ReplaceLineEndings(" ").Replace("\t", "", StringComparison.Ordinal));
        var command = parsed.CommandResult.Command.Name is "ecomrules" ? "ecomrules" : "ecomrules " + parsed.CommandResult.Command.Name;
        terminal.Error.WriteLine($"'{command} --help' lists what it takes.");
        return ExitCode.Failed;
    }

    // A reader that has seen enough (head, less) closes the pipe: that is no fault of ours.
    private static void Flush(Terminal terminal)
    {
        try
        {
            terminal.Out.Flush();
        }
        catch (IOException)
        {
        }
    }
}
