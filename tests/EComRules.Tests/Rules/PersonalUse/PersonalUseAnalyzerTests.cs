using System.Globalization;
using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.PersonalUse.PersonalUseAnalyzer>;

namespace EComRules.Tests.Rules.PersonalUse;

public sealed class PersonalUseAnalyzerTests
{
    [Theory]
    [InlineData("Hello, I would like to [|book the holiday|] to Tenerife for two adults, all inclusive please.")]
    [InlineData("We'd love to [|book a villa|] in Corfu from 3 August.")]
    [InlineData("Could you tell me when the balance for [|our honeymoon|] is due? The booking reference is X44, flying from Gatwick.")]
    [InlineData("I have [|reserved a weekend away|] for us, don't tell Tom.")]
    [InlineData("[|My order|] has not come: the blue dress in size 12.")]
    [InlineData("Where is [|my ASOS parcel|]? It should have come yesterday.")]
    [InlineData("I want to [|return the shoes|]; the order number is 4471 and I would like a refund.")]
    [InlineData("Can I move [|my nail appointment|] to Thursday?")]
    [InlineData("Please [|book me in for a cut and colour|] on Friday.")]
    [InlineData("I'd like to [|cancel my gym membership|] please.")]
    [InlineData("Could I have a [|quote for my pet insurance|]?")]
    [InlineData("Can I [|book my car in|] for its MOT?")]
    [InlineData("Any news on [|our mortgage offer|]?")]
    [InlineData("Can we [|arrange a viewing|] of the three bed on Elm Road? We saw it on Rightmove.")]
    [InlineData("Who is coming to [|my hen do|] then? Pay Sue by Friday.")]
    [InlineData("[|Our wedding photographer|] wants the deposit.")]
    [InlineData("Have you done your transfers? [|Fantasy football|] closes at noon.")]
    [InlineData("My [|Tinder date|] was a disaster.")]
    public void Reports_a_private_matter_on_a_teaching_morning(string text) => Verify.Reports(Oakfield.Outbound(text), Oakfield.School);

    [Theory]
    [InlineData("We would like to book flights and a hotel for the Year 6 residential: 30 pupils and 4 adults from Gatwick.")]
    [InlineData("Our order for 30 glue sticks has not arrived.")]
    [InlineData("My order of reading books for the class has not come; please send the invoice to the office.")]
    [InlineData("My delivery of paint and card should have come on Monday.")]
    [InlineData("Please return the coat to lost property.")]
    [InlineData("Children may exchange PE shoes at the office.")]
    [InlineData("I would like to book holiday from 3 to 10 August.")]
    [InlineData("I'd like to request unpaid leave on Friday 3 July: it is my hen weekend in Majorca.")]
    [InlineData("We have booked a holiday during term time, you wrote; such an absence is unauthorised.")]
    [InlineData("If you have booked flights to Tenerife, you will see the return date on your ticket from easyJet.")]
    [InlineData("I hear that they booked a villa in Corfu.")]
    [InlineData("Our holiday dates are on the web site.")]
    [InlineData("Did you have a nice holiday? Ours was lovely, back to work now.")]
    [InlineData("We have booked holiday club places for both boys.")]
    [InlineData("What did the hen do next? The little red hen made bread.")]
    [InlineData("What would a hen do if a fox came? What does the farmer's hen do?")]
    [InlineData("Can I change my lunch order to a jacket potato?")]
    [InlineData("Could you send the trainers the receipt and the order number?")]
    [InlineData("My order is two boxes short, please make up the difference.")]
    [InlineData("My costume order for the dress rehearsal is late.")]
    [InlineData("The Year 5 maths project is a fantasy football league: each pupil has 50 million to spend.")]
    [InlineData("The RE topic is weddings: our wedding cake needs decorating by Class 2.")]
    [InlineData("We booked the yoga session for Year 3 on Friday.")]
    [InlineData("I have a hospital appointment at two and will be back for the staff meeting.")]
    [InlineData("I need to leave early for a dentist appointment, can you cover Year 4?")]
    [InlineData("My childminder is ill, I must ring the nursery. Back in ten minutes.")]
    [InlineData("Please find a copy of my car insurance with business use.")]
    [InlineData("Could you write an employment reference for my mortgage application?")]
    [InlineData("Prospective parents can book a viewing of the school on Tuesdays.")]
    [InlineData("Please bring spare shoes and boots: the field is muddy.")]
    [InlineData("The travel agent has offered a week in Tenerife as a raffle prize.")]
    [InlineData("The role play corner is a travel agent: our holiday brochures show Tenerife and Corfu, and the children book flights.")]
    [InlineData("> I have booked the honeymoon\n\nCongratulations! The planning meeting is at four.")]
    public void Ignores_the_business_of_the_school_and_small_talk(string text) => Verify.Ignores(Oakfield.Outbound(text), Oakfield.School);

