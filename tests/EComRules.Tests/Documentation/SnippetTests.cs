using System.Reflection;
using EComRules.Tests.Rules.Catalogue;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EComRules.Tests.Documentation;

/// <summary>Every C# snippet that users read compiles against what is built here; those of the README run, too.</summary>
public sealed class SnippetTests
{
    private const string ImplicitUsings = "global using System; global using System.Collections.Generic; global using System.Collections.Immutable; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static TheoryData<string, int> ReadmeSnippets => SnippetsOf("README.md");

    public static TheoryData<string, int> OtherSnippets
    {
        get
        {
            var all = new TheoryData<string, int>();
            foreach (var file in Directory.GetFiles(Repository.PathOf("docs"), "*.md").Order(StringComparer.Ordinal))
                foreach (var row in SnippetsOf(Path.GetRelativePath(Repository.Root, file)))
                    all.Add((string)row[0], (int)row[1]);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(ReadmeSnippets))]
    public void Readme_snippet_compiles_and_runs(string file, int line)
    {
        using var image = Compile(file, line, Snippet(file, line), OutputKind.ConsoleApplication);
        var entry = Assembly.Load(image.ToArray()).EntryPoint!;
        var output = new StringWriter();
        var console = Console.Out;
        Console.SetOut(output);
        try
        {
            entry.Invoke(null, entry.GetParameters().Length == 0 ? [] : [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(console);
        }

        Assert.NotEmpty(output.ToString());
    }

    [Theory]
    [MemberData(nameof(OtherSnippets))]
    public void Documentation_snippet_compiles(string file, int line)
    {
        using var image = Compile(file, line, Fragment(Snippet(file, line)), OutputKind.DynamicallyLinkedLibrary);
        Assert.True(image.Length > 0);
    }

    /// <summary>A snippet of the documentation may use what its text speaks of without declaring it.</summary>
    private static string Fragment(string snippet)
    {
        var lines = snippet.Split('\n');
        var usings = lines.Where(line => line.StartsWith("using ", StringComparison.Ordinal) && line.EndsWith(';') && !line.Contains('=', StringComparison.Ordinal)).ToArray();
        return $$"""
            using EComRules;
            using Microsoft.Extensions.DependencyInjection;
            {{string.Join('\n', usings.Except(["using EComRules;", "using Microsoft.Extensions.DependencyInjection;"]))}}

            static class Snippet
            {
            #pragma warning disable CS0169, CS0649
                static readonly IServiceCollection services = null!;
                static readonly RuleRegistration rules = null!;
                static readonly RuleDescriptor Rule = null!;
                static readonly PolicyBuilder builder = null!;
                static readonly Policy policy = null!;
                static readonly SchoolContext school = null!;
                static readonly Message message = null!;

                static void Run()
                {
            {{string.Join('\n', lines.Where(line => !usings.Contains(line)))}}
                }
            }
            """;
    }

    private static MemoryStream Compile(string file, int line, string source, OutputKind kind)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var compilation = CSharpCompilation.Create(
            $"Snippet{line}",
            [CSharpSyntaxTree.ParseText(ImplicitUsings, options), CSharpSyntaxTree.ParseText(source, options)],
            s_references,
            new(kind, nullableContextOptions: NullableContextOptions.Enable));
        var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, $"{file}({line}): {string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))}");
        return image;
    }

    private static TheoryData<string, int> SnippetsOf(string file)
    {
        var lines = File.ReadAllLines(Repository.PathOf(file));
        var snippets = new TheoryData<string, int>();
        for (var i = 0; i < lines.Length; i++)
            if (lines[i] == "```csharp")
                snippets.Add(file, i + 1);
        return snippets;
    }

    private static string Snippet(string file, int line)
        => string.Join('\n', File.ReadAllLines(Repository.PathOf(file)).Skip(line).TakeWhile(text => text != "```"));
}
