namespace EComRules.Tests.Rules.Catalogue;

/// <summary>A rule's page, docs/rules/ECRnnnn.md, with its examples.</summary>
internal sealed record RulePage(string RuleId, string Text, ImmutableArray<PageExample> Examples)
{
    public static RulePage Load(string ruleId)
    {
        var text = File.ReadAllText(PathOf(ruleId)).ReplaceLineEndings("\n");
        var examples = ImmutableArray.CreateBuilder<PageExample>();
        var section = "";
        List<string>? block = null;
        var number = 0;
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (block is null && line.StartsWith("## ", StringComparison.Ordinal))
                section = line[3..].Trim();
            if (block is null && line == "```message")
            {
                block = [];
                start = number;
            }
            else if (block is not null && line == "```")
            {
                examples.Add(PageExample.Parse(ruleId, start, section == "Reported", string.Join('\n', block)));
                block = null;
            }
            else
            {
                block?.Add(line);
            }
        }

        return new(ruleId, text, examples.ToImmutable());
    }

    public static bool Exists(string ruleId) => File.Exists(PathOf(ruleId));

    public bool HasSection(string title) => Text.Contains($"\n## {title}\n", StringComparison.Ordinal);

    private static string PathOf(string ruleId) => Repository.PathOf("docs", "rules", ruleId + ".md");
}
