using System.Text;

namespace EComRules.Fixes;

/// <summary>ECR1102: writes a run of capitals in ordinary letters; abbreviations and names keep theirs.</summary>
internal sealed class CapitalsFixer : RuleFixer
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _abbreviations =
        Lexicon.Load("capitals").Where("kind", "abbreviation").Terms.Select(term => term.Text)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public override ImmutableArray<string> RuleIds => ["ECR1102"];

    public override MessageFix? TryFix(Finding finding, Message message, SchoolIndex school)
        => new("ECR1102", "Write it in ordinary letters", ReplacementEdits.For(finding, InOrdinaryLetters(finding.Text, SentenceBeginning.IsAt(finding, message), school), message));

    private string InOrdinaryLetters(string text, bool beginsSentence, SchoolIndex school)
    {
        var result = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
                end++;
            if (end == at)
            {
                beginsSentence |= text[at] is '.' or '!' or '?';
                result.Append(text[at++]);
                continue;
            }

            AppendWord(text.AsSpan(at..end), beginsSentence);
            beginsSentence = false;
            at = end;
        }

        return result.ToString();

        void AppendWord(ReadOnlySpan<char> word, bool begins)
        {
            if (word is "I" || _abbreviations.Contains(word) || word.ContainsAnyInRange('0', '9'))
            {
                result.Append(word);
                return;
            }

            var lower = word.ToString().ToLowerInvariant();
            result.Append(begins || school.IsOnRoll(word) ? char.ToUpperInvariant(lower[0]) + lower[1..] : lower);
        }
    }
}
