namespace EComRules.Cli;

/// <summary>What the command says to the shell; the worst wins.</summary>
internal static class ExitCode
{
    /// <summary>Nothing at or above <c>--fail-on</c>.</summary>
    public const int Clean = 0;

    /// <summary>Something at or above <c>--fail-on</c>.</summary>
    public const int Found = 1;

    /// <summary>Usage, unreadable input or configuration, something left unchecked, or stopped half-way.</summary>
    public const int Failed = 2;
}
