using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace EComRules.Attachments;

/// <summary>Reads the text of a PDF, page by page. Pictures of text are not read, and that is said.</summary>
internal static class PdfReader
{
    // Far beyond what an honest file of this size takes; the budgets end nearly all others before.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    // A file may nest deeper than a thread's usual stack allows.
    private const int StackBytes = 64 * 1024 * 1024;
    private const int NestingDepth = 100;

    public static void Read(FileReader files, ReadingRun run, FileToRead file, byte[] bytes)
    {
        var budget = new PdfBudget(run.FileBytesLeft, s_patience, run.Cancellation);
        var text = new PdfText(budget);
        Exception? problem = null;
        var thread = new Thread(() =>
        {
            try
            {
                Read(bytes, budget, text);
            }
            catch (Exception exception)
            {
                problem = exception;
            }
        }, StackBytes)
        { IsBackground = true };
        thread.Start();

        // The library cannot be interrupted where it does not ask; then the rest of its work is left to itself and forgotten.
        var ended = thread.Join(s_patience + s_patience);
        run.Check();
        budget.Stop();
        if (!ended)
            throw new DamageException("ECR0002", "it takes too long to read; it was not read");
        files.Guarded(file.Said, file.Content, () => run.SpendBytes(budget.Unpacked));
        Take(files, run, file, text);
        Say(files, file, text, problem);
    }

    private static void Read(byte[] bytes, PdfBudget budget, PdfText text)
    {
        var options = new ParsingOptions
        {
            UseLenientParsing = true,
            SkipMissingFonts = true,
            MaxStackDepth = NestingDepth,
            FilterProvider = new PdfFilters(budget, text),
        };
        using var document = PdfDocument.Open(bytes, options);
        document.AddPageFactory<PdfPageText, PdfPageFactory>();
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            if (number > AttachmentLimits.Pages)
                throw new LimitException($"it has more than {AttachmentLimits.Pages} pages; the rest was not read");
            budget.Check();
            text.BeginPage(number);
            try
            {
                document.GetPage<PdfPageText>(number);
            }
            catch (Exception exception) when (exception is not (LimitException or OperationCanceledException or TimeoutException))
            {
                text.DamagedPages++;
            }
        }
    }

    private static void Take(FileReader files, ReadingRun run, FileToRead file, PdfText text)
        => files.Guarded(file.Said, file.Content, () =>
        {
            if (text.Finish(file.Path) is not { } content)
                return;
            run.SpendUnits(content.Text.Length);
            files.Add(content);
        });

    private static void Say(FileReader files, FileToRead file, PdfText text, Exception? problem)
    {
        switch (problem)
        {
            case LimitException:
                files.AddFault("ECR0001", $"{file.Said}: {problem.Message}", file.Content);
                break;
            case TimeoutException:
                files.AddFault("ECR0002", $"{file.Said} takes too long to read; the rest was not read", file.Content);
                break;
            case PdfDocumentEncryptedException:
                files.AddFault("ECR0005", $"{file.Said} is encrypted, so that it could not be read", file.Content);
                break;
            case not null:
                files.AddFault("ECR0004", $"{file.Said} could not be read to its end ({problem.GetType().Name})", file.Content);
                break;
            case null when text.DamagedPages > 0:
                files.AddFault("ECR0004", $"{file.Said}: {text.DamagedPages} of its pages could not be read to their end", file.Content);
                break;
            case null when text.IsUnreadable:
                files.AddFault("ECR0005", $"{file.Said} has pages whose words could not be read: pictures, or letters without a meaning", file.Content);
                break;
        }
    }
}
