using System.Globalization;
using EComRules.Rules.PersonalData;
using EComRules.Testing;

namespace EComRules.Tests.Rules.PersonalData;

/// <summary>Ordinary mail of a primary school is full of numbers; none of them is personal data.</summary>
public sealed class OrdinaryNumbersTests
{
    private static readonly Policy s_policy = new PolicyBuilder().UseClock(StoppedClock.Instance)
        .Add(new NationalInsuranceNumberAnalyzer())
        .Add(new NhsNumberAnalyzer())
        .Add(new UniquePupilNumberAnalyzer())
        .Add(new BankDetailsAnalyzer())
        .Add(new BirthDateAnalyzer())
        .Add(new UnapprovedRecipientAnalyzer())
        .Use(PolicyPreset.Strict)
        .UseSchool(Oakfield.School)
        .Build();

    private const int Kinds = 12;
    private const int SortCodeAndAccount = 8;

    // {0} is a random number; the sentences name it as what it is, or not at all, and never as an identifier of a person.
    private static readonly string[] s_sentences =
    [
        "Your order {0} has been dispatched.",
        "Please quote reference {0} when you call.",
        "Call me on {0} after three.",
        "The mobile number for the trip is {0}.",
        "Invoice {0} is due on Friday.",
        "We logged this with the helpdesk as {0}.",
        "The photocopier's serial number is {0}.",
        "Could you look at {0} for me please?",
        "{0}",
        "Booking {0} is confirmed for Year 4.",
        "ParentPay shows {0} for the trip.",
        "The timestamp in the log was {0}.",
        "Tracking number: {0}",
        "ISBN {0} is out of print.",
        "Row 12 of the sheet has {0} in column C.",
        "Amira's class found {0} in the cupboard, Mrs Khan said.",
        "The meter reads {0} today.",
        "Ticket {0} was closed by the school's IT team.",
    ];

    [Fact]
    public void Random_numbers_without_context_are_no_violation()
    {
        var random = new Random(20_260_311);
        var violations = 0;
        var warnings = new int[Kinds];
        const int count = 100_000;
        for (var i = 0; i < count; i++)
        {
            var kind = random.Next(Kinds);
            var text = string.Format(CultureInfo.InvariantCulture, s_sentences[i % s_sentences.Length], Number(random, kind));
            var severity = s_policy.Check(Oakfield.Outbound(text)).Severity;
            violations += severity == Severity.Violation ? 1 : 0;
            warnings[kind] += severity == Severity.Warning ? 1 : 0;
        }

        Assert.True(violations <= count / 10_000, $"{violations} of {count} random numbers are reported as violations");

        // A sort code and an account number side by side are warned of without a word: nothing else at a school looks like that.
        Assert.InRange(warnings[SortCodeAndAccount], 1, count / Kinds / 2);
        warnings[SortCodeAndAccount] = 0;
        Assert.True(warnings.Sum() <= count / 1_000, $"{string.Join(' ', warnings)} of {count} random numbers are reported as warnings");
    }

    private static string Number(Random random, int kind) => kind switch
    {
        0 => Digits(random, 10),
        1 => $"{Digits(random, 3)} {Digits(random, 3)} {Digits(random, 4)}",
        2 => "7" + Digits(random, 9), // a mobile number that lost its 0
        3 => Digits(random, 16),
        4 => $"{Digits(random, 4)} {Digits(random, 4)} {Digits(random, 4)} {Digits(random, 4)}",
        5 => $"{Letters(random, 2)}{Digits(random, 6)}{Letters(random, 1)}",
        6 => Letters(random, 1) + Digits(random, 12),
        7 => Digits(random, 8),
        SortCodeAndAccount => $"{Digits(random, 2)}-{Digits(random, 2)}-{Digits(random, 2)} {Digits(random, 8)}",
        9 => Digits(random, random.Next(7, 20)),
        10 => $"{random.Next(1, 29):D2}/{random.Next(1, 13):D2}/{random.Next(1990, 2027)}",
        _ => $"{Letters(random, 2)}{Digits(random, 2)} {Letters(random, 4)} {Digits(random, 4)} {Digits(random, 4)}",
    };

