namespace EComRules.Corpus.Tests;

/// <summary>What the figures are to reach, as shares of 1 but for what is held: a number of messages.</summary>
internal sealed record Goals(double BenignWarned, double BenignAdvised, int BenignHeld, double ViolationsHit, double Precision, double Recall);
