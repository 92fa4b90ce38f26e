using System.Text;

namespace EComRules.Cli.Tests;

/// <summary>Runs the command in this process.</summary>
internal sealed record Cli(int Exit, string Out, string Error)
{
    public static Cli Run(params string[] args) => RunWith("", args);

    public static Cli RunWith(string input, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        using var terminal = new Terminal(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error);
        var exit = Program.Run(args, terminal);
        return new(exit, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }
}
