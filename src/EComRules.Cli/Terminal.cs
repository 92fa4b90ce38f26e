using System.Text;
using Spectre.Console;

namespace EComRules.Cli;

/// <summary>The three streams a run talks to, and what they can show. Tests hand in their own.</summary>
internal sealed class Terminal : IDisposable
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public Terminal(Stream input, Stream output, Stream error)
    {
        In = input;
        OutStream = output;
        Out = new StreamWriter(output, s_utf8, 16 * 1024, leaveOpen: true) { NewLine = "\n" };
        Error = new StreamWriter(error, s_utf8, 1024, leaveOpen: true) { NewLine = "\n", AutoFlush = true };
    }

    public Stream In { get; }

    /// <summary>Standard output as bytes; flush <see cref="Out"/> before writing here.</summary>
    public Stream OutStream { get; }

    public TextWriter Out { get; }

    public TextWriter Error { get; }

    public bool OutIsTerminal { get; init; }

    /// <summary>Whether colour may be written to <see cref="Out"/>: a terminal, and NO_COLOR is not set.</summary>
    public bool Colour { get; init; }

    /// <summary>Whether a person watches <see cref="Error"/>: only then is progress shown.</summary>
    public bool Watched { get; init; }

    /// <summary>Columns of the terminal; what is piped is laid out for 100.</summary>
    public int Width { get; init; } = 100;

    /// <summary>The process's own streams.</summary>
    public static Terminal OfProcess()
    {
        if (!Console.IsOutputRedirected)
            Console.OutputEncoding = s_utf8; // on Windows a console shows UTF-8 only when told so
        return new(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.OpenStandardError())
        {
            OutIsTerminal = !Console.IsOutputRedirected,
            Colour = !Console.IsOutputRedirected
                && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                && AnsiCapabilities.Create(Console.Out).Ansi,
            Watched = !Console.IsErrorRedirected && AnsiCapabilities.Create(Console.Error).Ansi,
            Width = WindowWidth(),
        };
    }

    /// <summary>A console for tables, on <see cref="Out"/>.</summary>
    public IAnsiConsole Tables()
    {
        var console = AnsiConsole.Create(new()
        {
            Ansi = Colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = Colour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(Out),
        });
        console.Profile.Width = Width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    public void Dispose()
    {
        Out.Dispose();
        Error.Dispose();
    }

    private static int WindowWidth()
    {
        if (Console.IsOutputRedirected)
            return 100;
        try
        {
            return Console.WindowWidth is > 0 and var columns ? Math.Clamp(columns, 40, 200) : 80; // some terminals do not say
        }
        catch (IOException)
        {
            return 80;
        }
    }
}
