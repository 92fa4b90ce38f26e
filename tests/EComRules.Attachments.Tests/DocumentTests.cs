namespace EComRules.Attachments.Tests;

public sealed class DocumentTests
{
    [Fact]
    public void Reads_a_document_paragraph_by_paragraph()
    {
        var content = Only(Samples.Read("letter.docx", Samples.Docx("Dear parents,", "the trip is on Monday.")));
        Assert.Equal("Dear parents,\nthe trip is on Monday.\n", content.Text);
        Assert.Equal("line 2", content.PlaceOf(content.Text.IndexOf("trip", StringComparison.Ordinal)));
    }

    [Fact]
    public void Reads_table_rows_as_lines_and_cells_apart()
        => Assert.Equal("Amelia\tYear 3\nNoah\tYear 4 B\n", Only(Samples.Read("list.docx", Samples.DocxOf(
            "<w:tbl><w:tr><w:tc><w:tcPr><w:t>no</w:t></w:tcPr><w:p><w:r><w:t>Amelia</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Year 3</w:t></w:r></w:p></w:tc></w:tr>"
            + "<w:tr><w:tc><w:p><w:r><w:t>Noah</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Year 4</w:t></w:r></w:p><w:p><w:r><w:t>B</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"))).Text);

    [Fact]
    public void Reads_headers_notes_and_links_but_not_deleted_text()
    {
        const string word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        var text = Only(Samples.Read("letter.docx", Samples.DocxOf(
            "<w:p><w:r><w:t>body</w:t></w:r><w:del><w:r><w:delText>struck</w:delText></w:r></w:del></w:p>",
            ("word/header1.xml", $"<w:hdr {word}><w:p><w:r><w:t>head</w:t></w:r></w:p></w:hdr>"),
            ("word/comments.xml", $"<w:comments {word}><w:p><w:r><w:t>remark</w:t></w:r></w:p></w:comments>"),
            ("word/_rels/document.xml.rels", "<Relationships><Relationship Id=\"r1\" Target=\"https://slots.example.com/\" TargetMode=\"External\"/><Relationship Id=\"r2\" Target=\"file:///etc/passwd\" TargetMode=\"External\"/></Relationships>")))).Text;
        Assert.Equal("body\nhead\nremark\nhttps://slots.example.com/", text);
    }

    [Fact]
    public void Reads_a_workbook_with_shared_texts_dates_and_leading_zeros()
    {
        var content = Only(Samples.Read("class.xlsx", Samples.Xlsx("Year 3",
            ["Name", "Born", "Mobile"],
            null,
            ["<c t=\"s\"><v>0</v></c>", "<c s=\"1\"><v>42806</v></c>", "<c s=\"2\"><v>7700900123</v></c>"],
            ["<c t=\"s\"><v>1</v></c>", "<c s=\"1\"><v>42676</v></c>", "<c><v>0.5</v></c>"])));
        Assert.Equal("Name\tBorn\tMobile\n\nAmelia Hughes\t12/03/2017\t07700900123\nOliver Patel\t02/11/2016\t0.5\n", content.Text);
        Assert.Equal("sheet Year 3, row 1", content.PlaceOf(0));
        Assert.Equal("sheet Year 3, row 3", content.PlaceOf(content.Text.IndexOf("Amelia", StringComparison.Ordinal)));
        Assert.Equal("sheet Year 3, row 4", content.PlaceOf(content.Text.IndexOf("Oliver", StringComparison.Ordinal)));
    }

