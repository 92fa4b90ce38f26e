using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Recipients.VisibleAddressesAnalyzer>;

namespace EComRules.Tests.Rules.Recipients;

public sealed class VisibleAddressesAnalyzerTests
{
    private static readonly string[] s_providers = ["gmail.com", "hotmail.co.uk", "btinternet.com", "icloud.com"];

    [Theory]
    [InlineData(10)]
    [InlineData(60)]
    public void Reports_many_families_in_Cc(int count)
        => Verify.ReportsMessage(Oakfield.Internal("Trip letter") with { Cc = Families(count) }, Oakfield.School);

    [Fact]
    public void Reports_many_families_in_To_and_Cc_together()
        => Verify.ReportsMessage(Oakfield.Internal("Trip letter") with { To = Families(6), Cc = Families(5) }, Oakfield.School);

    [Fact]
    public void Reports_families_among_colleagues()
        => Verify.ReportsMessage(Oakfield.Internal("Trip letter") with { To = [.. Families(12), Oakfield.Colleague, Oakfield.Head] }, Oakfield.School);

    [Fact]
    public void Says_how_many_and_holds_it_for_the_data_protection_officer()
    {
        var verdict = Verify.Check(Oakfield.Internal("Trip letter") with { To = Families(12) }, Oakfield.School);
        Assert.Equal("12 outside addresses can be seen by everyone who receives the message", Assert.Single(verdict.Findings).Message);
        Assert.Equal(Disposition.Hold, verdict.Disposition);
        Assert.Equal(SchoolRole.DataProtection, Assert.Single(verdict.Notify));
    }

    [Fact]
    public void Reports_families_at_a_provider_that_is_on_no_list()
        => Verify.ReportsMessage(Oakfield.Internal("Trip letter") with { To = Addresses(12, i => i % 3 == 0 ? $"child{(char)('a' + i)}.mum@valley-net.example" : $"{(char)('a' + i)}.brown@valley-net.example") }, Oakfield.School);

    [Fact]
    public void Ignores_families_in_Bcc()
        => Verify.Ignores(Oakfield.Internal("Trip letter") with { To = [Oakfield.Head], Bcc = Families(60) }, Oakfield.School);

    [Fact]
    public void Ignores_a_small_group() => Verify.Ignores(Oakfield.Internal("Trip leaders") with { To = Families(9) }, Oakfield.School);

    [Fact]
    public void Ignores_colleagues_only()
        => Verify.Ignores(Oakfield.Internal("Hello") with { To = Addresses(40, i => $"s{i}@oakfield.example.sch.uk") }, Oakfield.School);

    [Fact]
    public void Ignores_the_heads_of_other_schools()
        => Verify.Ignores(Oakfield.Internal("Cluster") with { To = Addresses(24, i => $"j.smith@school{i}.county.sch.uk") }, Oakfield.School);

    [Fact]
    public void Ignores_the_offices_of_organisations()
        => Verify.Ignores(Oakfield.Internal("Quote, please") with { To = Addresses(15, i => $"info@company{i}.example.com") }, Oakfield.School);

    [Fact]
    public void Ignores_many_people_of_one_organisation()
        => Verify.Ignores(Oakfield.Internal("Meeting") with { To = Addresses(15, i => $"person{i}@trust.example.org") }, Oakfield.School);

    [Fact]
    public void Ignores_governors_suppliers_and_approved_organisations()
    {
        var governors = Addresses(9, i => $"governor{i}@gmail.com");
        var school = Oakfield.School with { GovernorPrivateAddresses = [.. governors.Select(governor => governor.Value)] };
        Verify.Ignores(Oakfield.Internal("Minutes") with { To = [.. governors, Oakfield.Outside, "x@county.example.gov.uk", "a@coaches.example.com"] }, school);
    }

    [Fact]
    public void Ignores_mail_from_outside()
        => Verify.Ignores(Oakfield.Inbound("Party!") with { To = [.. Families(20), Oakfield.Staff] }, Oakfield.School);

    [Fact]
    public void Lowers_addresses_of_different_organisations_to_a_warning()
        => Assert.Equal(Severity.Warning, Verify.Check(Oakfield.Internal("Network") with { To = Addresses(12, i => $"j.smith@academy{i}.example.org") }, Oakfield.School).Severity);

    [Fact]
    public void Counts_from_the_number_that_the_option_gives()
    {
        var message = Oakfield.Internal("Trip letter") with { To = Families(5) };
        Verify.ReportsMessage(message, Oakfield.School, policy => policy.SetOption("ECR1203", "minimum_addresses", "5"));
    }

    [Fact]
    public void Says_that_the_schools_domains_are_missing()
    {
        var verdict = Verify.Check(Oakfield.Internal("Trip letter") with { To = Families(12) }, SchoolContext.Unknown);
        Assert.Empty(verdict.Findings);
        Assert.Contains("internalDomains", Assert.Single(verdict.Faults).Message);
    }

    private static ImmutableArray<MessageAddress> Families(int count) => Addresses(count, i => $"family{i}@{s_providers[i % s_providers.Length]}");

    private static ImmutableArray<MessageAddress> Addresses(int count, Func<int, string> make)
        => [.. Enumerable.Range(1, count).Select(i => new MessageAddress(make(i)))];
}
