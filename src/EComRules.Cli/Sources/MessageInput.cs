using EComRules.Mime;

namespace EComRules.Cli.Sources;

/// <summary>
/// Reads the messages of the paths a user names, one at a time and in a fixed order: files in folders by name, ordinally.
/// What cannot be read becomes an entry that says why; what is left out because it is no message is counted.
/// </summary>
internal sealed class MessageInput(Stream standardInput, bool mailOnStandardInput, string? output, CancellationToken cancellationToken)
{
    private const string StandardInput = "stdin";

    // A report written into the folder that is checked is no message the next time.
    private readonly string? _output = output is null ? null : Path.GetFullPath(output);

    /// <summary>Files met in folders that hold no messages.</summary>
    public int LeftOut { get; private set; }

    /// <summary>The first file left out, to name one; null when there is none.</summary>
    public string? FirstLeftOut { get; private set; }

    public IEnumerable<InputEntry> Read(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            var entries = path == "-" ? ReadStandardInput()
                : Directory.Exists(path) ? ReadFolder(path)
                : ReadFile(path, named: true);
            foreach (var entry in entries)
                yield return entry;
        }
    }

    private IEnumerable<InputEntry> ReadStandardInput()
        => mailOnStandardInput ? [OneMail(standardInput, StandardInput)] : ReadLines(standardInput, StandardInput);

    private IEnumerable<InputEntry> ReadFolder(string path)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (MailReader.IsMaildir(path))
        {
            foreach (var entry in Guarded(path, () => MailReader.ReadMaildir(path, cancellationToken).Select(entry => Of(entry.Source, entry))))
                yield return entry;
            yield break;
        }

        if (Listed(path, out var problem) is not { } listing)
        {
            yield return InputEntry.Unread(path, path, problem!);
            yield break;
        }

        foreach (var item in listing)
        {
            if (item.Attributes.HasFlag(FileAttributes.Directory))
            {
                // A link to a folder may lead back here; a hidden folder holds a program's own files, unless it is a maildir's.
                if (item.LinkTarget is null && (!item.Name.StartsWith('.') || MailReader.IsMaildir(item.FullName)))
                    foreach (var entry in ReadFolder(Path.Join(path, item.Name)))
                        yield return entry;
                continue;
            }

            if (item.Name.StartsWith('.') || item.FullName == _output)
                continue;
            foreach (var entry in ReadFile(Path.Join(path, item.Name), named: false))
                yield return entry;
        }
    }

    private IEnumerable<InputEntry> ReadFile(string path, bool named)
    {
        cancellationToken.ThrowIfCancellationRequested();
        InputKind kind;
        string? problem = null;
        try
        {
            kind = InputSniffer.Sniff(path, named);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            kind = InputKind.Other;
            problem = Reason(path, exception);
        }

        if (problem is not null)
            return [InputEntry.Unread(path, path, problem)];
        switch (kind)
        {
            case InputKind.Mail:
                return Guarded(path, () => FromStream(path, stream => [OneMail(stream, path)]));
            case InputKind.Mbox:
                return Guarded(path, () => FromStream(path, stream => MailReader.ReadMbox(stream, path, cancellationToken).Select(entry => Of(path, entry))));
            case InputKind.JsonLines:
                return Guarded(path, () => FromStream(path, stream => ReadLines(stream, path)));
            case InputKind.Outlook:
                return [InputEntry.Unread(path, path, $"{path}: Outlook's own format is not read; save the message as .eml")];
            case InputKind.Empty:
                return [InputEntry.Unread(path, path, $"{path}: the file is empty")];
            default:
                if (named)
                    return [InputEntry.Unread(path, path, $"{path}: neither a message (.eml), an mbox nor JSON Lines")];
                LeftOut++;
                FirstLeftOut ??= path;
                return [];
        }
    }

    private IEnumerable<InputEntry> ReadLines(Stream stream, string file)
    {
        using var lines = new LineReader(stream);
        while (lines.Next(cancellationToken))
        {
            var source = string.Create(CultureInfo.InvariantCulture, $"{file}:{lines.Number}");
            if (lines.TooLong)
                yield return InputEntry.Unread(file, source, $"{source}: the line is longer than {LineReader.MaximumBytes >> 20} MB and was not read") with { Line = lines.Number };
            else if (!lines.Line.Span.Trim(" \t"u8).IsEmpty)
                yield return ReadLine(file, source, lines);
        }
    }

    private static InputEntry ReadLine(string file, string source, LineReader lines)
    {
        try
        {
            var message = EComRulesJson.ReadMessage(lines.Line.Span, file, lines.Number, out var id);
            return new(file, source, id, message, null) { Line = lines.Number };
        }
        catch (PolicyFormatException problem)
        {
            return InputEntry.Unread(file, source, problem.Message) with { Line = lines.Number };
        }
    }

    private InputEntry OneMail(Stream stream, string file) => Of(file, MailReader.ReadEml(stream, file, cancellationToken));

    private static InputEntry Of(string file, MailEntry entry) => new(file, entry.Source, entry.Id, entry.Message, entry.Error);

    private static IEnumerable<InputEntry> FromStream(string path, Func<Stream, IEnumerable<InputEntry>> read)
    {
        using var stream = System.IO.File.OpenRead(path);
        foreach (var entry in read(stream))
            yield return entry;
    }

    /// <summary>The disk may fail in the middle of a file: what was read until then stands, the rest is said.</summary>
    private static IEnumerable<InputEntry> Guarded(string path, Func<IEnumerable<InputEntry>> read)
    {
        using var entries = read().GetEnumerator();
        while (true)
        {
            InputEntry entry;
            var failed = false;
            try
            {
                if (!entries.MoveNext())
                    yield break;
                entry = entries.Current;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                entry = InputEntry.Unread(path, path, Reason(path, exception));
                failed = true;
            }

            yield return entry;
            if (failed)
                yield break;
        }
    }

    private static FileSystemInfo[]? Listed(string path, out string? problem)
    {
        try
        {
            problem = null;
            var items = new DirectoryInfo(path).GetFileSystemInfos();
            Array.Sort(items, static (a, b) => string.CompareOrdinal(a.Name, b.Name));
            return items;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problem = Reason(path, exception);
            return null;
        }
    }

    private static string Reason(string path, Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => $"{path}: there is no such file or folder",
        UnauthorizedAccessException => $"{path}: you may not read it",
        _ => $"{path}: {exception.Message}",
    };
}
