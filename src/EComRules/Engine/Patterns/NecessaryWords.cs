namespace EComRules.Engine;

/// <summary>
/// Words of which every match of a pattern holds one, as a whole word or, when it is long, at the beginning of one. Derived from the parse tree: of the parts that every match has, the one
/// whose words are the rarest in ordinary mail.
/// </summary>
internal sealed class NecessaryWords
{
    // How often a word that is none of the common ones stands among a thousand, and a single letter or digit.
    private const double Rare = 0.05;
    private const double Single = 5;

    // The commonest words follow Zipf's law: the n-th is about one word in 14 n.
    private const double Commonest = 70;

    private NecessaryWords(HashSet<string> words)
    {
        Words = words;
        Frequency = words.Sum(FrequencyOf);
    }

    /// <summary>The words, folded.</summary>
    public IReadOnlySet<string> Words { get; }

    /// <summary>How many of a thousand words of ordinary mail are among them, roughly.</summary>
    public double Frequency { get; }

    /// <summary>The words; null when no part of the pattern promises any.</summary>
    public static NecessaryWords? Of(PatternNode node) => new Reader(new()).Of(node, afterGap: false, beforeGap: false);

    private static NecessaryWords? Rarer(NecessaryWords? a, NecessaryWords? b) => a is null || b?.Frequency < a.Frequency ? b ?? a : a;

    private static bool IsKnown(string piece)
        => piece.IndexOf(PatternSpellings.Anything, StringComparison.Ordinal) is var letters && piece.Length > 0 && letters is < 0 or >= WordKey.Letters;

    private static double FrequencyOf(string word)
        => word.Length == 1 ? Single : CommonWords.Contains(word) ? Commonest / CommonWords.Rarity(word) : Rare;

    /// <summary>Reads one parse tree.</summary>
    private sealed class Reader(PatternSpellings spellings)
    {
        public NecessaryWords? Of(PatternNode node, bool afterGap, bool beforeGap) => node switch
        {
            PatternNode.Sequence sequence => OfSequence(sequence.Items, afterGap, beforeGap),
            PatternNode.Choice choice => OfChoice(choice.Options, afterGap, beforeGap),
            PatternNode.Repeat { AtLeast: > 0, AtMost: 1 } repeat => Of(repeat.Item, afterGap, beforeGap),
            PatternNode.Repeat { AtLeast: > 0 } repeat => Of(repeat.Item, afterGap: false, beforeGap: false),
            _ => null,
        };

        private NecessaryWords? OfChoice(ImmutableArray<PatternNode> options, bool afterGap, bool beforeGap)
        {
            var words = new HashSet<string>();
            foreach (var option in options)
            {
                var found = option is PatternNode.Sequence ? Of(option, afterGap, beforeGap) : OfSequence([option], afterGap, beforeGap);
                if (found is null)
                    return null;
                words.UnionWith(found.Words);
            }

            return new(words);
        }

        /// <summary>Item by item: wherever no word can go on, the words up to there are complete.</summary>
        private NecessaryWords? OfSequence(ImmutableArray<PatternNode> items, bool afterGap, bool beforeGap)
        {
            NecessaryWords? rarest = null;
            var open = Edge(afterGap);
            for (var i = 0; i < items.Length; i++)
            {
                if (items[i] is PatternNode.Choice or PatternNode.Repeat)
                    rarest = Rarer(rarest, Of(items[i], PatternSpellings.EndWithGap(open), BeginsWithGap(items.AsSpan()[(i + 1)..], beforeGap)));
                open = PatternSpellings.Join(open, spellings.Of(items[i]));
                if (!PatternSpellings.EndWithGap(open))
                    continue;
                rarest = Rarer(rarest, OfSpellings(open));
                open = Edge(isGap: true);
            }

            return Rarer(rarest, OfSpellings(PatternSpellings.Join(open, Edge(beforeGap))));

            static string[] Edge(bool isGap) => [isGap ? $"{PatternSpellings.Gap}" : $"{PatternSpellings.Anything}"];
        }

        private bool BeginsWithGap(ReadOnlySpan<PatternNode> items, bool beforeGap)
        {
            foreach (var item in items)
            {
                var itsSpellings = spellings.Of(item);
                if (Array.Exists(itsSpellings, static spelling => spelling.Length > 0 && spelling[0] != PatternSpellings.Gap))
                    return false;
                if (Array.IndexOf(itsSpellings, "") < 0)
                    return true;
            }

            return beforeGap;
        }

        /// <summary>Of each spelling its rarest whole word; null when one has none.</summary>
        private static NecessaryWords? OfSpellings(string[] all)
        {
            var words = new HashSet<string>();
            foreach (var spelling in all)
            {
                // What stands between two gaps is whole, and its first letters alone say as much as a key holds.
                var pieces = spelling.Split(PatternSpellings.Gap);
                var known = pieces[1..].Select((piece, i) => i < pieces.Length - 2 ? piece : piece + PatternSpellings.Anything).Where(IsKnown);
                if (known.MinBy(FrequencyOf) is not { } rarest)
                    return null;
                words.Add(rarest.TrimEnd(PatternSpellings.Anything));
            }

            return new(words);
        }
    }
}
