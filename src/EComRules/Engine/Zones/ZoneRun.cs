namespace EComRules.Engine;

/// <summary>From <paramref name="Start"/> up to the next run's start, the words are of that zone. A part's runs begin at 0 and rise.</summary>
internal readonly record struct ZoneRun(int Start, Zone Zone);
