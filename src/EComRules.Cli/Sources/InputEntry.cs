namespace EComRules.Cli.Sources;

/// <summary>One message that was read, or one that could not be.</summary>
/// <param name="File">The file as the user named it or as it was found in their folder; <c>stdin</c> for standard input.</param>
/// <param name="Source">The file and, where it holds several messages, which one: <c>inbox.jsonl:1</c>.</param>
/// <param name="Id">The message's own id; null when it has none.</param>
/// <param name="Message">The message; null when it could not be read.</param>
/// <param name="Problem">Why it could not be read, with the place; null when it could.</param>
internal sealed record InputEntry(string File, string Source, string? Id, Message? Message, string? Problem)
{
    /// <summary>The line of the file on which the message stands, from 1; null when it takes many or the whole file.</summary>
    public int? Line { get; init; }

    /// <summary>What could not be read.</summary>
    public static InputEntry Unread(string file, string source, string problem) => new(file, source, null, null, problem);
}
