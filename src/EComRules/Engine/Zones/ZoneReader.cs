namespace EComRules.Engine;

/// <summary>Tells whose words a plain text holds.</summary>
internal static class ZoneReader
{
    /// <summary>Appends the runs of a decoded plain text; they partition it, the first starts at 0.</summary>
    /// <param name="text">The text as written.</param>
    /// <param name="zone">The zone the text begins in: <see cref="Zone.Author"/>, or <see cref="Zone.Forwarded"/> for an attached message.</param>
    /// <param name="runs">Receives the runs.</param>
    public static void Read(ReadOnlySpan<char> text, Zone zone, ScratchList<ZoneRun> runs) => runs.Add(new(0, zone));
}
