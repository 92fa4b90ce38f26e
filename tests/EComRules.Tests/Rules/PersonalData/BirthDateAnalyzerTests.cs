using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.PersonalData.BirthDateAnalyzer>;

namespace EComRules.Tests.Rules.PersonalData;

public sealed class BirthDateAnalyzerTests
{
    [Theory]
    [InlineData("Amira Khan DOB [|03/05/2017|]")]
    [InlineData("Amira Khan, date of birth: [|3rd May 2017|]")]
    [InlineData("Amira's date of birth is [|3 May 2017|].")]
    [InlineData("Please book Tom Fletcher (D.O.B. [|12.11.16|]) onto the course.")]
    [InlineData("Name: Siân Llewellyn-Jones\nDOB: [|2018-02-01|]")]
    [InlineData("Mrs Okonkwo's date of birth is [|04/06/1981|].")]
    [InlineData("dob for Kacper Nowak is [|May 3rd, 2017|]")]
    [InlineData("[|03/05/2017|] is Oliver's date of birth")]
    [InlineData("Zofia was born on [|12 March 2018|] and started with us in Reception.")]
    [InlineData("Xochitl Quetzal, date of birth [|03/05/2017|]")]
    [InlineData("DOB for Josh Smith = [|03 05 2017|]")]
    [InlineData("Josh Smith: [|2017/05/03|] DOB")]
    [InlineData("Child: Josh Smith\nDate of Birth: [|3rd May 2017|]\nYear: 4")]
    public void Reports_a_date_that_is_named(string text) => Verify.Reports(text, Oakfield.School);

    [Theory]
    [InlineData("Amira Khan [|03/05/2017|]")]
    [InlineData("Khan, Amira ([|03/05/2017|])")]
    [InlineData("Attending: Niamh O'Brien-Smith, Y4, [|3 May 2017|]")]
    [InlineData("Mohammed Ali - M - [|03-05-2017|]")]
    [InlineData("KHAN Amira\tF\t[|03/05/2017|]")]
    [InlineData("Mr and Mrs Smith's son Josh ([|03/05/2017|]) has a place from Monday")]
    [InlineData("Attending Forest School: Josh Smith (Y4) [|03/05/2017|], nut allergy")]
    [InlineData("Booster seats for: Zara Ali [|04/06/2018|]")]
    public void Reports_a_pupils_name_beside_a_date_of_that_age(string text) => Verify.Reports(text, Oakfield.School);

    [Fact]
    public void Reports_each_row_below_a_heading()
        => Verify.Reports("Name, Class, DOB\nAmira Khan, 4B, [|03/05/2017|]\nTom Fletcher, 4B, [|12/11/2016|]\n", Oakfield.School);

    [Fact]
    public void On_its_way_out_a_name_beside_a_pupils_date_of_birth_needs_no_further_word()
    {
        Verify.Reports(Oakfield.Outbound("JOSH SMITH [|03/05/2017|]"), Oakfield.School);
        Verify.Ignores(Oakfield.Internal("JOSH SMITH 03/05/2017"), Oakfield.School);
        Verify.Ignores(Oakfield.Outbound("JOSH SMITH 03/05/2022"), Oakfield.School);
    }

    [Theory]
    [InlineData("<table><tr><th>Name</th><th>DOB</th></tr><tr><td>Josh Smith</td><td>[|03/05/2017|]</td></tr><tr><td>Zara Ali</td><td>[|04/06/2017|]</td></tr></table>")]
    [InlineData("<p>Amira&nbsp;Khan <b>[|03/05/2017|]</b></p>")]
    public void Reports_HTML_as_it_is_read(string html)
        => Verify.Reports(new Message { From = Oakfield.Staff, To = [Oakfield.Outside], Html = html, SentAt = Oakfield.Lesson }, Oakfield.School);

    [Fact]
    public void An_example_elsewhere_excuses_nothing()
        => Verify.Reports("Please write dates as in the example\n\nAmira Khan DOB [|03/05/2017|]\nTom Fletcher DOB [|12/11/2016|]", Oakfield.School);

    [Fact]
    public void A_name_in_the_subject_counts()
        => Verify.Reports(Oakfield.Outbound("DOB [|03/05/2017|], needs a booster seat.", "Amira Khan"), Oakfield.School);

