using EComRules.Rules.PersonalData;
using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.PersonalData.SpecialCategoryAnalyzer>;

namespace EComRules.Tests.Rules.PersonalData;

public sealed class SpecialCategoryAnalyzerTests
{
    [Theory]
    [InlineData("Tom ([|LAC|], [|ADHD|]) will attend")]
    [InlineData("Amira's [|EHCP|] says she needs 1:1 on the coach.")]
    [InlineData("Jaden has [|epilepsy|] and will sit at the front.")]
    [InlineData("Ruby H is on the [|SEN register|] and gets [|free school meals|].")]
    [InlineData("Tom Fletcher, 4B, [|FSM|], [|SEND|]\nAmira Khan, 4B, [|PP|]")]
    [InlineData("Alfie Marsh, reading age 6.2, [|SEN K|], [|PP|]")]
    [InlineData("The [|FSM|] ones are Tyler Birch and Alfie Marsh.")]
    [InlineData("[|CAMHS referral|] for Mia Stone attached")]
    [InlineData("I taught Kacper today. His family are [|asylum seekers|].")]
    [InlineData("Mr Lee is [|gay|], so watch the banter.")]
    [InlineData("Mrs Hill is a [|member of the NASUWT|].")]
    [InlineData("Miss Harcourt is off with [|depression|].")]
    [InlineData("One child, Hana Suleman in Year 5, has a [|shunt fitted|].")]
    [InlineData("The little lad Obi's got [|HIV|].")]
    [InlineData("Do not photograph Liam: he is [|in foster care|].")]
    [InlineData("Zofia is [|Muslim|] and fasts.")]
    [InlineData("Callum Trask. Brother of Leo. Mum has [|bipolar|]. Expect late collections.")]
    [InlineData("Could Freya sit next to Miss Hall please, she's got [|type 1|] [|diabetes|].")]
    [InlineData("A ramp for Mr Osei, please: he has [|multiple sclerosis|].")]
    [InlineData("Maisie's parents are [|Jehovah's Witnesses|], so no crafts.")]
    public void Reports_what_is_said_of_somebody_named(string text) => Verify.Reports(Oakfield.Outbound(text), Oakfield.School);

    [Theory]
    [InlineData("14% of pupils are FSM, 9% have an EHCP and 3 are LAC. Mrs Khan will present the data.")]
    [InlineData("Autism Awareness Week: Mrs Hill (SENCO) will run a coffee morning.")]
    [InlineData("We have two children who are autistic and one wheelchair user. Contact Amira Khan.")]
    [InlineData("Please book Beth Jones and Tom Hill on the epilepsy training.")]
    [InlineData("Mrs Khan is working with CAMHS on a project. Mr Lee is our LAC lead.")]
    [InlineData("Tom and Amira ran a mile and raised \u00A340 for autism research.")]
    [InlineData("Anne Frank was Jewish; can you offer a workshop on her diary?")]
    [InlineData("Year 5 loved the book in which Jack is deaf.")]
    [InlineData("PLEASE SEND THE INVOICE TO TOM. PP Amira Khan")]
    [InlineData("That was an odd lac of salt, Tom.")]
    [InlineData("If your child has asthma, hand the inhaler to Mrs Khan.")]
    [InlineData("Children may choose halal or vegetarian. Tom runs the till.")]
    [InlineData("Congratulations to Mrs Lewis, who is expecting a baby in June.")]
    [InlineData("I have ADHD myself. Tom")]
    [InlineData("Megan starts on Monday: she has experience of autism and a diploma in mental health.")]
    [InlineData("SEND report: Helen Pritchard reported 41 pupils on SEN support.")]
    [InlineData("Rosie the class hamster has a tumour.")]
    [InlineData("Tom Cockburn brings his class; he is allergic to early mornings.")]
    public void Ignores_topics_groups_and_numbers(string text) => Verify.Ignores(Oakfield.Outbound(text), Oakfield.School);

    [Theory]
    [InlineData("sen@county.example.gov.uk")]
    [InlineData("nurse@nhs.example.net")]
    [InlineData("senco@oakfield.example.sch.uk")]
    [InlineData(Oakfield.Colleague)]
    [InlineData("khan.family@mail.example.net")]
    public void Ignores_recipients_who_may_know(string to)
        => Verify.Ignores(Oakfield.Outbound("Amira's EHCP review is on Tuesday.") with { To = [to] }, Oakfield.School);

