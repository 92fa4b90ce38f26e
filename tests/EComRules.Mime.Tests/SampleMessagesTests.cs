using EComRules.Json;

namespace EComRules.Mime.Tests;

/// <summary>samples/messages, the first thing a new user sees.</summary>
public sealed class SampleMessagesTests
{
    private static readonly Lazy<Policy> s_policy = new(() => new PolicyBuilder()
        .AddDefaultRules()
        .UseSchool(EComRulesJson.ReadSchool(File.ReadAllBytes(PathOf("school.json")), "school.json"))
        .Build());

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(PathOf("messages"), "*.eml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_is_a_proper_message(string name)
    {
        var bytes = File.ReadAllBytes(PathOf("messages", name));
        var text = Encoding.UTF8.GetString(bytes);
        Assert.Equal(text.ReplaceLineEndings("\r\n"), text);
        var entry = Mail.ReadEntry(bytes);
        Assert.NotNull(entry.Id);
        Assert.Empty(entry.Message!.Faults);
        Assert.NotNull(entry.Message.SentAt);
        Assert.All([entry.Message.From!, .. entry.Message.To, .. entry.Message.Cc], address => Assert.Contains("example", address.Value[address.Value.IndexOf('@', StringComparison.Ordinal)..], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("01-trip-letter.eml")]
    [InlineData("02-grant-bid.eml")]
    [InlineData("03-phonics-plan.eml")]
    [InlineData("04-relationships-education.eml")]
    [InlineData("05-newsletter.eml")]
    [InlineData("06-safeguarding-referral.eml")]
    public void Ordinary_school_mail_passes(string name)
    {
        var verdict = Check(name);
        Assert.Equal(Disposition.Deliver, verdict.Disposition);
        if (!name.StartsWith("06", StringComparison.Ordinal))
            Assert.Empty(verdict.Findings);
    }

    [Theory]
    [InlineData("07-no-subject.eml", "ECR1101", "ECR1102")]
    [InlineData("08-shared-login.eml", "ECR0101")]
    [InlineData("09-coach-booking.eml", "ECR0701")]
    [InlineData("10-angel-chain.eml", "ECR0803")]
    [InlineData("11-syndicate.eml", "ECR0801")]
    [InlineData("12-sofa-for-sale.eml", "ECR1201")]
    [InlineData("13-visible-addresses.eml", "ECR1203")]
    [InlineData("14-heated-reply.eml", "ECR0302")]
    [InlineData("15-overdue-invoice.eml", "ECR0202")]
    public void The_others_show_what_they_are_for(string name, params string[] rules)
        => Assert.Subset(Check(name).Findings.Select(finding => finding.Rule.Id).ToHashSet(), rules.ToHashSet());

    [Fact]
    public void Quoted_words_are_not_laid_at_the_senders_door()
        => Assert.All(Check("14-heated-reply.eml").Findings, finding => Assert.Equal(Zone.Author, finding.Zone));

    private static Verdict Check(string name) => s_policy.Value.Check(Mail.ReadEntry(File.ReadAllBytes(PathOf("messages", name))).Message!);

    private static string PathOf(params string[] parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "EComRules.sln")))
                return Path.Combine([folder.FullName, "samples", .. parts]);
        throw new InvalidOperationException("The tests must run from within the repository.");
    }
}
