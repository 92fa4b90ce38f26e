using System.Text;

namespace EComRules.Testing;

/// <summary>A text with marks, such as <c>Please [|forward this to|] everyone</c> or <c>{|ECR0803:forward this to|}</c>.</summary>
public sealed class MarkedText
{
    private MarkedText(string text, ImmutableArray<(string? RuleId, TextSpan Span)> marks)
    {
        Text = text;
        Marks = marks;
    }

    /// <summary>The text without its marks.</summary>
    public string Text { get; }

    /// <summary>The marked spans of <see cref="Text"/>; the rule id is null where the mark names none.</summary>
    public ImmutableArray<(string? RuleId, TextSpan Span)> Marks { get; }

    /// <summary>Reads the marks.</summary>
    /// <exception cref="RuleVerificationException">A mark is not closed, or closes nothing.</exception>
    public static MarkedText Parse(string marked)
    {
        ArgumentNullException.ThrowIfNull(marked);
        var text = new StringBuilder();
        var open = new Stack<(string? RuleId, int Start)>();
        var marks = ImmutableArray.CreateBuilder<(string?, TextSpan)>();
        for (var i = 0; i < marked.Length; i++)
        {
            var rest = marked.AsSpan(i);
            if (rest.StartsWith("[|", StringComparison.Ordinal))
            {
                open.Push((null, text.Length));
                i++;
            }
            else if (rest.StartsWith("{|", StringComparison.Ordinal) && rest.IndexOf(':') is var colon and > 0)
            {
                open.Push((rest[2..colon].ToString(), text.Length));
                i += colon;
            }
            else if (rest.StartsWith("|]", StringComparison.Ordinal) || rest.StartsWith("|}", StringComparison.Ordinal))
            {
                if (!open.TryPop(out var mark))
                    throw new RuleVerificationException($"The mark at {i} closes nothing: '{marked}'");
                marks.Add((mark.RuleId, TextSpan.FromBounds(mark.Start, text.Length)));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        if (open.Count > 0)
            throw new RuleVerificationException($"A mark is not closed: '{marked}'");
        return new(text.ToString(), marks.ToImmutable());
    }
}
