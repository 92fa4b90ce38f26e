using System.Text;

namespace EComRules.Corpus.Tests;

/// <summary>Writes docs/accuracy.md: figures only, never a message.</summary>
internal static class AccuracyPage
{
    public static string File => Repository.PathOf("docs", "accuracy.md");

    public static string Write(Goals goals, Measurement development, Measurement heldOut)
    {
        var page = new StringBuilder();
        page.Append(
            """
            # How accurate it is

            Written by `eng/accuracy`; a test fails when it is out of date. What is measured is the default policy, without a language
            model, on the project's own corpus in `tests/Corpus`: messages as people at and around a primary school write them, made up by hand,
            by writers who had not seen the rules. The development half may be looked at to mend rules. The held-out half was
            written separately and is only measured: nothing but the figures below is taken from it.


            """);
        Summary(page, goals, development, heldOut);
        page.Append(
            """

            ## How it is counted

            - A writer marks each thing in a message that breaks a rule: the rule, its category, the characters. A finding **hits** a mark
              when rule or category agree and the characters overlap, or when one of the two is about the message or an
              attachment as a whole.
            - **Recall** of a category: of its marks, those that some finding hit.
            - **Precision** of a category: of its findings, those that hit a mark. Not counted at all are findings of a category that the writer
              allowed (in a benign message only while they are advice) and, in violations, advice of a category that is not
              marked there. All other findings that hit nothing are wrong.
            - **F1**: the harmonic mean of precision and recall. A dash stands where there is nothing to divide by.
            - Advice in benign messages is counted unless the writer allowed its category. Warnings and violations are counted always.
            - The school file is `tests/Corpus/school.json`. Both halves use its lists and addresses; it names no pupil, no parent and no staff.
            - Faults (group 00), such as context that is missing, are no findings.


            """);
        Table(page, "The development half", development);
        page.Append('\n');
        Table(page, "The held-out half", heldOut);
        return page.ToString();
    }

    private static void Summary(StringBuilder page, Goals goals, Measurement development, Measurement heldOut)
    {
        page.Append("| | goal | development | held-out |\n|---|---|---|---|\n");
        Row("Benign messages", "", half => Text(half.Benign));
        Row("- with a warning or violation", AtMost(goals.BenignWarned), half => Share(half.BenignWarned, half.Benign));
        Row("- with advice that is not fair", AtMost(goals.BenignAdvised), half => Share(half.BenignAdvised, half.Benign));
        Row("- held or blocked", Text(goals.BenignHeld), half => Text(half.BenignHeld));
        Row("Violations", "", half => Text(half.Violations));
        Row("- of which something marked was found", string.Create(CultureInfo.InvariantCulture, $"at least {100 * goals.ViolationsHit:0} %"), half => Share(half.ViolationsHit, half.Violations));
        Row("Precision, all categories", AtLeast(goals.Precision), half => Figure(half.Total.Precision));
        Row("Recall, all categories", AtLeast(goals.Recall), half => Figure(half.Total.Recall));
        Row("F1, all categories", "", half => Figure(half.Total.F1));
        Row("Messages not checked to the end", "0", half => Text(half.Partial));

        static string AtMost(double share) => string.Create(CultureInfo.InvariantCulture, $"at most {100 * share:0} %");

        static string AtLeast(double figure) => $"at least {Figure(figure)}";

        void Row(string name, string goal, Func<Measurement, string> value)
            => page.Append(CultureInfo.InvariantCulture, $"| {name} | {goal} | {value(development)} | {value(heldOut)} |\n");
    }

    private static void Table(StringBuilder page, string title, Measurement half)
    {
        page.Append(CultureInfo.InvariantCulture, $"## {title}\n\n| category | marks | hit | recall | findings right | wrong | precision | F1 |\n|---|---|---|---|---|---|---|---|\n");
        foreach (var (category, figures) in half.Categories)
            Row(category, figures);
        Row("**all**", half.Total);

        void Row(string name, Figures figures) => page.Append(
            CultureInfo.InvariantCulture,
            $"| {name} | {figures.Expected} | {figures.Hit} | {Figure(figures.Recall)} | {figures.Right} | {figures.Wrong} | {Figure(figures.Precision)} | {Figure(figures.F1)} |\n");
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Share(int count, int of) => string.Create(CultureInfo.InvariantCulture, $"{count} ({(of == 0 ? 0 : 100.0 * count / of):0.0} %)");

    private static string Figure(double? value) => value is { } number ? number.ToString("0.00", CultureInfo.InvariantCulture) : "–";
}
