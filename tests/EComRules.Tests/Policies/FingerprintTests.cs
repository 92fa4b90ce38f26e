using System.Reflection;

namespace EComRules.Tests.Policies;

public class FingerprintTests
{
    private const string Configuration = "ECR1102.minimum_letters = 14\nsuppress.a.rule = ECR1102\nsuppress.a.justification = agreed\nsuppress.a.expires = 2026-12-31\nsuppress.a.from = x.example\nsuppress.a.to = y.example\nsuppress.a.text = hi";

    [Fact]
    public void Is_the_same_for_the_same_input()
    {
        Assert.Equal(Build(Configuration).Fingerprint, Build(Configuration).Fingerprint);
        Assert.Matches("^sha256:[0-9a-f]{64}$", Build(Configuration).Fingerprint);
        Assert.Equal(Build("").Fingerprint, Build("# a comment\npreset = default").Fingerprint);
    }

    [Theory]
    [InlineData("minimum_letters = 14", "minimum_letters = 15")]
    [InlineData("rule = ECR1102", "rule = ECR1101")]
    [InlineData("agreed", "agreed by the head")]
    [InlineData("2026-12-31", "2026-12-30")]
    [InlineData("x.example", "z.example")]
    [InlineData("y.example", "z.example")]
    [InlineData("text = hi", "text = ho")]
    [InlineData("ECR1102.minimum_letters = 14", "ECR1102.severity = none")]
    [InlineData("ECR1102.minimum_letters = 14", "ECR1102.severity = advice")] // its default, but fixed
    [InlineData("ECR1102.minimum_letters = 14", "preset = none")]
    public void Differs_with_the_configuration(string text, string other)
    {
        Assert.Contains(text, Configuration);
        Assert.NotEqual(Build(Configuration).Fingerprint, Build(Configuration.Replace(text, other)).Fingerprint);
    }

    [Fact]
    public void Differs_with_every_field_of_the_school()
    {
        var policy = Build("");
        var fingerprints = new HashSet<string> { policy.Fingerprint };
        var properties = typeof(SchoolContext).GetProperties(BindingFlags.Public | BindingFlags.Instance);
        foreach (var property in properties)
        {
            var school = Oakfield.School with { };
            property.SetValue(school, Changed(property.GetValue(school)));
            Assert.True(fingerprints.Add(policy.ForSchool(school).Fingerprint), property.Name);
        }

        Assert.Equal(EComRules.Json.SchoolJsonReader.Fields.Length, properties.Length);
    }

    [Fact]
    public void Differs_with_every_register()
    {
        var policy = Build("");
        var fingerprints = new HashSet<string> { policy.Fingerprint };
        foreach (var property in typeof(SchoolRegisters).GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var registers = Oakfield.School.Registers with { };
            property.SetValue(registers, property.GetValue(registers) switch
            {
                ImmutableArray<StaffMember> staff => staff.SetItem(0, staff[0] with { Roles = ["head"] }),
                ImmutableArray<PolicyAcknowledgement> signed => signed.SetItem(0, signed[0] with { Version = null }),
                ImmutableArray<Authorisation> agreed => agreed.SetItem(0, agreed[0] with { Expires = new(2026, 1, 1) }),
                ImmutableDictionary<string, int> days => days.SetItem("trips", 366),
                DateOnly day => day.AddDays(1),
                var other => Changed(other),
            });
            Assert.True(fingerprints.Add(policy.ForSchool(Oakfield.School with { Registers = registers }).Fingerprint), property.Name);
        }
    }

    [Fact]
    public void Differs_with_every_detail_of_hours_and_terms()
    {
        var policy = Build("");
        var hours = Oakfield.School.CoreHours!;
        var term = Oakfield.School.Terms[0];
        SchoolContext[] schools =
        [
            Oakfield.School,
            .. new[] { hours with { Days = [DayOfWeek.Monday] }, hours with { Start = new(8, 31) }, hours with { End = new(16, 31) }, hours with { TermTimeOnly = false } }.Select(one => Oakfield.School with { CoreHours = one }),
            .. new[]
            {
                term with { Name = "x" }, term with { Start = term.Start.AddDays(1) }, term with { End = term.End.AddDays(1) }, term with { HalfTermStart = null },
                term with { HalfTermEnd = null }, term with { BankHolidays = [term.Start] },
            }.Select(one => Oakfield.School with { Terms = [one] }),
            Oakfield.School with { RollNames = ["a b"] },
            Oakfield.School with { RollNames = ["a", "b"] },
            Oakfield.School with { RollNames = ["a", "b"], SafeguardingRoutes = [] },
            Oakfield.School with { DistributionLists = [new("a@x.example", 1)] },
            Oakfield.School with { DistributionLists = [new("a@x.example", 2)] },
        ];

        Assert.Equal(schools.Length, schools.Select(school => policy.ForSchool(school).Fingerprint).Distinct().Count());
    }

    [Fact]
    public void Two_schools_share_one_matcher_and_get_their_own_verdicts()
    {
        var oakfield = Build("");
        var elm = oakfield.ForSchool(Oakfield.School with { InternalDomains = ["elm.example.org"] });
        var message = Oakfield.Internal("PLEASE REPLY NOW");

        Assert.Same(Compiled(oakfield), Compiled(elm));
        Assert.NotEqual(oakfield.Fingerprint, elm.Fingerprint);
        var here = oakfield.Check(message);
        var there = elm.Check(message);
        Assert.Equal((Direction.Internal, 1, oakfield.Fingerprint), (here.Direction, here.Findings.Length, here.PolicyFingerprint));
        Assert.Equal((Direction.Inbound, 0, elm.Fingerprint), (there.Direction, there.Findings.Length, there.PolicyFingerprint));
        Assert.Equal(oakfield.Fingerprint, elm.ForSchool(Oakfield.School).Fingerprint);

        static object? Compiled(Policy policy) => typeof(Policy).GetField("_compiled", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(policy);
    }

    private static Policy Build(string configuration) => new PolicyBuilder().AddDefaultRules().UseSchool(Oakfield.School).UseConfiguration(configuration, "a").Build();

    private static object Changed(object? value) => value switch
    {
        string text => text == "Europe/London" ? "Europe/Paris" : text + "x",
        int number => number + 1,
        long number => number + 1,
        SchoolHours hours => hours with { End = hours.End.AddMinutes(-1) },
        ImmutableArray<string> list => list.Add("new.example"),
        ImmutableArray<SchoolTerm> terms => terms.RemoveAt(0),
        ImmutableArray<DistributionList> lists => lists.RemoveAt(0),
        ImmutableDictionary<string, string> map => map.Add("new", "new"),
        ImmutableDictionary<string, ImmutableArray<string>> lists => lists.SetItem(lists.Keys.First(), ["new.example"]),
        SchoolRegisters registers => registers with { PolicyVersion = "new" },
        _ => throw new NotSupportedException(),
    };
}
