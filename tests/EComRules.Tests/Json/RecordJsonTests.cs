using System.Text;

namespace EComRules.Tests.Json;

public sealed class RecordJsonTests
{
    [Fact]
    public void Reads_every_field_of_every_kind()
    {
        var settings = Assert.IsType<AccountSettings>(Read("""
            {"id":"s1","kind":"accountSettings","person":"a.khan@oakfield.example.sch.uk","asOf":"2026-03-11T10:24:00+00:00","site":"Facebook","professional":true,
             "profileName":"Amira K","realName":"Amira Khan","settings":{"birthday":"friendsOfFriends","posts":"private"},"sharesWithPartners":false,"logsOut":true,
             "clearsChatHistory":false,"contacts":[{"name":"Sam Carter","relation":"ownChild","accepted":true},{"name":"Kit"}]}
            """, out var id));
        Assert.Equal(("s1", "Facebook", true, false, true, false), (id, settings.Site, settings.IsProfessional, settings.SharesWithPartners, settings.LogsOut, settings.ClearsChatHistory));
        Assert.Equal(SocialAudience.FriendsOfFriends, settings.Settings[ProfileItem.Birthday]);
        Assert.Equal(new SocialContact("Sam Carter") { Relation = SocialRelation.OwnChild, Accepted = true }, settings.Contacts[0]);
        Assert.Equal(new SocialContact("Kit"), settings.Contacts[1]);

        var user = Assert.IsType<UserRecord>(Read("""
            {"kind":"userRecord","engagement":"studentTeacher","activatedAt":"2025-09-01T08:00:00+01:00","active":true,"acknowledgedOn":"2025-09-01","acknowledgedVersion":"2025",
             "awayFrom":"2025-10-01","awayUntil":"2025-12-19","privileges":["Domain Admins"],"webUse":[{"host":"x.example","at":"2026-03-09T09:00:00Z","minutes":20,"personal":true}],"shared":true}
            """, out _));
        Assert.Equal((Engagement.StudentTeacher, new DateOnly(2025, 9, 1), new DateOnly(2025, 12, 19), true), (user.Engagement, user.AcknowledgedOn, user.AwayUntil, user.IsShared));
        Assert.Equal(new WebVisit("x.example", new(2026, 3, 9, 9, 0, 0, TimeSpan.Zero), 20) { IsPersonal = true }, Assert.Single(user.WebUse));

        var incident = Assert.IsType<IncidentReport>(Read("""{"kind":"incident","about":"cyberBullying","occurredAt":"2026-03-09T09:00:00Z","place":"a forum","what":"posts","disconnected":true,"told":"the head","toldAt":"2026-03-09T10:00:00Z","removalAskedOn":"2026-03-10"}""", out _));
        Assert.Equal((IncidentKind.CyberBullying, "the head", new DateOnly(2026, 3, 10)), (incident.About, incident.Told, incident.RemovalAskedOn));

        var file = Assert.IsType<StoredFile>(Read("""
            {"kind":"storedFile","name":"a.docx","folder":"Staff","category":"trips","createdAt":"2026-03-09T09:00:00Z","neededUntil":"2026-03-10","holdsPersonalData":true,"message":true,
             "important":true,"savedAs":"b.docx","awaitsReply":true,"answeredAt":"2026-03-10T09:00:00Z","reviewDue":"2026-09-01","reviewedOn":"2025-09-01"}
            """, out _));
        Assert.Equal(("a.docx", "Staff", true, true, new DateOnly(2026, 9, 1)), (file.Name, file.Folder, file.IsMessage, file.IsImportant, file.ReviewDue));
    }

    [Fact]
    public void A_record_may_say_nothing_and_null_says_nothing()
        => Assert.Equal(new StoredFile(), Read("""{"kind":"storedFile","name":null,"person":null,"createdAt":null,"message":null}""", out _));

    [Fact]
    public void A_message_is_no_record()
    {
        Assert.Null(EComRulesJson.ReadMessage("""{"kind":"message","text":"x"}"""u8, "in.jsonl", 1, out _).Record);
        Assert.Null(EComRulesJson.ReadMessage("""{"text":"{\"kind\":\"userRecord\"}"}"""u8, "in.jsonl", 1, out _).Record);
    }

    [Theory]
    [InlineData("""{"kind":"storedFile","nmae":"x"}""", 22, "did you mean 'name'?")]
    [InlineData("""{"kind":"userRecord","text":"x"}""", 22, "no such field")]
    [InlineData("""{"kind":"userRecord","activatedAt":"2025-09-01"}""", 36, "time with its offset")]
    [InlineData("""{"kind":"userRecord","acknowledgedOn":"1 Sept"}""", 39, "year-month-day")]
    [InlineData("""{"kind":"userRecord","engagement":"agnecy"}""", 35, "did you mean 'agency'?")]
    [InlineData("""{"kind":"userRecord","privileges":"Domain Admins"}""", 35, "is a list of texts")]
    [InlineData("""{"kind":"accountSettings","settings":{"birthdy":"friends"}}""", 39, "did you mean 'birthday'?")]
    [InlineData("""{"kind":"accountSettings","settings":{"birthday":"everyone"}}""", 50, "is one of private, friends")]
    [InlineData("""{"kind":"accountSettings","contacts":[{"relation":"pupil"}]}""", 39, "has no 'name'")]
    [InlineData("""{"kind":"incident","disconnected":"yes"}""", 35, "true or false")]
    [InlineData("""{"kind":"userRecord","webUse":[{"host":"x"}]}""", 32, "lacks")]
    [InlineData("""{"kind":"UserRecord"}""", 9, "did you mean 'userRecord'?")]
    public void Errors_name_the_field_and_the_place(string json, int column, string says)
    {
        var error = Assert.Throws<PolicyFormatException>(() => Read(json, out _));
        Assert.Equal(("in.jsonl", 7, column), (error.File, error.Line, error.Column));
        Assert.Contains(says, error.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"registers":{"stuff":[]}}""", "did you mean 'staff'?")]
    [InlineData("""{"registers":{"authorisations":[{"for":"contact","address":"a@o.example","what":"Sam","agreedBy":"the head"}]}}""", "add 'expires'")]
    [InlineData("""{"registers":{"authorisations":[{"for":"privilege","address":"a@o.example","agreedBy":"the head"}]}}""", "has no 'what'")]
    [InlineData("""{"registers":{"authorisations":[{"for":"account","address":"a@o.example"}]}}""", "has no 'agreedBy'")]
    [InlineData("""{"registers":{"staff":[{"name":"Jo"}]}}""", "has no 'address'")]
    [InlineData("""{"registers":{"acknowledgements":[{"address":"a@o.example"}]}}""", "has no 'on'")]
    [InlineData("""{"registers":{"retentionDays":{"trips":"one year"}}}""", "whole number")]
    [InlineData("""{"registers":{"pupilAccounts":["pupils"]}}""", "takes e-mail addresses and domains")]
    public void Registers_are_refused_with_the_reason(string json, string says)
        => Assert.Contains(says, Assert.Throws<PolicyFormatException>(() => EComRulesJson.ReadSchool(Encoding.UTF8.GetBytes(json), "school.json")).Problem, StringComparison.Ordinal);

    private static SchoolRecord Read(string json, out string? id) => EComRulesJson.ReadMessage(Encoding.UTF8.GetBytes(json.ReplaceLineEndings(" ")), "in.jsonl", 7, out id).Record!;
}