    [Theory]
    [InlineData("2026-03-11T07:50:00Z")] // before
    [InlineData("2026-03-11T12:40:00Z")] // lunch
    [InlineData("2026-03-11T16:30:00Z")] // after
    [InlineData("2026-03-14T10:24:00Z")] // Saturday
    [InlineData("2026-02-18T10:24:00Z")] // half-term
    [InlineData("2026-05-04T10:24:00Z")] // bank holiday
    [InlineData("2026-04-02T10:24:00Z")] // Easter holidays
    [InlineData("2026-06-10T07:15:00Z")] // a quarter past eight in summer time
    [InlineData("2026-06-10T11:05:00Z")] // lunch in summer time
    public void Ignores_staff_in_their_own_time(string sent) => Verify.Ignores(Private(sent), Oakfield.School);

    [Theory]
    [InlineData("2026-06-10T07:35:00Z")] // 08:35 in summer time
    [InlineData("2026-03-11T13:30:00Z")]
    [InlineData("2026-03-11T16:29:59Z")]
    public void Reports_within_core_hours(string sent) => Assert.Single(Verify.Check(Private(sent), Oakfield.School).Findings);

    [Fact]
    public void Lets_the_school_say_which_times_are_staffs_own()
    {
        Assert.Single(Verify.Check(Private("2026-03-11T12:40:00Z"), Oakfield.School, p => p.SetOption("ECR1001", "own_time", "")).Findings);
        Assert.Empty(Verify.Check(Private("2026-03-11T10:40:00Z"), Oakfield.School, p => p.SetOption("ECR1001", "own_time", "10:30-10:50, 12:15-13:15")).Findings);
        Assert.Contains("12:00-13:30", Assert.Throws<ArgumentException>(() => Verify.Check(Private("2026-03-11T12:40:00Z"), Oakfield.School, p => p.SetOption("ECR1001", "own_time", "lunch"))).Message);
    }

    [Fact]
    public void Never_guesses_hours_or_terms()
    {
        AssertNeeds("coreHours", Oakfield.School with { CoreHours = null });
        AssertNeeds("terms", Oakfield.School with { Terms = [] });
        AssertNeeds("internalDomains", Oakfield.School with { InternalDomains = [] });

        static void AssertNeeds(string field, SchoolContext school)
        {
            var verdict = Verify.Check(Private("2026-03-11T10:24:00Z"), school);
            Assert.Empty(verdict.Findings);
            Assert.Contains($"'{field}'", Assert.Single(verdict.Faults).Message);
        }
    }

    [Fact]
    public void Reports_a_web_request_for_a_private_site_only_in_core_hours()
    {
        var request = new Message { Channel = Channel.Web, From = Oakfield.Staff, Links = ["[|https://www.asos.com/women/dresses|]"], SentAt = Oakfield.Lesson };

        Verify.Reports(request, Oakfield.School);
        Verify.Ignores(request with { Links = ["https://www.asos.com/women/dresses"], SentAt = Oakfield.Lesson.AddHours(8) }, Oakfield.School);
        Verify.Ignores(request with { Links = ["https://www.bbc.co.uk/bitesize"] }, Oakfield.School);
        Verify.Ignores(Oakfield.Internal("This is the site: https://www.asos.com/women/dresses"), Oakfield.School);
    }

    [Fact]
    public void Only_ever_coaches()
        => Assert.Equal((Severity.Advice, Disposition.Coach), Verify.Check(Private("2026-03-11T10:24:00Z"), Oakfield.School) is var verdict ? (verdict.Severity, verdict.Disposition) : default);

    [Fact]
    public void Ignores_mail_from_outside() => Verify.Ignores(Oakfield.Inbound("Any news on our mortgage offer?"), Oakfield.School);

    private static Message Private(string sent)
        => Oakfield.Outbound("Any news on our mortgage offer?") with { SentAt = DateTimeOffset.Parse(sent, CultureInfo.InvariantCulture) };
}
