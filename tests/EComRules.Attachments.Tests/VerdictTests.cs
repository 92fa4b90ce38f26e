using EComRules.Testing;

namespace EComRules.Attachments.Tests;

public sealed class VerdictTests
{
    private static readonly Policy s_policy = new PolicyBuilder()
        .AddDefaultRules()
        .UseSchool(new SchoolContext { InternalDomains = ["oakfield.example.sch.uk"], ApprovedOutsideOrganisations = [] })
        .UseClock(StoppedClock.Instance)
        .Build();

    [Fact]
    public void A_class_list_in_a_workbook_is_found_with_sheet_and_row()
    {
        var rows = Samples.ClassList.TrimEnd('\n').Split('\n').Select(line => line.Split(','));
        var finding = Found("ECR0708", Samples.Read("year3.xlsx", Samples.Xlsx("Spring", [.. rows])));
        Assert.Equal(MessagePart.Attachment, finding.Location.Part);
        Assert.Equal(0, finding.Location.Index);
        Assert.Equal(1, finding.Location.Content);
        Assert.Equal("sheet Spring, row 2", finding.Place);
        Assert.StartsWith("Amelia Hughes\t", finding.Text, StringComparison.Ordinal);
        Assert.EndsWith("asthma", finding.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("year3.csv", "row 2")]
    [InlineData("year3.txt", "line 2")]
    public void A_class_list_as_text_is_found(string name, string place)
        => Assert.Equal(place, Found("ECR0708", Samples.Read(name, Samples.Utf8(Samples.ClassList))).Place);

    [Fact]
    public void A_class_list_in_an_archive_is_found_with_its_path()
        => Assert.Equal("lists/year3.csv, row 2", Found("ECR0708", Samples.Read("post.zip", ZipFile.Of(("lists/year3.csv", Samples.ClassList)))).Place);

    [Fact]
    public void A_class_list_in_a_PDF_is_found_with_its_page()
        => Assert.Equal("page 2", Found("ECR0708", Samples.Read("year3.pdf", Samples.Pdf(["Oakfield Primary School"], Samples.ClassList.TrimEnd('\n').Split('\n')))).Place);

    [Fact]
    public void A_national_insurance_number_in_a_letter_is_found_at_its_characters()
    {
        var message = Samples.Read("contract.docx", Samples.Docx("Dear Ms Hughes,", "your National Insurance number is AB 12 34 56 C and you start on Monday."));
        var finding = Found("ECR0701", message);
        Assert.Equal("AB 12 34 56 C", message.Attachments[0].Contents[0].Text.Substring(finding.Location.Span.Start, finding.Location.Span.Length));
        Assert.Equal("line 2", finding.Place);
    }

    [Fact]
    public void A_program_in_an_archive_is_found_by_its_name_there()
    {
        var finding = Found("ECR0202", Samples.Read("papers.zip", ZipFile.Of(("readme.txt", "hello"), ("invoice.pdf.exe", "MZ"))));
        Assert.Equal("invoice.pdf.exe", Samples.Read("papers.zip", ZipFile.Of(("readme.txt", "hello"), ("invoice.pdf.exe", "MZ"))).Attachments[0].Contents[finding.Location.Content - 1].Text);
    }

    [Fact]
    public void A_program_in_the_guise_of_a_picture_within_an_archive_is_found()
    {
        var program = new byte[256];
        "MZ"u8.CopyTo(program);
        program[0x3C] = 64;
        "PE\0\0"u8.CopyTo(program.AsSpan(64));
        Assert.Equal(2, Found("ECR0203", Samples.Read("photos.zip", ZipFile.Of(("a.txt", Samples.Utf8("")), ("beach.jpg", program)))).Location.Content);
    }

    [Fact]
    public void Macros_in_the_guise_of_a_plain_document_are_found()
        => Found("ECR0202", Samples.Read("letter.docx", Samples.DocxOf("<w:p><w:r><w:t>Hello</w:t></w:r></w:p>", ("word/vbaProject.bin", "x"))));

    [Fact]
    public void A_program_hidden_among_the_parts_of_a_document_is_found()
        => Found("ECR0202", Samples.Read("letter.docx", Samples.DocxOf("<w:p><w:r><w:t>Hello</w:t></w:r></w:p>", ("word/theme/setup.exe", "MZ program"))));

    [Fact]
    public void Style_is_not_asked_of_attachments()
    {
        var verdict = s_policy.Check(Samples.Read("poster.docx", Samples.Docx("SUMMER FAIR!!! ALL WELCOME, BRING YOUR FRIENDS AND FAMILY", "FREE ENTRY, RAFFLE AND BOUNCY CASTLE")));
        Assert.Empty(verdict.Findings);
    }

    [Theory]
    [InlineData("Dear parents, the Year 4 trip to the museum is on Friday. Please bring a packed lunch.")]
    [InlineData("Risk assessment: slips and trips, low; weather, medium; transport, low. Lead: Mrs Cockburn.")]
    [InlineData("Minutes of the governing body. Present: Mr Dickinson, Mrs Shufflebottom. The budget was approved.")]
    public void Ordinary_letters_have_no_finding(string text)
        => Assert.DoesNotContain(s_policy.Check(Samples.Read("letter.docx", Samples.Docx(text))).Findings, finding => finding.Location.Content > 0);

    [Fact]
    public void What_could_not_be_read_makes_the_verdict_partial()
    {
        var whole = Samples.Docx("Dear parents");
        Assert.True(s_policy.Check(Samples.Read("letter.docx", whole[..^30])).IsPartial);
        Assert.False(s_policy.Check(Samples.Read("letter.docx", whole)).IsPartial);
    }

    [Fact]
    public void The_place_is_in_the_verdict_as_JSON_and_left_out_when_redacted()
    {
        var verdict = s_policy.Check(Samples.Read("year3.csv", Samples.Utf8(Samples.ClassList)));
        using var plain = new MemoryStream();
        Assert.Contains(verdict.Findings, finding => finding.Place == "row 2");
        var raw = new RawFinding[64];
        var message = Samples.Read("year3.csv", Samples.Utf8(Samples.ClassList));
        var count = s_policy.Check(message, raw);
        Assert.Contains(raw.Take(count), finding => !finding.IsFault && finding.ToFinding(message).Place == "row 2");
    }

    private static Finding Found(string rule, Message message)
    {
        var verdict = s_policy.Check(message);
        var finding = verdict.Findings.FirstOrDefault(finding => finding.Rule.Id == rule && finding.Location.Content > 0);
        Assert.True(finding is not null, $"{rule} was not found; found {string.Join(", ", verdict.Findings.Concat(verdict.Faults))}");
        return finding!;
    }
}
