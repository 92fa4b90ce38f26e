using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EComRules.Comparison.Peers;

/// <summary>
/// One search of one text: what Hyperscan's callbacks see. A literal counts where it stands as a word. A pattern is reported at each
/// of its possible ends with the leftmost start; of those the longest is kept, and matches that overlap the last one are dropped.
/// </summary>
internal unsafe struct HyperscanSearch
{
    public byte* Text;
    public int Length;
    public int TermCount;

    /// <summary>Bytes of each term.</summary>
    public int* TermLengths;

    /// <summary>The match of each pattern that may still grow; an end of 0 is none.</summary>
    public Pending* Open;

    /// <summary>The patterns that have one.</summary>
    public int* Touched;
    public int TouchedCount;
    public int Found;

    /// <summary>Where matches are written down, in bytes; null when they are only counted.</summary>
    private static List<Found>? s_written;

    public static List<Found>? Written
    {
        get => s_written;
        set => s_written = value;
    }

    [UnmanagedCallersOnly]
    public static int OnMatch(uint id, ulong from, ulong to, uint flags, void* context)
    {
        var search = (HyperscanSearch*)context;
        if (id < search->TermCount)
            search->AddTerm((int)id, (int)to);
        else
            search->AddPattern((int)id - search->TermCount, (int)from, (int)to);
        return HyperscanLibrary.GoOn;
    }

    /// <summary>Counts the matches that were waiting for a longer one.</summary>
    public void Finish()
    {
        for (var i = 0; i < TouchedCount; i++)
        {
            Add(Open[Touched[i]].Start, Open[Touched[i]].End, TermCount + Touched[i]);
            Open[Touched[i]] = default;
        }

        TouchedCount = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddTerm(int term, int end)
    {
        var start = end - TermLengths[term];
        if (Boundary.Stands(new(Text, Length), start, end))
            Add(start, end, term);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddPattern(int pattern, int start, int end)
    {
        ref var open = ref Open[pattern];
        if (open.End == 0)
            Touched[TouchedCount++] = pattern;
        else if (start >= open.End)
            Add(open.Start, open.End, TermCount + pattern);
        else if (start > open.Start)
            return;
        open = new(start, end);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(int start, int end, int item)
    {
        Found++;
        s_written?.Add(new(start, end, item));
    }

    internal readonly record struct Pending(int Start, int End);
}
