namespace EComRules;

/// <summary>Finds what somebody probably meant to write.</summary>
internal static class NearestName
{
    /// <summary>A sentence such as <c>; did you mean 'terms'?</c>, or nothing when no name is near.</summary>
    public static string Hint(string written, IEnumerable<string> names)
        => Find(written, names) is { } name ? $"; did you mean '{name}'?" : "";

    /// <summary>The name with the fewest typing errors between, at most a third of its letters; null when there is none.</summary>
    public static string? Find(string written, IEnumerable<string> names)
    {
        const int longest = 64;
        if (written.Length > longest)
            return null;
        var least = int.MaxValue;
        string? nearest = null;
        foreach (var name in names)
        {
            var distance = Distance(written.ToLowerInvariant(), name.ToLowerInvariant());
            if (distance > Math.Max(1, name.Length / 3) || distance >= least)
                continue;
            least = distance;
            nearest = name;
        }

        return nearest;
    }

    /// <summary>Letters to insert, remove, replace or swap with their neighbour.</summary>
    private static int Distance(string a, string b)
    {
        var beforeLast = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[b.Length];
    }
}
