namespace EComRules.Tests.Rules.Catalogue;

/// <summary>The repository's own files, wherever it was cloned to.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "EComRules.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The tests must run from within the repository.");
    }
}
