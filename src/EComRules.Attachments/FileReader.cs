using EComRules.Engine;

namespace EComRules.Attachments;

/// <summary>Reads one attachment and whatever lies in it. What goes wrong becomes a fault of the message; what was read until then stays.</summary>
internal sealed class FileReader(ReadingRun run, int index)
{
    private const int HeadBytes = 1024;

    private readonly ImmutableArray<AttachmentContent>.Builder _contents = ImmutableArray.CreateBuilder<AttachmentContent>();

    /// <summary>The contents of the attachment, in the order of the file.</summary>
    public ImmutableArray<AttachmentContent> Read(Attachment attachment)
    {
        Guarded("the attachment", 0, () =>
        {
            using var stream = attachment.OpenContent!();
            var head = new byte[HeadBytes];
            var length = stream.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
            var kind = FileKinds.Of(attachment.Name, head.AsSpan(0, length));
            if (kind == FileKind.NoText)
                return;
            var bytes = kind is FileKind.Closed or FileKind.Damaged ? [] : ReadAll(stream, head.AsSpan(0, length), kind);
            if (kind != FileKind.Closed && attachment.Size is { } size && bytes.Length > 0 && size > bytes.Length)
                AddFault("ECR0004", "only the beginning of the attachment is here; the rest was not read", 0);
            ReadFile(new(attachment.Name, "", 1, 0), kind, bytes);
        });
        return _contents.ToImmutable();
    }

    /// <summary>Reads a file whose bytes are known.</summary>
    public void ReadFile(FileToRead file, FileKind kind, byte[] bytes)
    {
        switch (kind)
        {
            case FileKind.Zip:
                new ZipReader(run, this).Read(file, bytes);
                break;
            case FileKind.Pdf:
                PdfReader.Read(this, run, file, bytes);
                break;
            case FileKind.Html:
                ReadHtml(file, PlainText.Decode(bytes));
                break;
            case FileKind.Table or FileKind.Text:
                var text = new ContentText(run) { Unit = kind == FileKind.Table ? ContentUnit.Row : ContentUnit.Line };
                text.Append(PlainText.Decode(bytes));
                Add(text, file);
                break;
            case FileKind.Closed:
                AddFault("ECR0005", $"{file.Said} is of a kind that is not read here (an older Office file, another archive, or one with a password)", file.Content);
                break;
            case FileKind.Damaged:
                AddFault("ECR0004", $"{file.Said} is not what its name says, or is damaged; it was not read", file.Content);
                break;
        }
    }

    /// <summary>Reads a file that lies in another, as far as it goes.</summary>
    public void ReadContained(FileToRead file, Func<byte[]> unpack)
        => Guarded(file.Said, file.Content, () =>
        {
            var bytes = unpack();
            ReadFile(file, FileKinds.Of(file.Name, bytes.AsSpan(0, Math.Min(bytes.Length, HeadBytes))), bytes);
        });

    /// <summary>Runs one step; whatever it throws becomes a fault, and the next step runs.</summary>
    public void Guarded(string said, int content, Action read)
    {
        try
        {
            run.Check();
            read();
        }
        catch (LimitException limit)
        {
            AddFault("ECR0001", $"{said}: {limit.Message}", content);
        }
        catch (DamageException damage)
        {
            AddFault(damage.Rule, $"{said}: {damage.Message}", content);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !run.Cancellation.IsCancellationRequested)
        {
            // The type name only: an exception's message may hold words of the file.
            AddFault("ECR0004", $"{said} could not be read to its end ({exception.GetType().Name})", content);
        }
    }

    /// <summary>Lists what was read; returns its number in <see cref="MessageLocation.Content"/>.</summary>
    public int Add(AttachmentContent content)
    {
        _contents.Add(content);
        return _contents.Count;
    }

    public void Add(ContentText text, FileToRead file)
    {
        if (text.Finish(file.Path) is { } content)
            Add(content);
    }

    public void AddFault(string rule, string detail, int content)
        => run.AddFault(rule, detail, new(MessagePart.Attachment, index, default) { Content = content });

    private void ReadHtml(FileToRead file, string source)
    {
        var visible = new TextView();
        var hidden = new TextView();
        visible.ResetMapped(MessagePart.Html, 0, -1, hidden: false, source.AsMemory());
        hidden.ResetMapped(MessagePart.Html, 0, -1, hidden: true, source.AsMemory());
        new HtmlReader().Read(source, Zone.Author, forwards: false, visible, hidden);
        var text = new ContentText(run);
        text.Append(visible.Text);
        foreach (var link in visible.Links.Span)
        {
            text.EndLine();
            text.Append(visible.AddressOf(link));
        }

        Add(text, file);
    }

    private byte[] ReadAll(Stream stream, ReadOnlySpan<byte> head, FileKind kind)
    {
        // An archive is a way to send many files; what counts is what they unpack to.
        var most = kind == FileKind.Zip ? AttachmentLimits.MessageBytes : run.FileBytesLeft;
        using var content = new MemoryStream();
        content.Write(head);
        var buffer = new byte[64 * 1024];
        for (int read; content.Length <= most && (read = stream.Read(buffer, 0, buffer.Length)) > 0;)
        {
            run.Check();
            content.Write(buffer, 0, read);
        }

        if (content.Length > most)
            throw new LimitException($"it is larger than is read ({most / 1024 / 1024} MiB)");
        if (kind != FileKind.Zip)
            run.SpendBytes((int)content.Length);
        return content.ToArray();
    }
}
