using EComRules.Rules.PersonalData;
using EComRules.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace EComRules.Tests.Rules.PersonalData;

/// <summary>What holds for every message: the safeguarding route is free, one recipient off it makes ordinary mail of it, and who is approved decides alone.</summary>
public sealed class RoutePropertyTests
{
    private static readonly Policy s_policy = new PolicyBuilder().UseClock(StoppedClock.Instance).AddDefaultRules().Use(PolicyPreset.Strict).UseSchool(Oakfield.School).Build();

    private const string Disclosure = "Tom Fletcher disclosed that his dad hits him.";

    private static readonly Policy s_onlySafeguarding = new PolicyBuilder().UseClock(StoppedClock.Instance).Add(new SafeguardingAnalyzer()).UseSchool(Oakfield.School).Build();

    private static readonly SchoolIndex s_school = new(Oakfield.School);

    private static readonly string[] s_pieces =
    [
        "Tom Fletcher disclosed that his dad hits him.", "Amira (LAC, ADHD) will attend.", "NHS number: 943 476 5919", "Amira Khan, DOB 03/05/2017",
        "The password for the portal is Trombone-42", "He said he would kill me, the stupid idiot.", "She lives at 12 Stonehill Road, DE73 6AB.", "sort code 20-45-77, account 55779911",
        "Send this to ten friends or bad luck will find you.", "Vote Labour on Thursday!", "WHY HAS NOBODY ANSWERED ME", "Fuck this.", "\n", "Dear colleague,",
        "Tom Fletcher, 07700 900123\nAmira Khan, 07700 900124\nElla Marsh, 07700 900125\n", "See http://bet.example.com/free", "Child protection plan attached.", "Thanks",
    ];

    private static readonly string[] s_files = ["MARAC.pdf", "invoice.exe", "Class list.xlsx", "photo.jpg", "macro.xlsm", "notes.docx"];
    private static readonly string[] s_onRoute = ["dsl@oakfield.example.sch.uk", "mash@county.example.gov.uk", "DSL@OAKFIELD.example.sch.uk"];
    private static readonly string[] s_offRoute = ["b.jones@oakfield.example.sch.uk", "office@coaches.example.com", "parent@mail.example.net", "dsl@oakfield.example.sch.uk.example.net", "all-staff@oakfield.example.sch.uk"];
    private static readonly string[] s_senders = ["a.khan@oakfield.example.sch.uk", "dsl@oakfield.example.sch.uk", "parent@mail.example.net", "head@oakfield.example.sch.uk"];

    private static readonly Gen<Message> s_onRouteMessages =
        from pieces in Gen.Elements(s_pieces).ListOf()
        from subject in Gen.Elements(s_pieces)
        from to in Gen.Elements(s_onRoute).NonEmptyListOf()
        from cc in Gen.Elements(s_onRoute).ListOf()
        from files in Gen.Elements(s_files).ListOf()
        from sender in Gen.Elements(s_senders)
        from channel in Gen.Elements(Channel.Email, Channel.Chat, Channel.Text)
        from html in Gen.Elements(true, false)
        let text = string.Join(' ', pieces)
        select new Message
        {
            Channel = channel,
            From = sender,
            To = Addresses(to),
            Cc = Addresses(cc),
            Subject = subject,
            Text = html ? null : text,
            Html = html ? $"<p>{text}</p>" : null,
            Attachments = [.. files.Select(name => new Attachment(name))],
            SentAt = Oakfield.Lesson,
        };

    [Fact]
    public void Nothing_on_the_route_is_held_or_blocked() => PropertyRuns.Hold(s_onRouteMessages, message =>
    {
        var verdict = s_policy.Check(message);
        Assert.Equal((Route.Safeguarding, Disposition.Deliver), (verdict.Route, verdict.Disposition));
        Assert.DoesNotContain(verdict.Findings, finding => finding.Rule.Id == "ECR0709");
    });

    [Fact]
    public void One_recipient_off_the_route_makes_it_ordinary_mail() => PropertyRuns.Hold(
        from message in s_onRouteMessages
        from other in Gen.Elements(s_offRoute)
        from hidden in Gen.Elements(0, 1, 2)
        select hidden switch
        {
            0 => message with { To = message.To.Add(other) },
            1 => message with { Cc = message.Cc.Add(other) },
            _ => message with { Bcc = [other] },
        },
        message =>
        {
            var verdict = s_policy.Check(message);
            Assert.Equal(Route.Ordinary, verdict.Route);
            var expected = verdict.Findings.Where(finding => finding.Severity == Severity.Violation && finding.Severity == finding.Rule.DefaultSeverity && finding.Rule.Dispositions is null);
            if (verdict.Direction == Direction.Outbound && message.Channel != Channel.Text && expected.Any())
                Assert.Equal(Disposition.Hold, verdict.Disposition);
        });

    [Fact]
    public void The_envelope_decides_what_the_headers_say_otherwise() => PropertyRuns.Hold(
        from message in s_onRouteMessages
        from other in Gen.Elements(s_offRoute)
        select message with { Envelope = new() { From = message.From, To = [other], Authenticated = true } },
        message => Assert.Equal(Route.Ordinary, s_policy.Check(message).Route));

    [Fact]
    public void Safeguarding_content_off_the_route_is_asked_about_and_never_held() => PropertyRuns.Hold(
        from message in s_onRouteMessages
        from other in Gen.Elements(s_offRoute)
        select message with { From = Oakfield.Staff, To = [other], Cc = [], Attachments = [], Text = Disclosure + "\n\n" + message.Text, Html = null },
        message =>
        {
            var verdict = s_onlySafeguarding.Check(message);
            Assert.Contains(verdict.Findings, finding => finding.Location.Span.Start < Disclosure.Length);
            Assert.Equal(Disposition.Confirm, verdict.Disposition);
            Assert.Equal(SchoolRole.DesignatedSafeguardingLead, Assert.Single(verdict.Notify));
        });

    [Fact]
    public void A_message_is_approved_when_each_of_its_recipients_is() => PropertyRuns.Hold(
        from to in Gen.Elements("sen@county.example.gov.uk", "nurse@nhs.example.net", "case@records.example.com", "office@coaches.example.com", "senco@oakfield.example.sch.uk", "b.jones@oakfield.example.sch.uk").NonEmptyListOf()
        from data in Gen.Elements(0, 1, 2, 3, 4)
        select (To: Addresses(to), Data: data),
        drawn =>
        {
            var data = (DataClass)drawn.Data;
            var outside = drawn.To.Where(address => !s_school.IsInternal(address.Value)).ToArray();
            var unapproved = outside.Count(address => !s_school.IsApproved(address.Value, data));
            var message = new Message { From = Oakfield.Staff, To = drawn.To, Text = "x" };
            Assert.Equal(unapproved, ApprovedRecipients.CountUnapprovedOutside(message, s_school, data));

            var facts = new MessageFacts { Direction = outside.Length > 0 ? Direction.Outbound : Direction.Internal, Recipients = drawn.To.Length, Reach = drawn.To.Length };
            var audience = AudienceReader.Of(message, facts, s_school, data);
            Assert.Equal(outside.Length > 0 && unapproved == 0, outside.Length > 0 && audience == Audience.Approved);
            Assert.Equal(unapproved > 0, audience == Audience.Outside);
            Assert.Equal(audience, AudienceReader.Of(message with { To = [.. drawn.To.Reverse()] }, facts, s_school, data));
        });

    private static ImmutableArray<MessageAddress> Addresses(IEnumerable<string> addresses) => [.. addresses.Select(address => new MessageAddress(address))];
}