    [Theory]
    [InlineData("ella.marsh@mail.example.net", "Ella's EHCP review is on 3 May.")]
    [InlineData("jo@mail.example.net", "Dear Mrs Marsh,\nElla Marsh is on the SEN register now.")]
    [InlineData("jo@mail.example.net", "Hi Jo, your daughter Ella has been seen by CAMHS.")]
    [InlineData("jo@mail.example.net", "Hi Jo, Ella used her inhaler after PE and was fine.")]
    public void Ignores_mail_to_the_family(string to, string text) => Verify.Ignores(Oakfield.Outbound(text) with { To = [to] }, Oakfield.School);

    [Fact]
    public void Ignores_the_menu() => Verify.Ignores(Oakfield.Outbound("Menu for Friday: Tom has a nut allergy and Leo is coeliac."), Oakfield.School);

    [Fact]
    public void Ignores_what_goes_back_to_whom_it_came_from()
        => Verify.Ignores(Oakfield.Outbound("Yes, of course.\n\nOn Monday Jo wrote:\n> Ella has epilepsy, may she swim?\n"), Oakfield.School);

    [Fact]
    public void Says_less_when_the_reader_may_be_the_family_and_more_when_it_is_another()
    {
        var perhaps = Oakfield.Outbound("Ella is under CAMHS.") with { To = ["jo@mail.example.net"] };
        Assert.Equal(Severity.Warning, Verify.Check(perhaps, Oakfield.School).Severity);
        var other = perhaps with { To = ["khan.family@mail.example.net"] };
        Assert.Equal(Severity.Violation, Verify.Check(other, Oakfield.School).Severity);
        var secret = Oakfield.Outbound("Between us, Ella is under CAMHS.") with { To = ["jo@mail.example.net"] };
        Assert.Equal(Severity.Violation, Verify.Check(secret, Oakfield.School).Severity);
    }

    [Fact]
    public void A_list_of_families_is_no_list_of_colleagues()
    {
        Verify.Reports(Oakfield.Internal("Be kind to Oscar: he is [|autistic|].") with { To = ["year4-parents@oakfield.example.sch.uk"] }, Oakfield.School);
        Verify.Ignores(Oakfield.Internal("Be kind to Oscar: he is autistic."), Oakfield.School);
    }

    [Fact]
    public void All_staff_may_know_what_keeps_a_child_safe_and_not_who_is_in_care()
    {
        Verify.Ignores(Oakfield.Internal("Tom has a nut allergy.") with { To = ["all-staff@oakfield.example.sch.uk"] }, Oakfield.School);
        var verdict = Verify.Check(Oakfield.Internal("Tom is in foster care.") with { To = ["all-staff@oakfield.example.sch.uk"] }, Oakfield.School);
        Assert.Equal((Severity.Warning, Disposition.Confirm), (verdict.Severity, verdict.Disposition));
    }

    [Fact]
    public void Holds_what_goes_outside_and_names_its_kind()
    {
        var verdict = Verify.Check(Oakfield.Outbound("Tom (LAC) will attend."), Oakfield.School);
        Assert.Equal(Disposition.Hold, verdict.Disposition);
        Assert.Equal("this reads as care status about a person", Assert.Single(verdict.Findings).Message);
    }

    [Fact]
    public void A_post_is_read_by_anybody()
        => Verify.Reports(new Message { Channel = Channel.Social, From = "Mel G", Text = "Little Zofia in my class has [|autism|] and she smashed it today", SentAt = Oakfield.Lesson }, Oakfield.School);

    [Theory]
    [InlineData("Tom Fletcher has", "Tom Fletcher")]
    [InlineData("Dear Tom,\nAmira is", "Amira")]
    [InlineData("ask Beth about", "")]
    [InlineData("Will Khan's asthma", "Will Khan")]
    [InlineData("Will there be", "")]
    [InlineData("Thomas Telford School", "")]
    [InlineData("Mr and Mrs O'Brien", "Mrs O'Brien")]
    [InlineData("Tom F has", "Tom F")]
    [InlineData("Mary-Jane S. reads", "Mary-Jane S")]
    [InlineData("the Obi lad", "Obi")]
    public void Finds_who_is_named(string text, string name)
    {
        var found = PersonMention.TryFindLast(text, new(0, text.Length), new(Oakfield.School), out var person);
        Assert.Equal(name, found ? text.Substring(person.Span.Start, person.Span.Length) : "");
    }
}