    private static string Digits(Random random, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + random.Next(10))));

    private static string Letters(Random random, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('A' + random.Next(26))));

    [Theory]
    [InlineData("Invoice 100234 for £1,245.60 is attached, payable within 30 days.")]
    [InlineData("Invoice date 03/09/2025, due 03/10/2025, PO 4500123456")]
    [InlineData("Purchase order PO123456A was approved by Jane Smith on 12/01/2026.")]
    [InlineData("Dinner money is £2.65 a day, so £13.25 a week from 05/01/2026.")]
    [InlineData("ParentPay reference 55779911 for the Year 6 residential, balance £145.00")]
    [InlineData("Please log in to ParentPay with activation code 4505577104.")]
    [InlineData("Your receipt number is 4010232137.")]
    [InlineData("Term dates 2025/26: 03/09/2025 - 24/10/2025, 03/11/2025 - 19/12/2025, 05/01/2026 - 13/02/2026")]
    [InlineData("INSET days: 1 September 2025, 3 November 2025 and 5 January 2026")]
    [InlineData("Mrs Patel, Mr Jones and Miss Clarke are on duty on 12/03/2026.")]
    [InlineData("School office 0115 496 0123, mobile 07700 900123, fax 0115 496 0124")]
    [InlineData("Staff phone list\nJane Smith 07700 900123\nTom Price 07700 900456\nEmma Hall 7700900124")]
    [InlineData("Emergency contacts\nAmira Khan - mum 07700 900123, dad 07700 900456")]
    [InlineData("SIMS id 100456 and Arbor student ID 4505577104 need merging.")]
    [InlineData("The MIS number 1234567890 is wrong for that class.")]
    [InlineData("Census day is Thursday 15 January 2026; please check UPNs and dates of birth in Arbor by 12/01/2026.")]
    [InlineData("The census error says 3 pupils have no UPN. Sam will fix it on 16/01/2026.")]
    [InlineData("Please collect NI numbers and dates of birth from parents on the free school meals form.")]
    [InlineData("Ofsted URN 123456, DfE number 830/2123, UKPRN 10012345")]
    [InlineData("Our Ofsted inspection on 12/06/2019 was led by Jane Smith HMI.")]
    [InlineData("School address: 12 Oak Lane, Derby DE21 6LZ, What3words on the website")]
    [InlineData("The coach picks up at NG15 8AB at 08:45 and SE15 3AB at 09:30.")]
    [InlineData("Room B12 is booked 13:00-14:30 on 12-03-26, booking 12345678.")]
    [InlineData("Hall booking ref 20-45-77 on 12345678 sheet")]
    [InlineData("ISBN 978-0-14-136537-4, 9780141365374, 30 copies")]
    [InlineData("ISBN-10 0141365374 or 4505577104")]
    [InlineData("Epoch 1741774677 is 12 March 2025; 1773225840 is this year's.")]
    [InlineData("Your Amazon order 203-4505577-1047712 will arrive tomorrow.")]
    [InlineData("Order confirmation 4111111111111111: 12 x glue sticks")]
    [InlineData("Tesco order 4505577104 delivered 10:24")]
    [InlineData("Royal Mail tracking AB123456789GB, DPD 15502345678901")]
    [InlineData("Oakfield 12 Elm Park 34, Dale 56 B team; goals at 12, 34 and 56 minutes")]
    [InlineData("Netball: AA 12 BB 34; rounders 5½ - 7")]
    [InlineData("Long jump: Tom Fletcher 3.05.17 m? No, 3.05 m!")]
    [InlineData("Tom Fletcher 12.35, Amira Khan 12.41 and Zofia Nowak 13.02 in the 80 m")]
    [InlineData("Swimming certificates: Amira Khan 25m, Tom Fletcher 50m, 12/03/2024")]
    [InlineData("Meeting ID: 845 5577 1048, passcode in the invite")]
    [InlineData("Teams dial-in +44 20 3321 5277,,450557710# for Jane Smith")]
    [InlineData("Zoom meeting 450 557 7104 at 4pm")]
    [InlineData("Library card 4111111111111111 has been lost by 4B.")]
    [InlineData("Tesco gift card 6338 1234 5678 9010 for the raffle")]
    [InlineData("The Nectar card number is 9826300012345678.")]
    [InlineData("Fuel card renewal: ref 12345678")]
    [InlineData("Water account number 12345678, electricity account 87654321, meter 20 45 77")]
    [InlineData("MPAN 1200012345678 and MPRN 4505577104 for the gas contract")]
    [InlineData("VAT number GB 123 4567 89, company number 01234567, charity 1123456")]
    [InlineData("The boiler's model is BG123456C, serial JG103759A.")]
    [InlineData("Laptop asset tags: OA103759A, OA103760B, OA103761C")]
    [InlineData("Minibus MX12 ABC, service due 12/09/2026, MOT 12/03/2025")]
    [InlineData("Policy number JG103759A with Zurich runs from 01/04/2025 to 31/03/2026.")]
    [InlineData("Risk assessment by Jane Smith 04/09/2022, review 04/09/2023")]
    [InlineData("Safeguarding training completed: Jane Smith 04/09/2022, Tom Price 05/09/2022")]
    [InlineData("Governor list: Jane Smith (parent) 01/09/2021, David Hall (LA) 12/01/2022, Sarah Price (co-opted) 03/05/2020")]
    [InlineData("Clerk to governors: Anna Ward. Minutes of 12/03/2019 signed.")]
    [InlineData("Book Week: authors are Malorie Blackman (born 8 February 1962) and Michael Rosen (born 7 May 1946).")]
    [InlineData("Today in history: Rosa Parks, 1 December 1955. Anne Frank was born on 12 June 1929.")]
    [InlineData("King Charles III was born on 14 November 1948; what can you find out, 4B?")]
    [InlineData("Happy 8th birthday Amira! Party on 3 May 2026 at Emma's house.")]
    [InlineData("Congratulations to Miss Ward on her engagement, and to Mr Hall whose daughter Orla was born 11 March 2026.")]
    [InlineData("Reception 2026: children born from 1 September 2021 to 31 August 2022. Tell Mrs Jones.")]
    [InlineData("Parents' evening slots: Khan 15:40, Fletcher 15:50, Adeyemi 16:00 on 11/03/2026")]
    [InlineData("Class list 4B: Amira K, Tom F, Zofia N - 3 groups of 10")]
    [InlineData("The DfE spreadsheet has 30 columns; column 12 is UPN, column 13 is DOB.")]
    [InlineData("Please enter your date of birth on the booking form (dd/mm/yyyy), for example 03/05/1985. Thanks, Sarah Price")]
    [InlineData("The NHS vaccination team visits on 12/03/2026; call 0115 496 0123 with questions.")]
    [InlineData("NHS app users can ring 119. Clinic times 10:30-12:30, ref FLU2026.")]
    [InlineData("The school nurse's mobile is 7712345678.")]
    [InlineData("Consent forms to the immunisation team by 12/03/2026, session code EM145678")]
    [InlineData("Year 5 maths: 4505577104 in words? And 943 476 5919 rounded to the nearest million?")]
    [InlineData("Maths challenge: is 9434765919 divisible by 11?")]
    [InlineData("Photo DSC_4505577104.jpg is the best one of Amira Khan.")]
    [InlineData("Files: 2019-06-12 Tom Fletcher certificate.pdf")]
    [InlineData("The wifi voucher is 4505-577-104, valid 7 days.")]
    [InlineData("Padlock code 1234, alarm code in the safe, key 20-45-77")]
    [InlineData("Bank holiday on 04/05/2026; the accounts office is closed 12345678.")]
    [InlineData("Please bring your bank statements to the audit on 12-03-26; file 12345678.")]
    [InlineData("BACS run 12-03-26: 45 payments, total £12,345.67, batch 12345678")]
    [InlineData("Sort the reading books by code: 12-34-56 colours, 55779911 in all")]
    [InlineData("Charity bake sale raised £345.60; paid in on 12.03.26, slip 00012345")]
    [InlineData("Payroll deadline is 12/03/2026; query ref JG103759A")]
    [InlineData("Contract with Jane Smith starts 01/09/2022.")]
    [InlineData("Jane Smith started on 01/09/2022 and Tom Price on 03/01/2023.")]
    [InlineData("Attendance letter to the Khan family sent 12/03/2023, 12/06/2023.")]
    [InlineData("Emma Hall, 04/09/2022 09:15: child absent")]
    [InlineData("Last reviewed by Sarah Price: 12/09/2021. Next review: 12/09/2024.")]
    [InlineData("Copyright 2019-2026 Oakfield Primary School. Version 2.1.17")]
    [InlineData("Anniversary assembly for the school, opened by Lady Ward 12/06/1974")]
    [InlineData("Lunch menu week 2: 12/01/2026, 02/02/2026, 02/03/2026")]
    [InlineData("Phonics screening check data due 3 July 2026, 58 children, threshold 32")]
    [InlineData("KS2 SATs: 11 May 2026 to 14 May 2026; order ref X830212322014")]
    [InlineData("The visa requirements for the trip: passport numbers are not needed, ref 4111111111111111")]
    [InlineData("Staff training log: Emma Hall 04/09/2022, Level 2")]
    [InlineData("Reading champions\nAmira Khan 12/01/2020")]
    [InlineData("Gold award: Oliver Smith, 12/07/2021")]
    [InlineData("Thanks to Sarah Price (04/09/2022) for the photos")]
    [InlineData("Cc: Sarah Price\nDate: 04/09/2022")]
    [InlineData("Sarah Price\nHeadteacher\n04/09/2022")]
    [InlineData("Yours sincerely\nSarah Price 04/09/2022")]
    [InlineData("Visitors: Sarah Price 04/09/2022; Tom Hall 05/09/2022")]
    [InlineData("Fire marshals: Emma Hall (trained 12/03/2021), Tom Price (12/03/2021)")]
    [InlineData("Emma Hall, Y4 teacher since 01/09/2019")]
    [InlineData("Lost property: coat labelled Josh Smith, found 04/03/2020")]
    [InlineData("Josh Smith last attended 04/03/2022")]
    [InlineData("Comment by Emma Hall 04/09/2022: lovely work")]
    [InlineData("PE kit order for Josh Smith 04/03/2022 no 450 557 7104")]
    [InlineData("The John Lewis order 4111 1111 1111 1111 has been delayed")]
    [InlineData("John Lewis gift voucher 6338 2412 3344 5566")]
    [InlineData("The Victoria Park trip 04/03/2022")]
    [InlineData("Charlotte's Web 15/10/1952; Harry Potter 26/06/1997")]
    [InlineData("The Harry Potter day 07/03/2020 photos")]
    [InlineData("Jack and the Beanstalk 12/12/2019 programme")]
    [InlineData("Martin Luther King Day 20/01/2020")]
    [InlineData("St George's Day 23/04/2019")]
    [InlineData("Stephen Hawking (8 January 1942 - 14 March 2018)")]
    [InlineData("Captain Tom 30 April 1920 - 2 February 2021")]
    [InlineData("Anne Frank's diary begins on 12 June 1942")]
    [InlineData("Bonfire Night, Guy Fawkes 5 November 1605")]
    [InlineData("Ada Lovelace was born on 10 December 1815")]
    [InlineData("Greta Thunberg was born on 3 January 2003 in Stockholm")]
    [InlineData("Prince George was born on 22 July 2013")]
    [InlineData("Princess Charlotte born 2 May 2015")]
    [InlineData("George is learning about Prince Louis, born 23 April 2018")]
    [InlineData("School opened 12 June 1974 by Margaret Thatcher")]
    [InlineData("Please update the NHS care plan template v4505577104")]
    [InlineData("The hospital school's phone is 4505577104")]
    [InlineData("Patient transport booked, ref 4505577104")]
    [InlineData("GP letter dated 03/05/2019 for Josh Smith attached")]
    [InlineData("Josh Smith vaccination given 03/05/2019")]
    [InlineData("UPN list is in folder 830/2123")]
    [InlineData("P45 for Emma Hall, leaving date 31/08/2022")]
    [InlineData("Emma Hall contract end date 31/08/2022")]
    [InlineData("Payroll number 00123456 and employee ref AB123456C")]
    [InlineData("tax code 1257L, payroll id JG103759A")]
    [InlineData("Sort code and account number are on the form, ref 20-45-77/12345678")]
    [InlineData("Bank holiday 25-05-20, invoice 12345678 for Emma")]
    [InlineData("Account 12345678 with Yorkshire Water since 12-03-20")]
    [InlineData("Please pay invoice 12345678 dated 12-03-26 into the usual account")]
    [InlineData("Twinkl account 12345678 renews 12-03-26")]
    [InlineData("Our SIMS licence: GB29NWBK60161331926818")]
    [InlineData("Wi-Fi key DE89-3704-0044-0532-0130-01")]
    [InlineData("Scores: 20-45-77 and 55779911 points")]
    [InlineData("Year 6 leavers: class of 2019, DOB range 01/09/2007 - 31/08/2008, Emma")]
    [InlineData("DOB cut-off for Emma's group is 31/08/2021")]
    [InlineData("Please check the DOB field; the import on 03/05/2022 by Tom failed.")]
    [InlineData("DOB is wrong for Josh Smith, see email of 03/05/2022")]
    [InlineData("Date of birth evidence seen for Josh Smith on 03/05/2022")]
    [InlineData("Josh Smith's birth certificate seen 03/05/2022")]
    [InlineData("We need Josh's date of birth by 12/03/2025 please")]
    [InlineData("Please send Emma's DOB. Thanks, Sarah (sent 03/05/2024)")]
    [InlineData("Emma's date of birth was requested on 12/01/2024")]
    public void Ignores_ordinary_mail(string text)
    {
        var findings = s_policy.Check(Oakfield.Outbound(text)).Findings;
        Assert.True(findings.IsEmpty, string.Join("; ", findings.Select(finding => $"{finding.Rule.Id} {finding.Severity} '{finding.Text}'")));
    }
}
