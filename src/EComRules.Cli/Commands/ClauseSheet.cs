using EComRules.Clauses;

namespace EComRules.Cli.Commands;

/// <summary>One clause with everything offered for it: to read, to tick, to fill in. The same in text and in Markdown.</summary>
internal static class ClauseSheet
{
    public static void Write(TextWriter output, ImmutableArray<Clause> clauses)
    {
        foreach (var clause in clauses)
        {
            output.WriteLine($"# Clause {clause.Id}\n");
            output.WriteLine($"> {clause.Sentence} ({clause.Section})\n");
            output.WriteLine($"{char.ToUpperInvariant(ClausesCommand.Says(clause)[0])}{ClausesCommand.Says(clause)[1..].TrimEnd('.')}.\n");
            Paragraph(output, clause.CoveredBy);
            if (StaffSummary.IsPart(clause))
                output.WriteLine(StaffSummary.Write(clause, RuleCatalogue.All));
            else
                WriteAdvice(output, clause);
            Paragraph(output, clause.Erratum is null ? null : "Erratum: " + clause.Erratum);
            if (clause.Template is { } template)
                output.WriteLine($"```\n{template}\n```\n");
            WriteQuiz(output, clause);
        }
    }

    private static void WriteAdvice(TextWriter output, Clause clause)
    {
        Paragraph(output, clause.Advice);
        foreach (var item in clause.Checklist)
            output.WriteLine($"- [ ] {item}");
        if (!clause.Checklist.IsEmpty)
            output.WriteLine();
    }

    private static void WriteQuiz(TextWriter output, Clause clause)
    {
        if (!StaffSummary.IsPart(clause))
            return;
        var questions = QuizQuestion.For(clause);
        if (questions.Count == 0)
            return;
        output.WriteLine("## Quiz: would you send this?\n");
        for (var i = 0; i < questions.Count; i++)
            output.WriteLine($"{i + 1}. {questions[i].Text}");
        output.WriteLine("\nAnswers\n");
        for (var i = 0; i < questions.Count; i++)
            output.WriteLine($"{i + 1}. {questions[i].Answer}");
        output.WriteLine();
    }

    private static void Paragraph(TextWriter output, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            output.WriteLine(text + "\n");
    }
}
