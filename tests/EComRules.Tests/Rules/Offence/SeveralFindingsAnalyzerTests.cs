using EComRules.Testing;

namespace EComRules.Tests.Rules.Offence;

/// <summary>What it counts comes from other rules, so the whole default policy is asked.</summary>
public sealed class SeveralFindingsAnalyzerTests
{
    private const string Id = "ECR0606";
    private const string Number = "His NI number is AB 12 34 56 C.";
    private const string Insult = "You useless idiot.";

    private static readonly Policy s_policy = Build();

    [Theory]
    [InlineData(Insult + "\n" + Number)]
    [InlineData("I'll knock your teeth out. What the fuck? The password is Sunflower27.")]
    [InlineData("Watch your back. All Muslims are terrorists.")]
    [InlineData("The password is Sunflower27 and " + Number)]
    public void Reports_two_serious_findings_of_different_kinds(string text)
    {
        var finding = Assert.Single(s_policy.Check(Oakfield.Outbound(text)).Findings, finding => finding.Rule.Id == Id);
        Assert.Equal(MessageLocation.Whole, finding.Location);
        Assert.Equal(Severity.Violation, finding.Severity);
        Assert.Contains(" different kinds", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_it_inside_the_school_and_holds_it()
    {
        var verdict = s_policy.Check(Oakfield.Internal("I'll knock your teeth out.\nThe password is Sunflower27."));
        Assert.Equal(1, Reported(verdict));
        Assert.Equal(Disposition.Hold, verdict.Disposition);
    }

    [Theory]
    [InlineData(Insult)] // one
    [InlineData(Insult + " You vile human being, you are so stupid.")] // one kind
    [InlineData("I'll knock your teeth out. What the fuck?")] // swearing is how it is said
    [InlineData(Insult + "\nThis printer is crap and the Tories are out.")] // the rest is not serious
    [InlineData("He wrote \"I'll knock your teeth out\" and \"what the fuck\" in her planner.")]
    [InlineData("Behaviour log: pupil D said 'f*** off', then 'I'll kick your head in'.")]
    [InlineData("See below.\n\nOn 11/03/2026 10:24, Tom wrote:\n> The password is Sunflower27\n> " + Number)] // all quoted: one passage
    [InlineData("The fair is on Saturday at two. Bring cakes!")]
    public void Ignores_what_is_one_kind_or_one_passage(string text) => Assert.Equal(0, Reported(s_policy.Check(Oakfield.Outbound(text))));

    [Fact]
    public void Ignores_two_rules_that_speak_of_the_same_words()
    {
        var both = Probe("ECR9001", RuleCategory.Abuse, "grumph");
        var same = Probe("ECR9002", RuleCategory.Offence, "grumph", "humph");
        var policy = Build(builder => builder.Add(both).Add(same));
        Assert.Equal(0, Reported(policy.Check(Oakfield.Internal("You grumph."))));
        Assert.Equal(1, Reported(policy.Check(Oakfield.Internal("You grumph, you humph."))));
        Assert.Equal(0, Reported(policy.Check(Oakfield.Internal("You grumph, and you \"grumph\" there."))) - Reported(policy.Check(Oakfield.Internal("You grumph, and you grumph there."))));
        Assert.Equal(0, Reported(policy.Check(Oakfield.Internal("He said \"you grumph, you humph\" to her."))));
    }

    [Fact]
    public void Ignores_what_an_agreed_exception_covers()
    {
        var policy = Build(builder => builder.Suppress(new("ECR0302", "agreed")));
        Assert.Equal(0, Reported(policy.Check(Oakfield.Outbound(Insult + "\n" + Number))));
    }

    [Fact]
    public void Ignores_warnings_that_count_more_only_because_everyone_reads_them()
    {
        var verdict = s_policy.Check(new Message { Channel = Channel.Social, Audience = SocialAudience.Public, From = Oakfield.Staff, Text = "That idiot forgot the key. Mr Cole is a thief." });
        Assert.Equal(Severity.Violation, verdict.Severity);
        Assert.Equal(0, Reported(verdict));
    }

    [Fact]
    public void Ignores_mail_on_a_safeguarding_route()
        => Assert.Equal(0, Reported(s_policy.Check(Oakfield.Outbound(Insult + "\n" + Number) with { To = ["dsl@oakfield.example.sch.uk"] })));

    [Fact]
    public void Warnings_may_be_given_a_weight()
    {
        const string text = "That idiot forgot the key. Mr Cole is a thief. What a shitty day.";
        Assert.Equal(0, Reported(s_policy.Check(Oakfield.Internal(text))));
        Assert.Equal(0, Reported(Build(builder => builder.SetOption(Id, "warning_weight", "1")).Check(Oakfield.Internal(text))));
        Assert.Equal(1, Reported(Build(builder => builder.SetOption(Id, "warning_weight", "1").SetOption(Id, "threshold", "2")).Check(Oakfield.Internal(text))));
    }

    [Fact]
    public void One_kind_is_never_several_however_heavy()
        => Assert.Equal(0, Reported(Build(builder => builder.SetOption(Id, "violation_weight", "9")).Check(Oakfield.Internal(Insult + " You vile human being."))));

    [Theory]
    [InlineData("threshold", "0")]
    [InlineData("warning_weight", "-1")]
    public void A_weight_that_makes_no_sense_is_refused(string option, string value)
        => Assert.Contains($"{Id}.{option} is", Assert.Throws<ArgumentException>(() => Build(builder => builder.SetOption(Id, option, value))).Message, StringComparison.Ordinal);

    private static int Reported(Verdict verdict) => verdict.Findings.Count(finding => finding.Rule.Id == Id);

    private static Engine.ProbeAnalyzer Probe(string id, RuleCategory category, params string[] terms)
        => new(
            new(id, "Probe", "'{0}'", "Advice.", category, Severity.Violation, ["4.4a1"]) { Kinds = RuleKinds.Keyword },
            (rules, rule) => rules.OnTerms(rule, Lexicon.Of(terms), context => context.Report()));

    private static Policy Build(Action<PolicyBuilder>? configure = null)
    {
        var builder = new PolicyBuilder().AddDefaultRules().UseSchool(Oakfield.School).UseClock(StoppedClock.Instance);
        configure?.Invoke(builder);
        return builder.Build();
    }
}
