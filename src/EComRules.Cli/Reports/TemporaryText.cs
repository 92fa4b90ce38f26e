using System.Text;

namespace EComRules.Cli.Reports;

/// <summary>Text that waits on disk until it is its turn; only this user can read it, and it is gone afterwards.</summary>
internal sealed class TemporaryText : IDisposable
{
    private readonly FileStream _file;
    private readonly StreamWriter _writer;

    public TemporaryText()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            BufferSize = 64 * 1024,
            Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        _file = new(Path.Join(Path.GetTempPath(), "ecomrules-" + Path.GetRandomFileName()), options);
        _writer = new(_file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 16 * 1024, leaveOpen: true) { NewLine = "\n" };
        Html = new(_writer);
    }

    public HtmlWriter Html { get; }

    /// <summary>Adds everything written so far to <paramref name="output"/>.</summary>
    public void CopyTo(StreamWriter output)
    {
        _writer.Flush();
        output.Flush();
        _file.Position = 0;
        _file.CopyTo(output.BaseStream);
    }

    public void Dispose()
    {
        _writer.Dispose();
        _file.Dispose();
    }
}
