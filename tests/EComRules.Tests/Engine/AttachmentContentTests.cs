using EComRules.Testing;

namespace EComRules.Tests.Engine;

/// <summary>What was read out of attachments: checked like the rest, with a place of its own.</summary>
public sealed class AttachmentContentTests
{
    private static readonly Policy s_policy = new PolicyBuilder().AddDefaultRules().UseSchool(Oakfield.School).UseClock(StoppedClock.Instance).Build();

    [Fact]
    public void A_finding_counts_in_the_content_and_names_the_place()
    {
        var message = With(new AttachmentContent("nothing here\n"), new AttachmentContent("Name\tNumber\nTom Fletcher\tNI number AB 12 34 56 C\n") { Path = "b.xlsx", Section = "Staff", Unit = ContentUnit.Row, Marks = [new(0, 4)] });
        var finding = Assert.Single(s_policy.Check(message).Findings, finding => finding.Rule.Id == "ECR0701");
        Assert.Equal((MessagePart.Attachment, 0, 2), (finding.Location.Part, finding.Location.Index, finding.Location.Content));
        Assert.Equal("AB 12 34 56 C", finding.Text);
        Assert.Equal("b.xlsx, sheet Staff, row 5", finding.Place);
    }

    [Fact]
    public void Equal_places_in_two_contents_are_two_findings()
    {
        const string text = "His National Insurance number is AB 12 34 56 C.";
        var findings = s_policy.Check(With(new AttachmentContent(text), new AttachmentContent(text))).Findings.Where(finding => finding.Rule.Id == "ECR0701");
        Assert.Equal([1, 2], findings.Select(finding => finding.Location.Content));
        Assert.Equal(2, findings.Select(finding => finding.ToString()).Distinct().Count());
    }

    [Fact]
    public void A_file_in_an_archive_is_an_attachment_of_its_own()
    {
        var message = With(new AttachmentContent("notes/run.exe") { File = new("notes/run.exe") });
        var finding = Assert.Single(s_policy.Check(message).Findings, finding => finding.Rule.Id == "ECR0202");
        Assert.Equal(1, finding.Location.Content);
        Assert.Equal("file name", finding.Place);
        Assert.Equal(".exe", finding.Text);
    }

    [Theory]
    [InlineData("THE SUMMER FAIR IS ON SATURDAY AND EVERYBODY IS WELCOME")]
    [InlineData("Everybody can put a pound on the Grand National sweepstake")]
    public void What_is_said_of_messages_is_not_said_of_files(string text)
    {
        Assert.NotEmpty(s_policy.Check(Oakfield.Internal(text, "Fair")).Findings);
        Assert.Empty(s_policy.Check(With(new AttachmentContent(text))).Findings);
    }

    [Theory]
    [InlineData(0, "page 1")]
    [InlineData(9, "page 1")]
    [InlineData(10, "page 3")]
    [InlineData(400, "page 3")]
    public void Pages_are_told_by_their_beginnings(int position, string place)
        => Assert.Equal(place, new AttachmentContent("123456789\nabc") { Unit = ContentUnit.Page, Marks = [new(0, 1), new(10, 3)] }.PlaceOf(position));

    private static Message With(params AttachmentContent[] contents)
        => Oakfield.Internal("Please see the attached.", "Papers") with { Attachments = [new("papers.zip") { Contents = [.. contents] }] };
}
