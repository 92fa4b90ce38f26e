using System.Diagnostics;
using System.Text;

namespace EComRules.Cli.Tests;

/// <summary>The command as the shell runs it.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task Reads_a_pipe_and_writes_a_pipe_without_colour_or_progress()
    {
        using var process = Start("check", "-", "--fail-on", "advice");
        process.StandardInput.Write(Samples.ShoutingLine + "\n");
        process.StandardInput.Close();
        var reading = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        var error = await reading;
        Assert.True(process.WaitForExit(60_000));
        Assert.Equal(1, process.ExitCode);
        Assert.Contains("stdin:1: advice ECR1102", output);
        Assert.DoesNotContain('\e', output + error);
        Assert.DoesNotContain("a second", error);
    }

    [Fact]
    public void Writes_each_verdict_before_the_next_message_comes()
    {
        using var process = Start("check", "-", "--format", "jsonl");
        for (var i = 0; i < 3; i++)
        {
            process.StandardInput.Write(Samples.CleanLine + "\n");
            process.StandardInput.Flush();
            Assert.Contains($"\"source\":\"stdin:{i + 1}\"", process.StandardOutput.ReadLine());
        }

        process.StandardInput.Close();
        Assert.True(process.WaitForExit(60_000));
        Assert.Equal(0, process.ExitCode);
    }

    [SkippableFact]
    public void Stops_when_asked_and_says_so()
    {
        Skip.If(OperatingSystem.IsWindows(), "there is no SIGINT to send on Windows");
        using var process = Start("check", "-", "--format", "jsonl");
        process.StandardInput.Write(Samples.CleanLine + "\n");
        process.StandardInput.Flush();
        process.StandardOutput.ReadLine();
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString()]);
        kill.WaitForExit();
        Assert.True(process.WaitForExit(30_000));
        Assert.Equal(2, process.ExitCode);
    }

    private static Process Start(params string[] args)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
        };
        start.ArgumentList.Add(typeof(Program).Assembly.Location);
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        return Process.Start(start)!;
    }
}
