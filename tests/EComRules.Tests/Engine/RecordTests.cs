using EComRules.Testing;
using FsCheck.Xunit;

namespace EComRules.Tests.Engine;

public sealed class RecordTests
{
    private static readonly Policy s_policy = new PolicyBuilder().UseClock(StoppedClock.Instance).AddDefaultRules().Use(PolicyPreset.Strict).UseSchool(Oakfield.School).Build();

    public static TheoryData<string> Records =>
    [
        "{'kind':'accountSettings','profileName':'Amira Khan','realName':'Amira Khan','settings':{'birthday':'public'},'sharesWithPartners':true,'contacts':[{'name':'Maya Patel'},{'name':'Ravi Patel','relation':'parent'}]}",
        "{'kind':'userRecord','activatedAt':'2025-08-01T09:00:00+01:00','engagement':'agency','privileges':['Domain Admins','Backup'],'webUse':[{'host':'tinder.com','at':'2026-03-09T09:00:00Z','minutes':200}]}",
        "{'kind':'incident','about':'publishedAboutMe','what':'YOU ARE A FUCKING IDIOT, send this to ten friends, password: hunter2'}",
        "{'kind':'storedFile','name':'Passport scan.pdf','category':'trips','createdAt':'2020-01-01T00:00:00Z','message':false,'holdsPersonalData':true}",
    ];

    [Theory]
    [MemberData(nameof(Records))]
    public void Findings_point_into_the_field_they_name(string json)
    {
        var record = RecordLine.Of(json);
        var verdict = s_policy.Check(record);
        Assert.NotEmpty(verdict.Findings);
        Assert.DoesNotContain(verdict.Faults, fault => fault.Rule.Id is "ECR0001" or "ECR0002" or "ECR0003" or "ECR0004");
        Assert.All(verdict.Findings, finding =>
        {
            Assert.Equal(MessagePart.Record, finding.Location.Part);
            var (name, value) = record.Fields[finding.Location.Index];
            Assert.Equal(name, finding.Field);
            Assert.InRange(finding.Location.Span.End, 0, value.Length);
            Assert.Equal(value.Substring(finding.Location.Span.Start, finding.Location.Span.Length), finding.Text);
        });
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Rules_for_messages_never_run_on_records(string json)
    {
        var verdict = s_policy.Check(RecordLine.Of(json));
        Assert.All(verdict.Findings.Concat(verdict.Suppressed.Select(one => one.Finding)), finding => Assert.True(finding.Rule.Channels.HasFlag(Channel.Record), finding.Rule.Id));
    }

    [Theory]
    [InlineData(Channel.Email)]
    [InlineData(Channel.Text)]
    [InlineData(Channel.Chat)]
    [InlineData(Channel.Social)]
    [InlineData(Channel.Web)]
    public void Rules_for_records_never_run_on_messages(Channel channel)
    {
        var message = Oakfield.Outbound("Wedding photos, passport scan, Domain Admins, Maya Patel, friend request, birthday public") with { Channel = channel };
        Assert.DoesNotContain(s_policy.Check(message).Findings, finding => finding.Rule.Channels == Channel.Record);
        Assert.DoesNotContain(s_policy.Rules, rule => rule.Channels == Channel.All && rule.Channels.HasFlag(Channel.Record));
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Raw_findings_say_the_same(string json)
    {
        var message = RecordLine.Of(json).ToMessage();
        var verdict = s_policy.Check(message);
        var raw = new RawFinding[64];
        var count = s_policy.Check(message, raw);
        Assert.Equal(verdict.Findings.Concat(verdict.Faults).Select(finding => (finding.Field, finding.Text, finding.Message)), raw.Take(count).Select(one => one.ToFinding(message)).Select(finding => (finding.Field, finding.Text, finding.Message)));
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Nothing_of_a_record_enters_logs(string json)
    {
        var record = RecordLine.Of(json);
        Assert.Equal(record.Kind, record.ToString());
        Assert.Equal(record.Fields.Length, record.Fields.Select(field => field.Name).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void A_record_offers_no_corrections(string json)
    {
        var message = RecordLine.Of(json).ToMessage();
        Assert.Empty(s_policy.GetFixes(message, s_policy.Check(message)));
    }

    [Property]
    public void Every_setting_that_is_wider_than_friends_is_reported_and_no_other(byte[] audiences)
    {
        var items = Enum.GetValues<ProfileItem>();
        var settings = items.Take(audiences.Length).Select((item, i) => KeyValuePair.Create(item, (SocialAudience)(audiences[i] % 4))).ToImmutableDictionary();
        var record = new AccountSettings { Person = Oakfield.Staff, AsOf = Oakfield.Lesson, Settings = settings };
        var reported = s_policy.Check(record).Findings.Where(finding => finding.Rule.Id == "ECR1401").Select(finding => finding.Text).ToList();
        Assert.Equal(settings.Values.Count(audience => audience > SocialAudience.Friends), reported.Count);
        Assert.All(reported, text => Assert.Contains(text, new[] { "friendsOfFriends", "public" }));
    }

    [Property]
    public void No_record_makes_a_rule_fail(string? text, string? other, int minutes, bool flag)
    {
        var time = Oakfield.Lesson.AddMinutes(minutes % 5_000_000);
        var day = DateOnly.FromDateTime(time.DateTime);
        SchoolRecord[] records =
        [
            new AccountSettings { ProfileName = text, RealName = other, Contacts = text is null ? [] : [new(text)], LogsOut = flag },
            new UserRecord { ActivatedAt = time, AcknowledgedOn = flag ? day : null, AcknowledgedVersion = text, AwayFrom = day, AwayUntil = flag ? null : day, Privileges = other is null ? [] : [other], IsActive = flag },
            new IncidentReport { What = text, Told = other, OccurredAt = time },
            new StoredFile { Name = text, Folder = other, Category = flag ? "trips" : text, CreatedAt = time, IsMessage = flag, AwaitsReply = flag, ReviewDue = day },
        ];
        foreach (var record in records)
            Assert.DoesNotContain(s_policy.Check(record with { Person = Oakfield.Staff, AsOf = Oakfield.Lesson }).Faults, fault => fault.Rule.Id == "ECR0003");
    }
}