    [Fact]
    public void A_list_is_a_violation()
    {
        const string list = """
            Names and dates of birth for the coach
            Amira Khan 03/05/2017
            Tom Fletcher 12/11/2016
            Zofia Nowak 01/02/2017
            Oliver Smith 30/08/2017
            Gurpreet Harpreet Singh 09/09/2016
            """;
        var verdict = Verify.Check(Oakfield.Outbound(list), Oakfield.School);
        Assert.Equal(5, verdict.Findings.Length);
        Assert.All(verdict.Findings, finding => Assert.Equal(Severity.Violation, finding.Severity));
        Assert.Equal(Disposition.Hold, verdict.Disposition);
    }

    [Fact]
    public void A_family_is_no_list()
        => Assert.Equal(Severity.Warning, Verify.Check(Oakfield.Outbound("Amira Khan 03/05/2017 and Adam Khan 04/06/2019"), Oakfield.School).Severity);

    [Theory]
    [InlineData("Happy birthday to Amira Khan, 9 on 3rd May!")]
    [InlineData("Roald Dahl (born 13 September 1916) wrote Matilda.")]
    [InlineData("Marcus Rashford was born on 31 October 1997 in Manchester.")]
    [InlineData("Queen Victoria was born on 24 May 1819.")]
    [InlineData("Term starts on 3 September 2025 and ends on 19 December 2025.")]
    [InlineData("Jane Smith, parent governor, 01/09/2021 - 31/08/2025")]
    [InlineData("Term of office\nJane Smith 01/09/2021\nTom Price 12/01/2022\n")]
    [InlineData("Behaviour Policy approved by Jane Smith 12/09/2021")]
    [InlineData("Jane Smith appointed 01/09/2019")]
    [InlineData("First aid certificates: Jane Smith 04/09/2022, Tom Fletcher 05/06/2021")]
    [InlineData("DBS: Jane Smith 04/09/2020")]
    [InlineData("On 12/03/2021, Jane Smith wrote:")]
    [InlineData("From: Jane Smith\nSent: 12/03/2021 10:15\nTo: Tom Fletcher")]
    [InlineData("Tom Fletcher, 12/03/2021 10:15")]
    [InlineData("Children born between 1 September 2021 and 31 August 2022 may start in Reception. Mrs Jones, office")]
    [InlineData("We can take children born between 1 September 2021 and\n31 August 2022. Mrs Jones, office")]
    [InlineData("Mrs Lewis had her baby, Theo, born 12 February 2026. Congratulations!")]
    [InlineData("Thomas Telford School 12/09/2021")]
    [InlineData("Sports Day 12/06/2019, Emma leads")]
    [InlineData("My date of birth is 04/06/1981. Amira Khan")]
    [InlineData("Date of birth: (dd/mm/yyyy)")]
    [InlineData("The date of birth format is 03/05/2017, for example, Sarah.")]
    [InlineData("Amira Khan joined us 03/09/2021.")]
    [InlineData("Amira Khan 03/05/2027")]
    [InlineData("Amira Khan 45/05/2017")]
    [InlineData("Amira Khan 05/2017")]
    [InlineData("DOB 03/05/2017")]
    [InlineData("Photo of the school 03/05/2017")]
    [InlineData("Version 3.5.17 by Tom Fletcher")]
    [InlineData("Photos/2019/Tom Fletcher/03-05-2017/img.jpg")]
    public void Ignores_other_dates(string text) => Verify.Ignores(text, Oakfield.School);

    [Fact]
    public void Ignores_recipients_approved_for_personal_data()
        => Verify.Ignores(Oakfield.Outbound("Amira Khan DOB 03/05/2017") with { To = ["admissions@county.example.gov.uk"] }, Oakfield.School);

    [Fact]
    public void Ignores_mail_from_outside() => Verify.Ignores(Oakfield.Inbound("Amira Khan DOB 03/05/2017"), Oakfield.School);

    [Fact]
    public void Asks_before_it_goes_out()
        => Assert.Equal(Disposition.Confirm, Verify.Check(Oakfield.Outbound("Amira Khan DOB 03/05/2017"), Oakfield.School).Disposition);
}
