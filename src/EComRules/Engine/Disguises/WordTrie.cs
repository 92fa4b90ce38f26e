using System.Numerics;
using System.Runtime.CompilerServices;

namespace EComRules.Engine;

/// <summary>Words of the letters a to z, letter by letter. The nodes below a node lie together. Immutable.</summary>
internal sealed class WordTrie
{
    private const int Letters = 26;
    private const uint WordBit = 1u << Letters;
    private const uint PartBit = WordBit << 1;

    private readonly Node[] _nodes;

    /// <param name="words">Words of a to z only.</param>
    /// <param name="parts">Words that mean something only beside others.</param>
    public WordTrie(IEnumerable<string> words, IEnumerable<string> parts)
    {
        var root = new Branch();
        foreach (var word in words)
            root.At(word).Bits |= WordBit;
        foreach (var part in parts)
            root.At(part).Bits |= PartBit;

        // Level by level, so that the nodes below one lie together.
        var laid = new List<Branch> { root };
        var nodes = new List<Node>();
        for (var i = 0; i < laid.Count; i++)
        {
            nodes.Add(new(laid[i].Bits, laid.Count));
            laid.AddRange(laid[i].Below.Values);
        }

        _nodes = [.. nodes];
    }

    /// <summary>The node before the first letter.</summary>
    public static int Root => 0;

    /// <summary>Whether a word ends at the node.</summary>
    public bool IsWord(int node) => (_nodes[node].Children & WordBit) != 0;

    /// <summary>Whether a word ends at the node that means something only beside others.</summary>
    public bool IsPart(int node) => (_nodes[node].Children & PartBit) != 0;

    /// <summary>The node after one more letter; -1 when no word goes on so.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next(int node, int letter)
    {
        ref readonly var from = ref _nodes[node];
        var bit = 1u << (letter - 'a');
        return (from.Children & bit) == 0 ? -1 : from.First + BitOperations.PopCount(from.Children & (bit - 1));
    }

    private readonly record struct Node(uint Children, int First);

    private sealed class Branch
    {
        public SortedDictionary<char, Branch> Below { get; } = [];

        /// <summary>A bit for each letter that goes on, and the bits of what ends here.</summary>
        public uint Bits { get; set; }

        public Branch At(string word)
        {
            var at = this;
            foreach (var letter in word)
            {
                at.Bits |= 1u << (letter - 'a');
                at = at.Below.TryGetValue(letter, out var below) ? below : at.Below[letter] = new();
            }

            return at;
        }
    }
}
