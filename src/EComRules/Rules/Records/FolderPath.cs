namespace EComRules.Rules.Records;

/// <summary>Compares folders of an inventory, whichever way their slashes lean.</summary>
internal static class FolderPath
{
    /// <summary>Whether the folder is that one or lies within it; the other may also be named by one of its own names, such as <c>HR</c> for <c>Staff/HR</c>.</summary>
    public static bool IsWithin(string? folder, string other)
    {
        if (string.IsNullOrEmpty(folder) || other.AsSpan().Trim("/\\ ").IsEmpty)
            return false;
        var path = $"/{folder.Replace('\\', '/').Trim('/')}/";
        return path.Contains($"/{other.Replace('\\', '/').Trim('/', ' ')}/", StringComparison.OrdinalIgnoreCase);
    }
}
