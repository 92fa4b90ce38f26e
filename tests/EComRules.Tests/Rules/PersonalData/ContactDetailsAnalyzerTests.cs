using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.PersonalData.ContactDetailsAnalyzer>;

namespace EComRules.Tests.Rules.PersonalData;

public sealed class ContactDetailsAnalyzerTests
{
    [Theory]
    [InlineData("Amira lives at [|12 Stonehill Road, Derby DE73 6AB|] with her nan.")]
    [InlineData("Pick-up for Tom Fletcher: home address [|Flat 2, 18 Elm Close|], please.")]
    [InlineData("Amira Khan, [|4 The Green|], Year 4")]
    [InlineData("Name: Amira Khan\nAddress: [|7 St. Mary's Avenue\nDerby\nDE73 6AB|]")]
    [InlineData("Her address is Rose Cottage, Mill Lane, [|DE73 6AB|].")]
    [InlineData("he lives at [|14 crown street|] now")]
    [InlineData("The Adeyemi family have moved to [|22 Park Crescent|].")]
    [InlineData("They live on the estate; their address is [|9B Queens Walk|], Derby.")]
    public void Reports_where_somebody_lives(string text) => Verify.Reports(Oakfield.Outbound(text), Oakfield.School);

    [Theory]
    [InlineData("Tom's mum is on [|07700 900456|].")]
    [InlineData("Mum: [|07700 900456|]\nDad: [|07700 900457|]")]
    [InlineData("Emergency contact for Amira: Mrs Khan, [|01632 960456|]")]
    [InlineData("You can get hold of Miss Lee on her personal mobile, [|+44 7700 900456|].")]
    [InlineData("Mrs Khan's mobile is [|07700 900456|]")]
    [InlineData("Home number ([|01632) 960456|], ask for Nan")]
    [InlineData("[|07700900456|] (mum) if you are running late")]
    public void Reports_a_private_number(string text) => Verify.Reports(Oakfield.Outbound(text), Oakfield.School);

    [Theory]
    [InlineData("Please come to the school: Oakfield Primary, 3 Oakfield Lane, DE73 6XX.")]
    [InlineData("The venue is the Riverside Theatre, 40 King Street, Derby DE1 2AB. Mrs Khan will meet you there.")]
    [InlineData("Sat nav postcode for the farm: DE6 1QR")]
    [InlineData("Invoice to: Elm Coaches Ltd, 18 Mill Road, Derby DE1 4GH")]
    [InlineData("Delivery to 12 Church Street please, Tom at the depot will sign.")]
    [InlineData("The lane by 20 Elm Grove is closed for road works.")]
    [InlineData("Year 4 walk to 12 Station Road for their local study.")]
    [InlineData("My address is 12 Stonehill Road, DE73 6AB, for the parcel.")]
    [InlineData("Is 12 Stonehill Road still your address?")]
    [InlineData("Our numbers are 24 children and 3 adults in Elm Class.")]
    [InlineData("Quote ref KS1 2YR, and module E1 in unit M20.")]
    [InlineData("3 March the Year 4 walk to church at 10.")]
    [InlineData("Thanks for this.\n\nKind regards\nAmira Khan\n12 Stonehill Road\nDerby DE73 6AB\n01632 960456")]
    public void Ignores_other_addresses(string text) => Verify.Ignores(Oakfield.Outbound(text), Oakfield.School);

    [Theory]
    [InlineData("Ring the office on 01632 960100.")]
    [InlineData("The trip mobile is 07700 900456, and Mrs Khan will have it with her.")]
    [InlineData("Call me on 07700 900456 when the driver is here.")]
    [InlineData("My mobile is 07700 900456. Mrs Khan")]
    [InlineData("The driver is Dave Smith, 07700 900456.")]
    [InlineData("I rang you on 07700 900456 but there was no answer.")]
    [InlineData("Parents can call the helpline on 0300 123 4567.")]
    [InlineData("Is 07700 900456 still the right number for Mum?")]
    [InlineData("In an emergency call the school mobile: 07700 900999")]
    [InlineData("Our educational psychologist is Dr Hill, 01632 960777.")]
    [InlineData("Order number 01632960456 has been sent to the parent shop.")]
    public void Ignores_other_numbers(string text) => Verify.Ignores(Oakfield.Outbound(text), Oakfield.School);

    [Theory]
    [InlineData("admissions@county.example.gov.uk")]
    [InlineData(Oakfield.Colleague)]
    [InlineData("senco@oakfield.example.sch.uk")]
    [InlineData("khan.family@mail.example.net")]
    public void Ignores_recipients_who_may_have_it(string to)
        => Verify.Ignores(Oakfield.Outbound("Amira lives at 12 Stonehill Road; her mum's mobile is 07700 900456.") with { To = [to] }, Oakfield.School);

    [Fact]
    public void Reports_it_to_a_list_of_families()
        => Verify.Reports(Oakfield.Internal("Party at Amira's: she lives at [|12 Stonehill Road|].") with { To = ["year4-parents@oakfield.example.sch.uk"] }, Oakfield.School);

    [Fact]
    public void Reports_it_to_the_whole_staff()
        => Verify.Reports(Oakfield.Internal("Taxi for Amira: her home address is [|12 Stonehill Road|].") with { To = ["all-staff@oakfield.example.sch.uk"] }, Oakfield.School);

    [Fact]
    public void Ignores_a_signature()
        => Verify.Ignores(Oakfield.Outbound("See you there.\n-- \nAmira Khan, mum of Tom\n12 Stonehill Road, DE73 6AB\nHome address as above, 07700 900456"), Oakfield.School);

    [Fact]
    public void Asks_the_sender()
        => Assert.Equal(Disposition.Confirm, Verify.Check(Oakfield.Outbound("Amira lives at 12 Stonehill Road."), Oakfield.School).Disposition);
}
