using System.Text.Encodings.Web;
using System.Text.Json;

namespace EComRules.Corpus.Tests;

/// <summary>The committed figures of the development half, below which it must not fall.</summary>
/// <param name="Goals">What they are to reach.</param>
/// <param name="BenignWarned">Benign messages with a warning or violation, at most.</param>
/// <param name="BenignAdvised">Benign messages with advice not allowed, at most.</param>
/// <param name="BenignHeld">Benign messages held or blocked, at most.</param>
/// <param name="ViolationsHit">Violations hit, at least.</param>
/// <param name="Precision">Of all categories together, at least.</param>
/// <param name="Recall">Of all categories together, at least.</param>
/// <param name="F1">By category, at least.</param>
internal sealed record Baseline(
    Goals Goals, int BenignWarned, int BenignAdvised, int BenignHeld, int ViolationsHit, double Precision, double Recall, SortedDictionary<string, double> F1)
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string File => CorpusReader.PathOf("baseline.json");

    public static Baseline Read() => JsonSerializer.Deserialize<Baseline>(System.IO.File.ReadAllText(File), s_options)!;

    /// <summary>The same goals with the figures measured now.</summary>
    public Baseline With(Measurement measured) => new(
        Goals, measured.BenignWarned, measured.BenignAdvised, measured.BenignHeld, measured.ViolationsHit, Down(measured.Total.Precision), Down(measured.Total.Recall),
        new(measured.Categories.Where(pair => pair.Value.F1 is not null).ToDictionary(pair => pair.Key, pair => Down(pair.Value.F1)), StringComparer.Ordinal));

    public void Write() => System.IO.File.WriteAllText(File, JsonSerializer.Serialize(this, s_options).ReplaceLineEndings("\n") + "\n");

    /// <summary>What got worse, in words; empty when nothing did.</summary>
    public IEnumerable<string> Worse(Measurement measured)
    {
        if (measured.BenignWarned > BenignWarned)
            yield return $"benign messages with a warning: {measured.BenignWarned}, were {BenignWarned}";
        if (measured.BenignAdvised > BenignAdvised)
            yield return $"benign messages with advice: {measured.BenignAdvised}, were {BenignAdvised}";
        if (measured.BenignHeld > BenignHeld)
            yield return $"benign messages held: {measured.BenignHeld}, were {BenignHeld}";
        if (measured.ViolationsHit < ViolationsHit)
            yield return $"violations hit: {measured.ViolationsHit}, were {ViolationsHit}";
        if (Down(measured.Total.Precision) < Precision)
            yield return FormattableString.Invariant($"precision: {Down(measured.Total.Precision)}, was {Precision}");
        if (Down(measured.Total.Recall) < Recall)
            yield return FormattableString.Invariant($"recall: {Down(measured.Total.Recall)}, was {Recall}");
        foreach (var (category, f1) in F1)
        {
            var now = measured.Categories.TryGetValue(category, out var figures) ? Down(figures.F1) : 0;
            if (now < f1)
                yield return FormattableString.Invariant($"F1 of {category}: {now}, was {f1}");
        }
    }

    // Rounded down, so that the committed figure itself never fails.
    private static double Down(double? value) => Math.Floor((value ?? 0) * 1000) / 1000;
}
