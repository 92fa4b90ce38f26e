namespace EComRules.Attachments;

/// <summary>A file that is being read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">In which files of the attachment it lies, its own name included; empty for the attachment itself.</param>
/// <param name="Depth">1 for the attachment itself.</param>
/// <param name="Content">Its number among the contents (<see cref="MessageLocation.Content"/>); 0 for the attachment itself.</param>
internal sealed record FileToRead(string Name, string Path, int Depth, int Content)
{
    /// <summary>How faults speak of it: names may be personal data.</summary>
    public string Said => Content == 0 ? "the attachment" : "a file within the attachment";
}
