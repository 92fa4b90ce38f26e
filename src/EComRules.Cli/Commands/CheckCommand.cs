using System.CommandLine;
using System.CommandLine.Parsing;
using EComRules.Cli.Reports;

namespace EComRules.Cli.Commands;

/// <summary><c>ecomrules check</c>: its command line.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal, CancellationToken cancellationToken)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "A message (.eml), an mbox, a maildir or other folder, JSON Lines (.jsonl), or - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.Validators.Add(RefuseUnknownOptions);
        var policy = new PolicyOptions();
        var format = new Option<string>("--format") { Description = "How findings are written.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "jsonl", "sarif", "html");
        var output = new Option<string?>("--output") { Description = "Write the report to a file instead of standard output.", HelpName = "FILE" };
        var failOn = new Option<string>("--fail-on") { Description = "The severity from which the exit code is 1.", DefaultValueFactory = _ => "violation" };
        failOn.AcceptOnlyFromAmong("violation", "warning", "advice", "never");
        var redact = new Option<bool>("--redact") { Description = "Leave out the words that were found. SARIF never has them." };
        var mail = new Option<bool>("--eml") { Description = "Standard input is one e-mail, not JSON Lines." };
        var noAttachments = new Option<bool>("--no-attachments") { Description = "Do not read what attachments say; their names and types are checked all the same." };
        var noModel = new Option<bool>("--no-model") { Description = "Do without the language model. There is none yet, so this changes nothing." };
        var workflow = new Option<string?>("--workflow") { Description = "Decide what happens to messages. Part of a later version.", HelpName = "dispositions.json" };
        var profile = new Option<bool>("--profile") { Description = "Say on standard error, at the end, what each rule was called for and how long it took." };

        var command = new Command("check", "Checks messages: what was found, where exactly, which clause, and what to do about it.")
        {
            paths, policy.School, policy.Config, workflow, noModel, noAttachments, format, output, failOn, redact, mail, profile,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(workflow) is not null)
                throw new UsageException("--workflow is part of a later version; this one uses the rules' own dispositions. Leave the option out.");
            var options = new CheckOptions
            {
                Paths = parsed.GetRequiredValue(paths),
                School = parsed.GetValue(policy.School),
                Config = parsed.GetValue(policy.Config),
                Format = FormatOf(parsed.GetRequiredValue(format)),
                Output = parsed.GetValue(output),
                FailOn = SeverityOf(parsed.GetRequiredValue(failOn)),
                Redact = parsed.GetValue(redact),
                Mail = parsed.GetValue(mail),
                Attachments = !parsed.GetValue(noAttachments),
                Profile = parsed.GetValue(profile),
            };
            if (options.Mail && !options.Paths.Contains("-"))
                throw new UsageException("--eml says what standard input is: name it with -, or leave the option out.");
            return new CheckSession(options, terminal, cancellationToken).Run();
        });
        return command;
    }

    /// <summary>A mistyped option would otherwise be taken for a path.</summary>
    public static void RefuseUnknownOptions(ArgumentResult result)
    {
        foreach (var token in result.Tokens)
            if (token.Value is ['-', _, ..] && !Path.Exists(token.Value))
                result.AddError($"Unrecognized option '{token.Value}'.");
    }

    private static ReportFormat FormatOf(string name) => name switch
    {
        "jsonl" => ReportFormat.JsonL,
        "sarif" => ReportFormat.Sarif,
        "html" => ReportFormat.Html,
        _ => ReportFormat.Text,
    };

    private static Severity? SeverityOf(string name) => name switch
    {
        "advice" => Severity.Advice,
        "warning" => Severity.Warning,
        "violation" => Severity.Violation,
        _ => null,
    };
}
