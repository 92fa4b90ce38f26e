namespace EComRules.Cli;

/// <summary>The command cannot run as asked; the message tells the user what to change. Exit code 2.</summary>
internal sealed class UsageException(string message) : Exception(message);
