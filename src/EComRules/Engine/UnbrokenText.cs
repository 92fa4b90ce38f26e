namespace EComRules.Engine;

/// <summary>
/// Stretches in which no sentence ends, as found around the last match of a text. The next match is mostly near by: without this memory a long
/// text without a full stop would be walked again for each of its matches.
/// </summary>
/// <param name="Zone">The zone they were read in; where it ends decides whether a full stop does.</param>
/// <param name="Before">Up to the match.</param>
/// <param name="After">From the end of the match on.</param>
internal readonly record struct UnbrokenText(TextSpan Zone, TextSpan Before, TextSpan After)
{
    /// <summary>The first place from which no sentence ends before <paramref name="position"/>, as far as it is known.</summary>
    public int Back(int position)
    {
        if (position > After.Start && position <= After.End)
            position = After.Start;
        return position > Before.Start && position <= Before.End ? Before.Start : position;
    }

    /// <summary>The last place up to which no sentence ends from <paramref name="position"/> on, as far as it is known.</summary>
    public int Forward(int position)
    {
        if (position >= Before.Start && position < Before.End)
            position = Before.End;
        return position >= After.Start && position < After.End ? After.End : position;
    }
}
