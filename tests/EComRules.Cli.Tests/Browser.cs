using System.Text.RegularExpressions;

namespace EComRules.Cli.Tests;

/// <summary>Opens a page in headless Chromium and tells what became of it.</summary>
internal sealed record Browser(string Dom, string Console, string NetworkLog)
{
    /// <summary>Loads the file, with a fragment or nothing after it, and returns the document once its script has run.</summary>
    public static Browser Open(TemporaryFolder folder, string page, string fragment = "")
    {
        var chromium = External.Find("CHROMIUM", "apt-get install chromium", "chromium", "chromium-browser", "google-chrome");
        var network = folder.PathOf("network.json");
        var (_, output, error) = External.Run(
            chromium,
            TimeSpan.FromMinutes(2),
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--user-data-dir=" + folder.PathOf("profile"), "--enable-logging=stderr", "--log-net-log=" + network,
            "--virtual-time-budget=5000", "--dump-dom", new Uri(page).AbsoluteUri + fragment);
        var console = error.Split('\n').Where(line => line.Contains("CONSOLE", StringComparison.Ordinal));
        return new(output, string.Join('\n', console), File.ReadAllText(network));
    }

    /// <summary>The messages that are shown, by their numbers.</summary>
    public IEnumerable<int> Shown => Articles(shown: true);

    public IEnumerable<int> Hidden => Articles(shown: false);

    /// <summary>What the page says that it shows.</summary>
    public string Count => Regex.Match(Dom, "id=\"count\"[^>]*>([^<]*)<").Groups[1].Value;

    private IEnumerable<int> Articles(bool shown)
        => Regex.Matches(Dom, "<article class=\"msg [a-z]+\" id=\"m(\\d+)\"( hidden=\"\")?>").Where(match => match.Groups[2].Success != shown).Select(match => int.Parse(match.Groups[1].Value));
}
