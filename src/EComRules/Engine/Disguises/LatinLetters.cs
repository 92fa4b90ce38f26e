using System.Globalization;

namespace EComRules.Engine;

/// <summary>What characters beyond ASCII are read as by somebody who expects Latin letters (Lexicons/latin-letters.txt). Thread-safe; read when first needed.</summary>
internal static class LatinLetters
{
    private static readonly Lazy<FrozenDictionary<int, (byte First, byte Second)>> s_letters = new(Read);

    /// <summary>The letter a character is read as, and for some the one after it, else 0; (0, 0) when it is not read as a letter.</summary>
    public static (byte First, byte Second) Of(int codePoint) => s_letters.Value.GetValueOrDefault(codePoint);

    private static FrozenDictionary<int, (byte First, byte Second)> Read()
    {
        using var stream = typeof(LatinLetters).Assembly.GetManifestResourceStream("Lexicons/latin-letters")!;
        using var reader = new StreamReader(stream);
        var letters = new Dictionary<int, (byte, byte)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var (points, read) = line.Split(' ') is [var left, var right] ? (left, right) : throw new InvalidDataException(line);
            var dash = points.AsSpan().IndexOf('-');
            var first = int.Parse(dash < 0 ? points : points[..dash], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var last = dash < 0 ? first : int.Parse(points[(dash + 1)..], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            for (var point = first; point <= last; point++)
                letters[point] = ((byte)(read[0] + (point - first)), read.Length > 1 ? (byte)read[1] : (byte)0);
        }

        return letters.ToFrozenDictionary();
    }
}
