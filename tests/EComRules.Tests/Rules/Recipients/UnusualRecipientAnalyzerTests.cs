using EComRules.Rules.Recipients;
using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Recipients.UnusualRecipientAnalyzer>;

namespace EComRules.Tests.Rules.Recipients;

public sealed class UnusualRecipientAnalyzerTests
{
    [Theory]
    [InlineData("b.jones@oakfie1d.example.sch.uk")]
    [InlineData("b.jones@oakfeild.example.sch.uk")]
    [InlineData("b.jones@oakfield.example.org")]
    [InlineData("payroll@county-payroll.example.net")]
    [InlineData("mash@county.example.org")]
    [InlineData("jo@gmial.com")]
    [InlineData("hire@coache5.example.com")]
    public void Reports_a_look_alike(string address) => Verify.ReportsMessage(Oakfield.Internal("See attached.") with { To = [address] }, Oakfield.School);

    [Fact]
    public void Reports_a_colleagues_namesake_outside()
        => Verify.ReportsMessage(Oakfield.Internal("Minutes.") with { To = [Oakfield.Colleague, "b.jones@mail.example.net"] }, Oakfield.School);

    [Fact]
    public void Reports_a_note_to_one_person_that_goes_to_families()
        => Verify.ReportsMessage(Oakfield.Internal("Helen, can you come? He bit me.") with { To = ["year4-parents@oakfield.example.sch.uk"] }, Oakfield.School);

    [Theory]
    [InlineData("office@coaches.example.com")]
    [InlineData("n.parker-dad@mail.example.com")]
    [InlineData("office@elm.example.org")]
    [InlineData("office@oakwood.example.sch.uk")]
    [InlineData("chair@oakfield-pta.example.org")]
    [InlineData("jo@gmail.com")]
    [InlineData("jo@ymail.com")]
    [InlineData("someone@example.net")]
    [InlineData("clerk@news.county.example.gov.uk")]
    public void Ignores_other_addresses(string address) => Verify.Ignores(Oakfield.Internal("See attached.") with { To = [address] }, Oakfield.School);

    [Fact]
    public void Ignores_whom_the_school_has_written_with()
        => Verify.Ignores(Oakfield.Internal("x") with { To = ["jo@oakfields.example.sch.uk"], History = new() { KnownCorrespondents = ["oakfields.example.sch.uk"] } }, Oakfield.School);

    [Fact]
    public void Ignores_letters_to_families()
    {
        Verify.Ignores(Oakfield.Internal("Dear parents, swimming starts.") with { To = ["year4-parents@oakfield.example.sch.uk"] }, Oakfield.School);
        Verify.Ignores(Oakfield.Internal("Helen, swimming starts.") with { To = ["all-staff@oakfield.example.sch.uk"] }, Oakfield.School);
    }

    [Theory]
    [InlineData("oakfield.example.sch.uk", "oakfie1d.example.sch.uk", true)]
    [InlineData("oakfield.example.sch.uk", "oakfieldd.example.sch.uk", true)]
    [InlineData("learning.example.org", "leaming.example.org", true)]
    [InlineData("oakfield.example.sch.uk", "mail.oakfield.example.sch.uk", false)]
    [InlineData("oakfield.example.sch.uk", "oakfield.example.sch.uk", false)]
    [InlineData("elm.org", "elms.net", false)]
    public void Compares_domains(string known, string other, bool alike) => Assert.Equal(alike, DomainLikeness.LooksLike(other, known));
}
