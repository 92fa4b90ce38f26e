namespace EComRules.Cli.Reports;

/// <summary>Where a report goes. A file appears whole or not at all: it is written beside its place and moved there at the end.</summary>
internal sealed class ReportOutput : IDisposable
{
    private readonly string? _path;
    private readonly string? _temporary;
    private bool _complete;

    private ReportOutput(Stream stream, string? path, string? temporary)
    {
        Stream = stream;
        _path = path;
        _temporary = temporary;
    }

    public Stream Stream { get; }

    /// <summary>Opens the file, or standard output when <paramref name="path"/> is null.</summary>
    public static ReportOutput Open(string? path, Terminal terminal)
    {
        if (path is null)
        {
            terminal.Out.Flush();
            return new(terminal.OutStream, null, null);
        }

        if (Directory.Exists(path))
            throw new UsageException($"--output {path}: that is a folder; name a file in it");
        var full = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(full)!;
        if (!Directory.Exists(folder))
            throw new UsageException($"--output {path}: there is no folder '{Path.GetDirectoryName(path)}'; make it first");
        var temporary = Path.Join(folder, $".{Path.GetFileName(full)}.{Path.GetRandomFileName()}");
        try
        {
            // What was found may be personal data: on Unix nobody else reads it unless the file was there with wider rights.
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 64 * 1024 };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = File.Exists(full) ? File.GetUnixFileMode(full) : UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
            return new(new FileStream(temporary, options), full, temporary);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--output {path}: {problem.Message}");
        }
    }

    /// <summary>Everything is written: the file takes its place.</summary>
    public void Complete()
    {
        Stream.Flush();
        if (_temporary is not null)
        {
            Stream.Dispose();
            File.Move(_temporary, _path!, overwrite: true);
        }

        _complete = true;
    }

    public void Dispose()
    {
        if (_complete || _temporary is null)
            return;
        Stream.Dispose();
        File.Delete(_temporary);
    }
}
