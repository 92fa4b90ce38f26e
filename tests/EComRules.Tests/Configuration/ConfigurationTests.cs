using FsCheck.Xunit;

namespace EComRules.Tests.Configuration;

public class ConfigurationTests
{
    private const string Shouting = "PLEASE REPLY NOW";

    [Theory]
    [InlineData("ECR1102.severity = violation")]
    [InlineData("\uFEFF# Oakfield\r\n\r\n\tECR1102.severity\t=\tviolation  \r\n")]
    [InlineData("preset=none\nECR1102.severity=violation")]
    [InlineData("\u00A0ECR1102.severity = violation\u00A0")]
    public void Sets_a_severity(string text) => Assert.Equal(Severity.Violation, Check(text).Severity);

    [Theory]
    [InlineData("ECR1102.severity = none")]
    [InlineData("preset = none")]
    [InlineData("ECR1102.minimum_letters = 500")]
    [InlineData("preset = strict\nECR1102.minimum_letters = 500\nECR1101.severity = none")]
    public void Switches_off_what_the_school_does_not_want(string text) => Assert.Empty(Check(text).Findings);

    [Fact]
    public void Keeps_what_an_agreed_exception_covers_with_its_reason()
    {
        var verdict = Check("""
            # Agreed in the meeting of 3 March
            suppress.choir.rule = ECR1102
            suppress.choir.justification = The choir's programme is printed in capitals (Mrs Hill, # 12)
            suppress.choir.from = oakfield.example.sch.uk
            suppress.choir.to = b.jones@oakfield.example.sch.uk
            suppress.choir.text = reply now
            suppress.choir.expires = 2026-12-31
            """);

        Assert.Empty(verdict.Findings);
        var suppression = Assert.Single(verdict.Suppressed).Suppression;
        Assert.Equal("The choir's programme is printed in capitals (Mrs Hill, # 12)", suppression.Justification);
        Assert.Equal(new DateOnly(2026, 12, 31), suppression.Expires);
    }

    [Theory]
    [InlineData("suppress.a.expires = 2026-03-10")]
    [InlineData("suppress.a.from = head@oakfield.example.sch.uk")]
    [InlineData("suppress.a.to = head@oakfield.example.sch.uk")]
    [InlineData("suppress.a.text = something else")]
    public void Reports_what_an_agreed_exception_does_not_cover(string line)
        => Assert.Single(Check($"suppress.a.rule = ECR1102\nsuppress.a.justification = agreed\n{line}").Findings);

    [Fact]
    public void Of_two_files_the_later_counts()
        => Assert.Equal(Severity.Warning, new PolicyBuilder().AddDefaultRules().UseSchool(Oakfield.School)
            .UseConfiguration("ECR1102.severity = none", "county.ecomrules").UseConfiguration("ECR1102.severity = warning", "school.ecomrules")
            .Build().Check(Oakfield.Internal(Shouting)).Severity);

    [Fact]
    public void May_come_before_the_rules()
        => Assert.Equal(Severity.Warning, new PolicyBuilder().UseConfiguration("ECR1102.severity = warning", "a").AddDefaultRules().Build().Check(Oakfield.Internal(Shouting)).Severity);

