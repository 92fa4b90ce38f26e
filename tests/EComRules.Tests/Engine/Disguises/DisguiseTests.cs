using EComRules.Engine;
using EComRules.Testing;
using Xunit.Abstractions;

namespace EComRules.Tests.Engine.Disguises;

/// <summary>Coarse words are found however they are hidden, at the exact characters, and nothing else is.</summary>
public sealed class DisguiseTests(ITestOutputHelper output)
{
    private const double LeastRecall = 0.99;

    private static readonly Policy s_policy = new PolicyBuilder().AddDefaultRules().UseClock(StoppedClock.Instance).Build();
    private static readonly string[] s_carriers = ["Total {0} again today.", "{0}", "Well {0}!", "So {0}, then."];
    private static readonly string[] s_words = [.. Words()];

    public static TheoryData<int> Classes => [.. DisguiseClass.All.Select(static way => way.Number)];

    [Theory]
    [MemberData(nameof(Classes))]
    public void Finds_hidden_words_at_their_exact_characters(int number)
    {
        var (_, name, hide) = DisguiseClass.All.Single(way => way.Number == number);
        var random = new System.Random(number);
        var missed = new List<string>();
        var tried = 0;
        foreach (var word in s_words)
        {
            if (hide(word, random) is not { } hidden || !IsFoundPlainly(word) || IsOrdinary(hidden))
                continue;
            var carrier = s_carriers[random.Next(s_carriers.Length)];
            var text = carrier.Replace("{0}", hidden, StringComparison.Ordinal);
            var expected = new TextSpan(carrier.IndexOf("{0}", StringComparison.Ordinal), hidden.Length);
            tried++;
            if (!s_policy.Check(text).Findings.Any(finding => finding.Location.Span == expected))
                missed.Add($"{word} as {hidden}");
        }

        output.WriteLine($"{name}: {tried - missed.Count} of {tried}; missed {string.Join(", ", missed)}");
        Assert.True(tried >= (number is 12 ? 100 : 200), $"only {tried} words can be hidden so");
        Assert.True(tried - missed.Count >= LeastRecall * tried, $"{name}: {missed.Count} of {tried} missed: {string.Join(", ", missed.Take(20))}");
    }

    [Theory]
    [InlineData("You are a <b>f</b>u<i>ck</i>ing disgrace", "f</b>u<i>ck</i>ing")]
    [InlineData("what a sh&#105;t day", "sh&#105;t")]
    [InlineData("what a sh<wbr>it day", "sh<wbr>it")]
    [InlineData("what a s&#x68;1t day", "s&#x68;1t")]
    public void Finds_words_that_markup_hides(string html, string written)
    {
        var verdict = s_policy.Check(new Message { Subject = "Today", Html = $"<p>{html}</p>" });
        Assert.Contains(verdict.Findings, finding => finding.Text == written);
    }

    [Theory]
    [InlineData("youfuckingmuppet", "fucking")]
    [InlineData("GoAwayBitch, all of you", "Bitch")]
    [InlineData("whatabastard", "bastard")]
    public void Finds_words_that_are_run_together(string text, string written)
        => Assert.Contains(s_policy.Check(text).Findings, finding => finding.Text == written);

