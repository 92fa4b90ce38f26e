using EComRules.Rules.Speech;

namespace EComRules.Rules.Abuse;

/// <summary>An insult as found, in words of its sentence.</summary>
/// <param name="Who">Of whom it is said.</param>
/// <param name="First">Its first word: the subject, or what points at the person.</param>
/// <param name="Last">Its last word.</param>
/// <param name="Adjectives">How many insulting adjectives it has beside its main word.</param>
/// <param name="IsPlain">Whether it is said outright: "you are ...", "you ...!", rather than in passing: "that ...".</param>
/// <param name="IsSure">False where it may be said of a thing: see <see cref="Predication"/>.</param>
internal readonly record struct Insult(Person Who, int First, int Last, int Adjectives, bool IsPlain, bool IsSure = true);
