using System.Collections.Concurrent;

namespace EComRules;

/// <summary>
/// Terms as data. A lexicon file has one term a line, <c>term ; tag=value ; tag=value</c>; lines that begin with <c>#</c> are
/// comments, a line <c>@ tag=value ; tag=value</c> gives the tags of the terms after it until the next such line.
/// Tags the engine knows: <c>inflect</c> (noun, verb, adjective: further forms are made), <c>forms</c> (further forms, separated
/// by commas), <c>except-in</c> (phrases that hold the term innocently, separated by commas). Every other tag is the rule's own.
/// </summary>
public sealed class Lexicon
{
    private static readonly ConcurrentDictionary<string, Lexicon> s_loaded = new(StringComparer.Ordinal);
    private static readonly string[] s_inflections = ["noun", "verb", "adjective", "none"];

    private Lexicon(string name, ImmutableArray<LexiconTerm> terms)
    {
        Name = name;
        Terms = terms;
    }

    /// <summary>The file's name, or <c>code</c> for terms given in code.</summary>
    public string Name { get; }

    /// <summary>The terms, in the order of the file.</summary>
    public ImmutableArray<LexiconTerm> Terms { get; }

    /// <summary>Terms without tags.</summary>
    public static Lexicon Of(params ReadOnlySpan<string> terms)
    {
        var list = ImmutableArray.CreateBuilder<LexiconTerm>(terms.Length);
        foreach (var term in terms)
            list.Add(new(term, FrozenDictionary<string, string>.Empty));
        return new("code", list.ToImmutable());
    }

    /// <summary>Reads a lexicon file.</summary>
    /// <param name="name">The file's name, for errors.</param>
    /// <param name="text">Its content.</param>
    /// <exception cref="PolicyFormatException">A line cannot be read.</exception>
    public static Lexicon Parse(string name, string text)
    {
        var terms = ImmutableArray.CreateBuilder<LexiconTerm>();
        var defaults = new Dictionary<string, string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var number = 0;
        foreach (var rawLine in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = rawLine.Trim();
            if (line.IsEmpty || line[0] == '#')
                continue;
            if (line[0] == '@')
            {
                defaults.Clear();
                ReadTags(name, number, line[1..], defaults);
                continue;
            }

            var end = line.IndexOf(';');
            var term = (end < 0 ? line : line[..end]).Trim().ToString();
            if (term.Length == 0)
                throw new PolicyFormatException(name, number, 1, "there is no term before ';': write the term first, then its tags");
            if (!seen.Add(term))
                throw new PolicyFormatException(name, number, 1, $"'{term}' is listed twice: keep one line");
            var tags = new Dictionary<string, string>(defaults, StringComparer.Ordinal);
            if (end >= 0)
                ReadTags(name, number, line[(end + 1)..], tags);
            terms.Add(new(term, tags.ToFrozenDictionary(StringComparer.Ordinal)));
        }

        return new(name, terms.ToImmutable());
    }

    /// <summary>The terms that have that value for that tag.</summary>
    public Lexicon Where(string tag, string value) => new(Name, Terms.RemoveAll(term => term[tag] != value));

    /// <summary>The terms that do not have that value for that tag.</summary>
    internal Lexicon Except(string tag, string value) => new(Name, Terms.RemoveAll(term => term[tag] == value));

    /// <summary>Both lexicons' terms, this one's first.</summary>
    public Lexicon With(Lexicon other) => new(Name, Terms.AddRange(other.Terms));

    /// <summary>One of our own, embedded lexicons; read once.</summary>
    internal static Lexicon Load(string name) => s_loaded.GetOrAdd(name, Read);

    private static Lexicon Read(string name)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream($"Lexicons/{name}")
            ?? throw new ArgumentException($"There is no lexicon '{name}'.", nameof(name));
        using var reader = new StreamReader(stream);
        return Parse($"{name}.txt", reader.ReadToEnd());
    }

    private static void ReadTags(string file, int line, ReadOnlySpan<char> text, Dictionary<string, string> tags)
    {
        foreach (var range in text.Split(';'))
        {
            var tag = text[range].Trim();
            if (tag.IsEmpty)
                continue;
            var equals = tag.IndexOf('=');
            if (equals <= 0)
                throw new PolicyFormatException(file, line, range.Start.Value + 1, $"'{tag}' is no tag: write name=value");
            var tagName = tag[..equals].Trim().ToString();
            var value = tag[(equals + 1)..].Trim().ToString();
            if (tagName == "inflect" && !s_inflections.Contains(value))
                throw new PolicyFormatException(file, line, range.Start.Value + 1, $"'{value}' is no inflection: write noun, verb, adjective or none");
            tags[tagName] = value;
        }
    }
}