    [Theory]
    [InlineData("ECR1102", 1, 1, "no '='")]
    [InlineData("\n  hello there", 2, 3, "no '='")]
    [InlineData("= 3", 1, 1, "nothing before")]
    [InlineData("presett = none", 1, 1, "did you mean 'preset'?")]
    [InlineData("severity = none", 1, 1, "ECR0801.severity")]
    [InlineData("ECR1102. = none", 1, 1, "ECR0801.severity")]
    [InlineData(".severity = none", 1, 1, "ECR0801.severity")]
    [InlineData("preset = strickt", 1, 10, "did you mean 'strict'?")]
    [InlineData("preset =", 1, 9, "default, none, strict")]
    [InlineData("ECR1102.severity = Warning", 1, 20, "did you mean 'warning'?")]
    [InlineData("ECR1102.severity = high", 1, 20, "none, advice, warning, violation")]
    [InlineData("ECR1102.severity = none # agreed", 1, 20, "a line of its own")]
    [InlineData("ECR1102.severity = none\r\nECR1102.severity = advice", 2, 1, "line 1")]
    [InlineData("ECR1102.severity = none\rECR1102.severity = advice", 2, 1, "line 1")]
    [InlineData("ECR1120.severity = none", 1, 1, "did you mean 'ECR1102'?")]
    [InlineData("ecr1102.severity = none", 1, 1, "did you mean 'ECR1102'?")]
    [InlineData("# first\n  ECR0006.severity = none", 2, 3, "nothing passes unchecked")]
    [InlineData("\tECR1102.minimum_leters = 3", 1, 10, "did you mean 'minimum_letters'?")]
    [InlineData("ECR1102.severty = none", 1, 9, "did you mean 'severity'?")]
    [InlineData("ECR1101.letters = 3", 1, 9, "no options")]
    [InlineData("ECR1102.minimum_letters = many", 1, 27, "whole number: write for example 12")]
    [InlineData("ECR1102.minimum_letters = 99999999999", 1, 27, "whole number")]
    [InlineData("ECR1102.minimum_letters =", 1, 26, "whole number")]
    [InlineData("suppress.rule = ECR1102", 1, 1, "suppress.NAME.rule")]
    [InlineData("suppress.a.b.rule = ECR1102", 1, 1, "suppress.NAME.rule")]
    [InlineData("suppress..rule = ECR1102", 1, 1, "suppress.NAME.rule")]
    [InlineData("suppress.a.expiry = 2026-12-31", 1, 12, "did you mean 'expires'?")]
    [InlineData("suppress.a.rule = ECR1102", 1, 1, "suppress.a.justification")]
    [InlineData("suppress.a.justification = agreed", 1, 1, "suppress.a.rule")]
    [InlineData("suppress.a.rule = ECR1102\nsuppress.a.justification =", 2, 27, "nothing after")]
    [InlineData("suppress.a.justification = agreed\nsuppress.a.rule = ECR1192", 2, 19, "did you mean 'ECR1102'?")]
    [InlineData("suppress.a.rule = ECR1102\nsuppress.a.justification = agreed\nsuppress.a.expires = 31/12/2026", 3, 22, "year-month-day")]
    [InlineData("suppress.a.rule = ECR1102\nsuppress.a.justification = agreed\nsuppress.a.expires = 2026-02-30", 3, 22, "year-month-day")]
    [InlineData("suppress.a.rule = ECR1102\nsuppress.a.justification = agreed\nsuppress.a.from = the head", 3, 19, "e-mail address nor a domain")]
    [InlineData("suppress.a.rule = ECR1102\nsuppress.a.justification = agreed\nsuppress.a.to = everyone", 3, 17, "e-mail address nor a domain")]
    [InlineData("suppress.a.rule = ECR1102\nsuppress.a.rule = ECR1101", 2, 1, "line 1")]
    public void Says_where_and_what_to_write_instead(string text, int line, int column, string help)
    {
        var error = Assert.Throws<PolicyFormatException>(() => Build(text));

        Assert.Equal(("policy.ecomrules", line, column), (error.File, error.Line, error.Column));
        Assert.Contains(help, error.Problem);
    }

    [Fact]
    public void Says_where_an_option_stands_that_only_the_rule_can_refuse()
    {
        var error = Assert.Throws<PolicyFormatException>(() => new PolicyBuilder().AddDefaultRules().UseConfiguration("# hours\nECR1001.own_time = lunch", "policy.ecomrules").Build());

        Assert.Equal((2, 20), (error.Line, error.Column));
        Assert.Contains("12:00-13:30", error.Problem);
    }

    [Fact]
    public void Settings_in_code_are_refused_too()
        => Assert.Contains("no rule", Assert.Throws<ArgumentException>(() => new PolicyBuilder().AddDefaultRules().SetSeverity("ECR9999", Severity.None).Build()).Message);

    [Property(MaxTest = 300)]
    public void Any_text_is_read_or_refused_with_a_place(string? text) => ReadsOrRefuses(text ?? "");

    [Property(MaxTest = 300)]
    public void Any_mixture_of_settings_is_read_or_refused_with_a_place(byte[] choices)
    {
        string[] pieces = ["preset", "ECR1102", "suppress", ".", "=", " ", "\n", "\r\n", "#", "severity", "none", "a", "rule", "justification", "expires", "2026-12-31", "minimum_letters", "1", "\t", "\uFEFF", "from", "@x.example", "\u2028", "\0"];
        ReadsOrRefuses(string.Concat(choices.Select(choice => pieces[choice % pieces.Length])));
    }

    private static void ReadsOrRefuses(string text)
    {
        try
        {
            Build(text);
        }
        catch (PolicyFormatException error)
        {
            Assert.True(error.Line >= 1 && error.Column >= 1);
        }
    }

    private static Policy Build(string text) => new PolicyBuilder().Add(new EComRules.Rules.Style.CapitalsAnalyzer()).Add(new EComRules.Rules.Style.MissingSubjectAnalyzer()).UseSchool(Oakfield.School).UseConfiguration(text, "policy.ecomrules").Build();

    private static Verdict Check(string text) => Build(text).Check(Oakfield.Internal(Shouting));
}
