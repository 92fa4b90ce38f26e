namespace EComRules.Engine;

/// <summary>What HTML elements say of whose words follow.</summary>
/// <param name="Start">Where in the visible text; the start of a line.</param>
/// <param name="Zone">A zone, <see cref="ZoneReader.OtherMessage"/>, or <see cref="Zone.None"/> where the lines themselves decide.</param>
/// <param name="EndsSince">An element ends here: a message that began at or after that place ends with it. -1 when none does.</param>
internal readonly record struct ZoneWrapper(int Start, Zone Zone, int EndsSince);
