using System.Diagnostics;

namespace EComRules.Cli.Tests;

/// <summary>Programs that tests use but that not every machine has: without one a test is skipped, and on CI it fails.</summary>
internal static class External
{
    /// <summary>The program's path, from <paramref name="variable"/> or the search path.</summary>
    public static string Find(string variable, string install, params string[] names)
    {
        var given = Environment.GetEnvironmentVariable(variable);
        if (!string.IsNullOrEmpty(given))
            return File.Exists(given) ? given : throw new FileNotFoundException($"{variable} names {given}, which is not there.");
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            foreach (var name in names)
                if (File.Exists(Path.Join(folder, name)))
                    return Path.Join(folder, name);
        var missing = $"{names[0]} is not installed: {install}, or name it in {variable}.";
        Assert.False(string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase), missing);
        Skip.If(true, missing);
        return "";
    }

    public static (int Exit, string Out, string Error) Run(string program, TimeSpan limit, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{Path.GetFileName(program)} did not end within {limit}.");
        }

        return (process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
