using System.Diagnostics;
using System.Runtime.Intrinsics;

namespace EComRules.Comparison.Probes;

/// <summary>
/// The same workload in a process of its own whose runtime was told that the processor can do less: how machines without the best
/// instructions fare. Hyperscan chooses by itself and keeps what the processor has.
/// </summary>
internal static class PathProbe
{
    private static readonly (string Name, string[] Switches)[] s_paths =
    [
        ("vector256", ["DOTNET_EnableAVX512", "DOTNET_EnableAVX512F", "DOTNET_EnableAVX10v1"]),
        ("vector128", ["DOTNET_EnableAVX512", "DOTNET_EnableAVX512F", "DOTNET_EnableAVX10v1", "DOTNET_EnableAVX2", "DOTNET_EnableAVX"]),
        ("scalar", ["DOTNET_EnableHWIntrinsic"]),
    ];

    /// <summary>The widest vectors that this process may use.</summary>
    public static string Current
        => Vector512.IsHardwareAccelerated ? "vector512" : Vector256.IsHardwareAccelerated ? "vector256" : Vector128.IsHardwareAccelerated ? "vector128" : "scalar";

    /// <summary>The paths narrower than this process's.</summary>
    public static IEnumerable<string> Narrower => s_paths.Select(path => path.Name).SkipWhile(name => name != Current && Current != "vector512").Where(name => name != Current);

    /// <summary>Runs the program on that path with those arguments; the lines that it writes.</summary>
    /// <exception cref="InvalidOperationException">It failed, or ran on another path.</exception>
    public static IReadOnlyList<string> Run(string path, IEnumerable<string> arguments)
    {
        var program = Environment.ProcessPath!;
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
            start.ArgumentList.Add(typeof(PathProbe).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var name in s_paths.Single(item => item.Name == path).Switches)
            start.Environment[name] = "0";
        using var process = Process.Start(start)!;
        var lines = process.StandardOutput.ReadToEnd().ReplaceLineEndings("\n").Split('\n');
        process.WaitForExit();
        if (process.ExitCode != 0 || !lines.Contains(Line(path)))
            throw new InvalidOperationException($"the program failed on the path {path}, or ran on another one.");
        return lines;
    }

    /// <summary>What the program says of itself at its beginning.</summary>
    public static string Line(string path) => "widest vectors: " + path;
}
