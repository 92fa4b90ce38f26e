using System.CommandLine;

namespace EComRules.Cli.Commands;

/// <summary><c>ecomrules fix</c>: announced, not there yet.</summary>
internal static class FixCommand
{
    public static Command Create()
    {
        var command = new Command("fix", "Shows suggested corrections.");
        command.SetAction(_ => Refuse());
        return command;
    }

    private static int Refuse() => throw new UsageException("fix is not built yet.");
}
