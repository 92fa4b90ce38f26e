namespace EComRules.Engine;

/// <summary>What a stretch of a text is read as: characters from <paramref name="First"/> on in the list of read characters.</summary>
internal readonly record struct Reading(TextSpan Written, int First, int Count);

/// <summary>A character that is read, and what is written for it.</summary>
internal readonly record struct ReadCharacter(char Value, TextSpan Written);
