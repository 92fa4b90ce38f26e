using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Offence.CopyrightAnalyzer>;

namespace EComRules.Tests.Rules.Offence;

public sealed class CopyrightAnalyzerTests
{
    [Theory]
    [InlineData("I've [|scanned|] the whole phonics scheme for you, all six books")]
    [InlineData("Here's the full DVD I [|copied|], enjoy, it's in the shared drive")]
    [InlineData("The workbook [|says do not photocopy|] but I did 30 anyway")]
    [InlineData("I [|ripped the CD|] so we have the songs [|without paying for|] more copies")]
    [InlineData("Phonics cards: I [|took the logo off|] and printed them as ours")]
    public void Reports_whole_works_copied_for_others(string text) => Verify.Reports(Oakfield.Outbound(text), Oakfield.School);

    [Fact]
    public void Reports_a_scan_by_its_name()
        => Verify.Reports(Oakfield.Outbound("For you.") with { Attachments = [new("Y2 maths scheme full [|scan|].pdf")] }, Oakfield.School);

    [Fact]
    public void Reports_a_post()
        => Verify.Reports(new Message { Channel = Channel.Social, From = "Tobi N", Text = "Full film here, [|recorded it off|] the big screen", SentAt = Oakfield.Lesson }, Oakfield.School);

    [Theory]
    [InlineData("Please don't photocopy whole workbooks: the CLA licence covers a chapter.")]
    [InlineData("Our own scheme of work is attached, copy all of it if you like")]
    [InlineData("I've scanned the whole class's consent forms and attached them")]
    [InlineData("White Rose resources: download the whole scheme for your year, shared with you")]
    [InlineData("Can you copy the book list for the whole year group and share it?")]
    [InlineData("The children wrote a whole book and we scanned it, their work is attached")]
    [InlineData("Could you photocopy 30 of the maths test and bring the full set of books?")]
    [InlineData("The filter blocks torrent sites; ask IT before you download a film.")]
    [InlineData("Film night on Friday: Paddington, doors 5pm")]
    public void Ignores_what_may_be_copied(string text) => Verify.Ignores(Oakfield.Outbound(text), Oakfield.School);

    [Fact]
    public void A_film_night_needs_a_licence_for_films()
    {
        Verify.Reports(Oakfield.Internal("[|Film night|] on Friday: Paddington."), Oakfield.School with { LicencesHeld = ["CLA"] });
        var unknown = Verify.Check(Oakfield.Internal("Film night on Friday: Paddington."), Oakfield.School with { LicencesHeld = [] });
        Assert.Empty(unknown.Findings);
        Assert.Contains(unknown.Faults, fault => fault.Message.Contains("licencesHeld", StringComparison.Ordinal));
    }
}