    [Theory]
    [InlineData("Order 2 of part SH17-T, B17CH/4 and PR1-CK2 for the boiler.")]
    [InlineData("The minibus is SH17 TTA and the deputy's car is CU17 NTS, bays 5 and 6.")]
    [InlineData("sha256: 5h17a55b1tc4f00dfa9907a55e5b17ch0c0cc4c0ff33dead")]
    [InlineData("See https://sh1t.example.org/f.u.c.k/b1tch?x=c*nt for the page that filtering missed.")]
    [InlineData("Attachment: dGhpcyBpcyBzaDF0IGZ1Y2sgYjF0Y2g= (base64)")]
    [InlineData("Phonics this week: s-h-i-p, sh-o-p, ch-i-ck, d-u-ck, r-a-sh. Sound talk it: c-a-t, f-i-t, t-i-n.")]
    [InlineData("s h i p  s h o p  t i c k  d u c k  c l a s s  g r a p e s")]
    [InlineData("Mae'r ysgol ar gau ddydd Llun. Mae croeso i chi ffonio'r swyddfa. Cofiwch eich cot, y ci a'r ffon.")]
    [InlineData("Dzie\u0144 dobry, Kacper jest chory i nie przyjdzie dzi\u015B do szko\u0142y. Pozdrawiam, p\u0105czki b\u0119d\u0105 w pi\u0105tek.")]
    [InlineData("\u0627\u0644\u0633\u0644\u0627\u0645 \u0639\u0644\u06CC\u06A9\u0645\u060C \u0639\u0644\u06CC \u0622\u062C \u0627\u0633\u06A9\u0648\u0644 \u0646\u06C1\u06CC\u06BA \u0622\u0626\u06D2 \u06AF\u0627\u06D4")]
    [InlineData("\u1EB8 k\u00E1\u00E0r\u1ECD\u0300, \u1ECDm\u1ECD mi k\u00F2 n\u00ED w\u00E1 s\u00ED il\u00E9-\u1EB9\u0300k\u1ECD\u0301 l\u00F3n\u00EC\u00ED. \u1EB8 \u1E63\u00E9 p\u1EB9\u0300l\u1EB9\u0301.")]
    [InlineData("\u0414\u043E\u0431\u0440\u0438\u0439 \u0434\u0435\u043D\u044C, \u0441\u0438\u043D \u0441\u044C\u043E\u0433\u043E\u0434\u043D\u0456 \u0445\u0432\u043E\u0440\u0438\u0439. \u041D\u043E\u0441\u043A\u0438, \u0441\u043E\u043A \u0456 \u043A\u0443\u0431\u0438\u043A\u0438 \u0432 \u0441\u0443\u043C\u0446\u0456.")]
    [InlineData("Year 6: solve 3x + 4y = 12, a*b*c, 2*pi*r, 5!, x_1 + x_2, 7(a+5)h. Group 5H, table 1T.")]
    [InlineData("Scunthorpe, Penistone, Cockermouth, Lightwater, Clitheroe, Shitterton, Twatt and Middlesex are places.")]
    [InlineData("Mrs Cockburn, Mr Dickinson, Miss Hancock, Dr Butt, Ms Kuntz-Weber, Mr Shittu and Mrs Wankowska")]
    [InlineData("mishits, pushit, Matsushita, shitake, swanky, bitchumen, assassin, class-room, as-is, hit-and-miss, co-op, mid-day, e.g., i.e., p.m., U.S.A.")]
    [InlineData("We're not sure it's Tom's; they'd've said. It\u2019s fine \u2013 don\u2019t worry \u2026 \u00A35 each, caf\u00E9, na\u00EFve, Zo\u00EB, Chlo\u00E9, Se\u00E1n, \u00C5sa.")]
    [InlineData("Yesss!!! Wooooo!!! Goooal, hmmm, aaargh, soooo proud of Year 2 \uD83C\uDF89\uD83C\uDF89")]
    public void Leaves_ordinary_text_alone(string text)
    {
        foreach (var finding in s_policy.Check(text).Findings)
            Assert.True(finding.Rule.Category is not (RuleCategory.Profanity or RuleCategory.Abuse or RuleCategory.Discrimination or RuleCategory.SexualExplicit or RuleCategory.SexualSuggestive or RuleCategory.Threat), $"{finding.Rule.Id} on '{finding.Text}'");
    }

    [Fact]
    public void What_stands_after_a_hidden_word_keeps_its_place()
    {
        const string text = "What sh1t.\n\nMy NI number is QQ 12 34 56 C, f u c k i n g hell.\n\n> you b1tch\n";
        var verdict = s_policy.Check(new Message { Subject = "Today", Text = text });
        foreach (var written in (string[])["sh1t", "f u c k i n g"])
            Assert.Contains(verdict.Findings, finding => finding.Text == written && finding.Location.Span.Start == text.IndexOf(written, StringComparison.Ordinal));
        Assert.DoesNotContain(verdict.Findings, static finding => finding.Text == "b1tch");
    }

    [Fact]
    public void Hidden_words_in_a_long_text_take_counted_work()
    {
        // Ends, whatever there is: each run is read once and in a limited number of steps.
        foreach (var piece in (string[])["f*", "f.u.", "1", "@", "a1b2", "\u200B", "\u0430", "u r a f u ", "fuckfuck", "***f", "f u c ", "ssss"])
            Assert.NotNull(s_policy.Check(string.Concat(Enumerable.Repeat(piece, 20_000))));
    }

    private static bool IsFoundPlainly(string word) => s_carriers.All(carrier => IsFound(carrier, word));

    private static bool IsFound(string carrier, string word)
        => s_policy.Check(carrier.Replace("{0}", word, StringComparison.Ordinal)).Findings.Any(finding => finding.Location.Span == new TextSpan(carrier.IndexOf("{0}", StringComparison.Ordinal), word.Length));

    // The same letters as a word that is meant so, or too short for anybody to read the word in it.
    private static bool IsOrdinary(string hidden) => hidden is "gals" or "bonk" or "cnty" or "cnts" or "knts" or "twts" or "slts" or "whrs" or "shts" or "mngr" or "mngs" or "bnts" or "pssr" or "ssht" or "rsht" or "psht" or "twnt" or "ftrs";

    /// <summary>Words of at least four letters of the strong and moderate tiers.</summary>
    private static IEnumerable<string> Words()
        => Lexicon.Load("obscenities").Terms.Where(static term => term["tier"] is "strong" or "moderate").SelectMany(static term => Inflection.FormsOf(term))
            .Concat(Lexicon.Load("slurs").Terms.Where(static term => term["level"] is null && term["tier"] is not "mild").SelectMany(static term => Inflection.FormsOf(term)))
            .Where(static word => word.Length >= 4 && word.All(char.IsAsciiLetterLower)).Distinct();
}
