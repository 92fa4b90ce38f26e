using System.Diagnostics;

namespace EComRules.Attachments.Tests;

public sealed class HostileTests
{
    private static readonly byte[] s_zeros = new byte[40 * 1024 * 1024];

    [Fact]
    public void A_bomb_is_a_limit_not_a_wait()
    {
        var started = Stopwatch.GetTimestamp();
        var message = Samples.Read("bomb.zip", ZipFile.Of(("a.txt", s_zeros)));
        AssertFault(message, "ECR0001");
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Many_files_that_are_each_within_the_limit_are_not_together()
    {
        var random = new byte[5 * 1024 * 1024];
        var state = 1u;
        for (var i = 0; i < random.Length; i++)
            random[i] = (byte)('a' + ((state = (state * 1_664_525) + 1_013_904_223) >> 28));
        AssertFault(Samples.Read("many.zip", ZipFile.Of([.. Enumerable.Range(0, 12).Select(i => ($"{i}.txt", random))])), "ECR0001");
    }

    [Fact]
    public void More_files_than_are_read_is_a_limit()
    {
        var message = Samples.Read("many.zip", ZipFile.Of([.. Enumerable.Range(0, 1_100).Select(i => ($"{i}.txt", "x"u8.ToArray()))]));
        AssertFault(message, "ECR0001");
        Assert.Equal(AttachmentLimits.Entries, message.Attachments[0].Contents.Count(content => content.File is not null));
    }

    [Fact]
    public void Archives_within_archives_are_read_to_a_depth()
    {
        var file = ("note.txt", Samples.Utf8("the innermost words"));
        for (var depth = 1; depth <= 4; depth++)
        {
            file = ($"level{depth}.zip", ZipFile.Of(file));
            var message = Samples.Read(file.Item1, file.Item2);
            if (depth <= AttachmentLimits.Depth)
                Assert.Contains(message.Attachments[0].Contents, content => content.Text == "the innermost words");
            else
                AssertFault(message, "ECR0001");
        }
    }

    [Fact]
    public void Names_that_climb_out_of_a_folder_are_only_names()
    {
        var message = Samples.Read("slip.zip", ZipFile.Of(("../../etc/cron.d/job", Samples.Utf8("words")), ("C:\\Windows\\x.txt", Samples.Utf8("other words"))));
        Assert.Empty(message.Faults);
        Assert.Equal(["../../etc/cron.d/job", "words", "C:\\Windows\\x.txt", "other words"], message.Attachments[0].Contents.Select(content => content.Text));
    }

    [Fact]
    public void Files_that_share_bytes_are_not_read()
    {
        var zip = new ZipFile();
        var start = zip.Add("a.txt", Samples.Utf8("the same words"));
        zip.Add("b.txt", Samples.Utf8("the same words"), at: start);
        var message = Samples.Read("overlap.zip", zip.Finish());
        AssertFault(message, "ECR0004");
        Assert.DoesNotContain(message.Attachments[0].Contents, content => content.File is null);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4_000_000_000)]
    public void A_size_that_lies_is_said_and_the_file_is_read(long size)
    {
        var zip = new ZipFile();
        zip.Add("a.txt", Samples.Utf8("more than three letters"), size: size);
        var message = Samples.Read("lie.zip", zip.Finish());
        AssertFault(message, "ECR0004");
        Assert.Contains(message.Attachments[0].Contents, content => content.Text == "more than three letters");
    }

    [Fact]
    public void A_packed_size_that_reaches_beyond_the_archive_is_said()
    {
        var zip = new ZipFile();
        zip.Add("a.txt", Samples.Utf8("words"), packedSize: 1_000_000_000);
        AssertFault(Samples.Read("lie.zip", zip.Finish()), "ECR0004");
    }

    [Fact]
    public void A_name_that_differs_between_file_and_directory_is_said()
    {
        var zip = new ZipFile();
        zip.Add("a.txt", Samples.Utf8("words"), localName: "setup.exe");
        AssertFault(Samples.Read("two-names.zip", zip.Finish()), "ECR0004");
    }

    [Fact]
    public void A_directory_that_leaves_files_out_is_said()
    {
        var zip = new ZipFile();
        zip.Add("a.txt", Samples.Utf8("words"));
        AssertFault(Samples.Read("short.zip", zip.Finish(count: 2)), "ECR0004");
    }

