using System.CommandLine;

namespace EComRules.Cli.Commands;

/// <summary><c>ecomrules fix</c>: its command line.</summary>
internal static class FixCommand
{
    public static Command Create(Terminal terminal, CancellationToken cancellationToken)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Messages, as for check.", Arity = ArgumentArity.OneOrMore };
        paths.Validators.Add(CheckCommand.RefuseUnknownOptions);
        var policy = new PolicyOptions();
        var write = new Option<bool>("--write") { Description = "Write the corrections into JSON Lines files. Mail files stay as they are." };
        var mail = new Option<bool>("--eml") { Description = "Standard input is one e-mail, not JSON Lines." };
        var command = new Command("fix", "Shows suggested corrections as a diff. Each is proven: its finding goes, none is added.")
        {
            paths, policy.School, policy.Config, write, mail,
        };
        command.SetAction(parsed =>
        {
            var named = parsed.GetRequiredValue(paths);
            if (parsed.GetValue(write) && named.Contains("-"))
                throw new UsageException("--write needs a file to write to; standard input is none.");
            return new FixSession(PolicyOptions.Build(parsed.GetValue(policy.School), parsed.GetValue(policy.Config)), parsed.GetValue(write), terminal, cancellationToken)
                .Run(named, parsed.GetValue(mail));
        });
        return command;
    }
}
