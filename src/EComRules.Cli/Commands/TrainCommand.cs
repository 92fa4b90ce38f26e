using System.CommandLine;

namespace EComRules.Cli.Commands;

/// <summary><c>ecomrules train</c>: announced, not there yet.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var command = new Command("train", "Trains the classifier. Part of a later version.")
        {
            new Option<string?>("--data") { Description = "Folder with examples.", HelpName = "DIR" },
            new Option<string?>("--out") { Description = "The model to write.", HelpName = "FILE" },
        };
        command.SetAction(_ => Refuse());
        return command;
    }

    private static int Refuse() => throw new UsageException("train is part of a later version: there is no classifier yet.");
}