    [Fact]
    public void An_encrypted_file_is_closed_and_its_name_is_listed()
    {
        var zip = new ZipFile();
        zip.Add("Class list.xlsx", Samples.Utf8("????????????"), flags: 0x801, method: 0);
        var message = Samples.Read("secret.zip", zip.Finish());
        Assert.Equal("ECR0005", Assert.Single(message.Faults).RuleId);
        Assert.Equal("Class list.xlsx", Assert.Single(message.Attachments[0].Contents).Text);
    }

    [Fact]
    public void A_file_packed_in_another_way_is_closed()
    {
        var zip = new ZipFile();
        zip.Add("a.txt", Samples.Utf8("????"), method: 14);
        AssertFault(Samples.Read("lzma.zip", zip.Finish()), "ECR0005");
    }

    [Theory]
    [InlineData("<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>", "&c;")]
    [InlineData("<!DOCTYPE d SYSTEM \"http://127.0.0.1:9/never.dtd\">", "")]
    [InlineData("<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", "&a;")]
    public void Document_types_are_refused(string type, string use)
    {
        var document = ZipFile.Of(("word/document.xml", $"{type}<w:document xmlns:w=\"w\"><w:p><w:t>{use}</w:t></w:p></w:document>"));
        var message = Samples.Read("laughs.docx", document);
        AssertFault(message, "ECR0004");
        Assert.Empty(message.Attachments[0].Contents);
    }

    [Fact]
    public void A_text_that_a_workbook_repeats_without_end_is_a_limit()
    {
        var text = new string('x', 200_000);
        var cells = string.Concat(Enumerable.Repeat("<c t=\"s\"><v>0</v></c>", 1_000));
        var book = ZipFile.Of(("xl/workbook.xml", "<workbook/>"), ("xl/sharedStrings.xml", $"<sst><si><t>{text}</t></si></sst>"), ("xl/worksheets/sheet1.xml", $"<worksheet><row r=\"1\">{cells}</row></worksheet>"));
        AssertFault(Samples.Read("echo.xlsx", book), "ECR0001");
    }

    [Fact]
    public void XML_nested_without_end_is_read_or_said()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 200_000));
        AssertFault(Samples.Read("deep.docx", ZipFile.Of(("word/document.xml", $"<d>{deep}"))), "ECR0004");
    }

    [Fact]
    public void A_PDF_that_breaks_off_is_said()
    {
        var whole = Samples.Pdf(["Dear parents,"], ["Second page"]);
        AssertFault(Samples.Read("cut.pdf", whole[..(whole.Length / 3)]), "ECR0004", "ECR0005");
    }

    [Fact]
    public void A_PDF_whose_forms_draw_each_other_is_a_limit()
    {
        var objects = new List<string>
        {
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>",
            Stream("/X Do", ""),
        };
        for (var i = 0; i < 12; i++)
            objects.Add(Stream(string.Concat(Enumerable.Repeat(i == 11 ? "q Q " : "/X Do ", 8)), $"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {objects.Count + 2} 0 R>>>>"));
        AssertFault(Samples.Read("forms.pdf", RawPdf(objects)), "ECR0001", "ECR0002");

        static string Stream(string content, string more) => $"<<{more}/Length {content.Length}>>\nstream\n{content}\nendstream";
    }

    [Fact]
    public void A_PDF_stream_that_unpacks_without_end_is_a_limit()
    {
        using var packed = new MemoryStream();
        using (var stream = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
            stream.Write(s_zeros);
        var content = Encoding.Latin1.GetString(packed.ToArray());
        var message = Samples.Read("bomb.pdf", RawPdf(
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>",
            $"<</Filter/FlateDecode/Length {content.Length}>>\nstream\n{content}\nendstream",
        ]));
        AssertFault(message, "ECR0001");
    }

    [Fact]
    public void Stopping_stops()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Samples.With(("a.txt", Samples.Utf8("words"))).WithAttachmentText(stopped.Token));
    }

    [Fact]
    public void A_stream_that_fails_is_said()
    {
        var message = new Message { Attachments = [new("a.txt") { OpenContent = () => throw new IOException("secret") }] }.WithAttachmentText();
        var fault = Assert.Single(message.Faults);
        Assert.Equal("ECR0004", fault.RuleId);
        Assert.DoesNotContain("secret", fault.Detail, StringComparison.Ordinal);
    }

    private static void AssertFault(Message message, params string[] ids)
        => Assert.Contains(message.Faults, fault => ids.Contains(fault.RuleId) && fault.Location.Part == MessagePart.Attachment);

    private static byte[] RawPdf(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
