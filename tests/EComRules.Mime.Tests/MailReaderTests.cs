namespace EComRules.Mime.Tests;

public sealed class MailReaderTests
{
    [Fact]
    public void Reads_who_what_and_when()
    {
        var entry = Mail.ReadEntry(Mail.Sample);
        var message = entry.Message!;
        Assert.Equal("sample-1@oakfield.example.sch.uk", entry.Id);
        Assert.Equal("test.eml", entry.Source);
        Assert.Equal(new MessageAddress("a.khan@oakfield.example.sch.uk", "Khan, Amira"), message.From);
        Assert.Equal([new MessageAddress("office@elm.example.org", "Office"), new MessageAddress("zoe@elm.example.org", "Zoë")], message.To.ToArray());
        Assert.Equal(["one@gov.example.org", "two@gov.example.org"], message.Cc.Select(address => address.Value));
        Assert.Equal("Trip – Year 4", message.Subject);
        Assert.Equal(new DateTimeOffset(2026, 3, 11, 10, 24, 0, TimeSpan.Zero), message.SentAt);
        Assert.Empty(message.Links);
        Assert.Empty(message.Faults);
    }

    [Fact]
    public void Reads_the_parts_in_order()
    {
        var message = Mail.Read(Mail.Sample);
        Assert.Equal(["The coach leaves at 8.30. Café lunch is included.", "Packed lunch", "Can Leo bring his own?"], message.TextParts.Select(part => part.Content));
        Assert.Equal([Zone.Author, Zone.Forwarded, Zone.Forwarded], message.TextParts.Select(part => part.Zone));
        var html = Assert.Single(message.HtmlParts);
        Assert.Equal("<p>The coach leaves at 8.30. Café lunch is included.</p>", html.Content);
        Assert.Equal(html.Alternative, message.TextParts[0].Alternative);
        Assert.Equal(3, message.TextParts.Select(part => part.Alternative).Distinct().Count());
    }

    [Fact]
    public void Reads_attachments_with_name_type_size_and_content()
    {
        var attachment = Assert.Single(Mail.Read(Mail.Sample).Attachments);
        Assert.Equal("letter.pdf", attachment.Name);
        Assert.Equal("application/pdf", attachment.ContentType);
        Assert.Equal(18, attachment.Size);
        Assert.True(attachment.Head.Span.StartsWith("%PDF-1.4"u8));
        for (var i = 0; i < 2; i++)
        {
            using var content = attachment.OpenContent!();
            using var copy = new MemoryStream();
            content.CopyTo(copy);
            Assert.Equal(attachment.Head.ToArray(), copy.ToArray());
        }
    }

    [Fact]
    public void Keeps_the_headers_decoded_and_in_order()
    {
        var message = Mail.Read(Mail.Sample);
        Assert.Equal(["Return-Path", "From", "To", "Cc", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type"], message.Headers.Select(header => header.Name));
        Assert.Equal("Trip – Year 4", message.Header("Subject"));
    }

    [Fact]
    public void Reads_line_feeds_alone_the_same()
    {
        var lines = Mail.Read(Encoding.UTF8.GetBytes(Mail.Sample.ReplaceLineEndings("\n")));
        Assert.Equal(Mail.Read(Mail.Sample).TextParts.Select(part => part.Content), lines.TextParts.Select(part => part.Content));
        Assert.Empty(lines.Faults);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("From a@b Wed Mar 11 10:24:00 2026\n")]
    public void Says_when_a_file_is_empty(string text)
        => Assert.Equal("test.eml: the message is empty", Mail.ReadEntry(text).Error);

    [Fact]
    public void Says_when_a_file_is_no_message()
    {
        Assert.Contains("no e-mail message", Mail.ReadEntry("Minutes of the meeting on Tuesday\nPresent were all.\n").Error);
        Assert.Contains("no e-mail message", Mail.ReadEntry([0x50, 0x4B, 3, 4, 0, 0, 0, 0x0A, 0, 0x0A, 1, 2]).Error);
    }

    [Fact]
    public void Skips_the_From_line_that_some_programs_leave()
        => Assert.Equal("Hi", Mail.Read("From a@example.org Wed Mar 11 10:24:00 2026\nFrom: a@example.org\nSubject: Hi\n\nBody\n").Subject);

    [Theory]
    [InlineData("rubbish\n")]
    [InlineData("--\n")]
    [InlineData("\0\u0001\n")]
    public void Reads_on_after_a_first_line_that_is_no_header(string line)
    {
        var message = Mail.Read($"{line}From: a@example.org\nSubject: Hi\n\nBody\n");
        Assert.Equal("Hi", message.Subject);
        Assert.Equal("Body", message.Text!.Trim());
        Assert.Equal(["ECR0004"], Mail.FaultsOf(message));
    }

    [Fact]
    public void Reads_on_after_an_escaped_From_line()
        => Assert.Equal("Hi", Mail.Read(">From a@example.org Wed Mar 11 10:24:00 2026\nFrom: a@example.org\nSubject: Hi\n\nBody\n").Subject);

    [Fact]
    public void Reads_a_MimeMessage()
    {
        using var mime = new MimeKit.MimeMessage();
        mime.From.Add(new MimeKit.MailboxAddress("A", "a@example.org"));
        mime.Subject = "Built";
        var builder = new MimeKit.BodyBuilder { TextBody = "Text", HtmlBody = "<p>Text</p>" };
        builder.Attachments.Add("list.csv", "a,b"u8.ToArray());
        mime.Body = builder.ToMessageBody();
        var message = mime.ToMessage();
        Assert.Equal("Built", message.Subject);
        Assert.Equal("Text", message.Text);
        Assert.Equal("<p>Text</p>", message.Html);
        Assert.Equal(3, Assert.Single(message.Attachments).Size);
        using var content = message.Attachments[0].OpenContent!();
        Assert.Equal('a', content.ReadByte());
        Assert.Empty(message.Faults);
    }

    [Fact]
    public void Reads_a_maildir_in_order_and_goes_on_after_an_unreadable_file()
    {
        var folder = Directory.CreateTempSubdirectory("maildir");
        try
        {
            foreach (var name in (string[])["cur", "new", "tmp"])
                folder.CreateSubdirectory(name);
            File.WriteAllText(Path.Combine(folder.FullName, "cur", "2"), "Subject: two\n\nb\n");
            File.WriteAllText(Path.Combine(folder.FullName, "cur", "1"), "Subject: one\n\na\n");
            File.WriteAllText(Path.Combine(folder.FullName, "new", "3"), "");
            File.WriteAllText(Path.Combine(folder.FullName, "tmp", "4"), "Subject: not delivered yet\n\n");
            Assert.True(MailReader.IsMaildir(folder.FullName));
            var entries = MailReader.ReadMaildir(folder.FullName).ToArray();
            Assert.Equal(["one", "two", null], entries.Select(entry => entry.Message?.Subject));
            Assert.Equal(Path.Combine(folder.FullName, "cur", "1"), entries[0].Source);
            Assert.Contains("is empty", entries[2].Error);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Stops_when_cancelled()
        => Assert.ThrowsAny<OperationCanceledException>(() => MailReader.ReadEml(new MemoryStream(Mail.Bytes(Mail.Sample)), "x", new CancellationToken(true)));
}