    [Fact]
    public void Reads_slides_in_the_order_of_their_numbers()
    {
        var content = Only(Samples.Read("talk.pptx", Samples.Pptx([.. Enumerable.Range(1, 11).Select(i => $"Slide {i}")])));
        Assert.Equal("slide 11", content.PlaceOf(content.Text.IndexOf("Slide 11", StringComparison.Ordinal)));
        Assert.Equal("slide 2", content.PlaceOf(content.Text.IndexOf("Slide 2", StringComparison.Ordinal)));
        Assert.DoesNotContain("no", content.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_an_OpenDocument_text()
        => Assert.Equal("Dear  parents\nGoodbye\n", Only(Samples.Read("letter.odt", Samples.Odt("Dear<text:s text:c=\"2\"/>parents", "Goodbye"))).Text);

    [Fact]
    public void Reads_an_OpenDocument_sheet_with_repeated_rows()
    {
        var content = Only(Samples.Read("list.ods", Samples.Ods("Spring",
            "<table:table-row><table:table-cell><text:p>Amelia</text:p></table:table-cell><table:table-cell><text:p>Hughes</text:p></table:table-cell></table:table-row>"
            + "<table:table-row table:number-rows-repeated=\"7\"><table:table-cell/></table:table-row>"
            + "<table:table-row><table:table-cell><text:p>Noah</text:p></table:table-cell></table:table-row>")));
        Assert.Equal("Amelia\tHughes\nNoah\n", content.Text);
        Assert.Equal("sheet Spring, row 9", content.PlaceOf(content.Text.IndexOf("Noah", StringComparison.Ordinal)));
    }

    [Fact]
    public void Reads_a_PDF_page_by_page()
    {
        var content = Only(Samples.Read("letter.pdf", Samples.Pdf(["Dear parents,", "the trip is on Monday."], ["Second page"])));
        Assert.Equal("Dear parents,\nthe trip is on Monday.\nSecond page\n", content.Text);
        Assert.Equal("page 1", content.PlaceOf(0));
        Assert.Equal("page 2", content.PlaceOf(content.Text.IndexOf("Second", StringComparison.Ordinal)));
    }

    [Fact]
    public void Says_that_a_PDF_of_pictures_could_not_be_read()
        => Assert.Equal("ECR0005", Assert.Single(Samples.Read("scan.pdf", Samples.Pdf([[]])).Faults).RuleId);

    [Theory]
    [InlineData("list.csv", "row 2")]
    [InlineData("list.txt", "line 2")]
    [InlineData("list", "line 2")]
    public void Reads_text_as_it_is_written(string name, string place)
    {
        var content = Only(Samples.Read(name, Samples.Utf8("Name,Born\nZoë,2017\n")));
        Assert.Equal("Name,Born\nZoë,2017\n", content.Text);
        Assert.Equal(place, content.PlaceOf(12));
    }

    [Fact]
    public void Reads_the_encodings_that_spreadsheets_export()
    {
        Assert.Equal("Zoë – £5", Only(Samples.Read("a.csv", [.. "Zo"u8, 0xEB, .. " "u8, 0x96, .. " "u8, 0xA3, .. "5"u8])).Text);
        Assert.Equal("Zoë", Only(Samples.Read("a.csv", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Zoë")])).Text);
        Assert.Equal("Zoë", Only(Samples.Read("a.csv", [.. "\uFEFF"u8, .. "Zoë"u8])).Text);
    }

    [Fact]
    public void Reads_a_web_page_as_its_reader_sees_it()
    {
        var text = Only(Samples.Read("page.html", Samples.Utf8("<html><p class=\"x\">Hello &amp; <b>good</b>bye <a href=\"https://bets.example.com/a\">here</a></p></html>"))).Text;
        Assert.Contains("Hello & goodbye here", text, StringComparison.Ordinal);
        Assert.Contains("https://bets.example.com/a", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("photo.jpg", new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0, 16 })]
    [InlineData("song.mp3", new byte[] { 73, 68, 51, 3, 0, 0 })]
    [InlineData("noname", new byte[] { 1, 2, 3, 0 })]
    public void Leaves_pictures_and_sounds_alone_without_a_word(string name, byte[] content)
    {
        var message = Samples.Read(name, content);
        Assert.Empty(message.Faults);
        Assert.Empty(message.Attachments[0].Contents);
    }

    [Theory]
    [InlineData("minutes.doc", new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }, "ECR0005")]
    [InlineData("locked.docx", new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }, "ECR0005")]
    [InlineData("papers.rar", new byte[] { 82, 97, 114, 33, 0x1A, 7, 0 }, "ECR0005")]
    [InlineData("list.xlsx", new byte[] { 1, 2, 3, 0, 5, 6 }, "ECR0004")]
    [InlineData("list.pdf", new byte[] { 1, 2, 3, 0, 5, 6 }, "ECR0004")]
    public void Says_what_it_cannot_read(string name, byte[] content, string fault)
        => Assert.Equal(fault, Assert.Single(Samples.Read(name, content).Faults).RuleId);

    [Fact]
    public void Says_that_only_the_beginning_of_a_file_was_given()
    {
        var given = Samples.With(("notes.txt", Samples.Utf8("The first words")));
        var message = (given with { Attachments = [given.Attachments[0] with { Size = 4_000 }] }).WithAttachmentText();
        Assert.Equal("The first words", Only(message).Text);
        Assert.Equal("ECR0004", Assert.Single(message.Faults).RuleId);
    }

    [Fact]
    public void Leaves_a_message_without_content_as_it_is()
    {
        var message = new Message { Text = "Hello", Attachments = [new("a.docx")] };
        Assert.Same(message, message.WithAttachmentText());
    }

    private static AttachmentContent Only(Message message) => Assert.Single(message.Attachments[0].Contents);
}
