namespace EComRules.Mime.Tests;

/// <summary>Headers that have broken other readers, and those that say something else than they show.</summary>
public sealed class HeaderTests
{
    private static Message Read(string headers) => Mail.Read($"{headers}\n\nbody\n");

    public static TheoryData<string> Injections =>
    [
        "From: \"a\r\n RCPT TO:<x@example.org>\"@example.org",
        "From: \"a\\\r\\\nX: y\"@example.org",
        "From: =?utf-8?Q?a=0D=0ABcc:_x@example.org?= <a@example.org>",
        "From: \"a\rb\nc\" <a@example.org>",
        "Subject: =?utf-8?Q?Trip=0D=0ABcc:_x@example.org?=",
        "Subject: =?utf-8?B?DQpCY2M6IHhAZXhhbXBsZS5vcmc=?=",
        "Subject: a\rb",
        "Subject: a\0b",
        "Subject: a\u0085b\u2028c",
        "To: =?utf-8?Q?x=0Ay?= <\"a\nb\"@example.org>, \"c\rd\"@example.org",
        "Message-ID: <a\rb@example.org>",
        "X-Long: a\r\n b\r\n\tc",
        "Content-Type: text/plain; name=\"a\rb\0c.txt\"",
        "Content-Type: application/x; name*=utf-8''a%0D%0Ab.txt",
    ];

    [Theory]
    [MemberData(nameof(Injections))]
    public void No_line_break_or_control_character_leaves_the_reader(string header)
    {
        var entry = Mail.ReadEntry(Encoding.UTF8.GetBytes($"{header}\r\n\r\nbody\r\n"));
        var message = entry.Message!;
        foreach (var address in message.To.Append(message.From ?? new("")))
        {
            AssertPlain(address.Value);
            AssertPlain(address.DisplayName);
        }

        AssertPlain(entry.Id);
        AssertPlain(message.Subject);
        Assert.All(message.Headers, line =>
        {
            AssertPlain(line.Name);
            AssertPlain(line.Value);
        });
        Assert.All(message.Attachments, attachment => AssertPlain(attachment.Name));

        static void AssertPlain(string? text) => Assert.False(text?.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029') == true);
    }

    [Fact]
    public void Unfolds()
        => Assert.Equal("Trip to the castle", Read("Subject: Trip\n to the\n castle").Subject);

    [Theory]
    [InlineData("=?utf-8?Q?Caf=C3=A9?=", "Café")]
    [InlineData("=?utf-8?B?Q2Fm?= =?utf-8?B?w6k=?=", "Café")]
    [InlineData("=?utf-8?Q?Caf=C3?= =?utf-8?Q?=A9?=", "Café")]
    [InlineData("=?iso-8859-1?Q?Caf=E9?= time", "Café time")]
    [InlineData("=?gb2312?B?xOO6ww==?=", "你好")]
    [InlineData("Café", "Café")]
    public void Decodes_as_mail_programs_do(string written, string shown) => Assert.Equal(shown, Read($"Subject: {written}").Subject);

    [Theory]
    [InlineData("=?x-nobody-knows?Q?words?=")]
    [InlineData("=?utf-8?Q?=3D=3Futf-8=3FQ=3Fnested=3F=3D?=")]
    [InlineData("=?utf-8?B?!!!?=")]
    [InlineData("=?utf-8?")]
    [InlineData("=?=?=?=?=")]
    public void Survives_encodings_that_make_no_sense(string written) => Assert.Equal("body\n", Read($"Subject: {written}").Text!.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void An_empty_subject_is_none(string subject) => Assert.Null(Read($"From: a@example.org\nSubject: {subject}").Subject);

    [Theory]
    [InlineData("Subject: first\nSubject: second")]
    [InlineData("From: a@example.org\nFrom: b@example.org\nSubject: first")]
    public void Says_when_a_header_stands_twice(string headers)
    {
        var message = Read(headers);
        Assert.Equal("first", message.Subject);
        Assert.Equal(["ECR0004"], Mail.FaultsOf(message));
    }

    [Fact]
    public void Joins_repeated_recipient_headers()
        => Assert.Equal(["a@example.org", "b@example.org"], Read("To: a@example.org\nTo: b@example.org").To.Select(address => address.Value));

    [Theory]
    [InlineData("From:")]
    [InlineData("From: <>")]
    [InlineData("From: \"\" <>")]
    [InlineData("From: undisclosed-recipients:;")]
    public void An_empty_sender_is_none(string header) => Assert.Null(Read($"{header}\nSubject: x").From);

    [Fact]
    public void Reads_groups_within_groups()
    {
        var nested = string.Concat(Enumerable.Repeat("g: ", 10)) + "a@example.org" + new string(';', 10);
        _ = Read($"To: {nested}");
        _ = Read($"To: {string.Concat(Enumerable.Repeat("g: ", 100_000))}");
        Assert.Equal(["a@example.org", "b@example.org", "c@example.org"], Read("To: One: a@example.org, b@example.org;, c@example.org").To.Select(address => address.Value));
    }

    [Theory]
    [InlineData(", ")]
    [InlineData(",\n ")]
    public void Reads_many_recipients_up_to_the_limit(string separator)
    {
        var list = string.Join(separator, Enumerable.Range(0, 30_000).Select(i => $"a{i}@example.org"));
        var message = Read($"To: {list}\nSubject: meeting\nTo: {list}\nTo: {list}\nTo: {list}");
        Assert.Equal(MailLimits.Addresses, message.To.Length);
        Assert.Equal("meeting", message.Subject);
        Assert.Equal(["ECR0001"], Mail.FaultsOf(message).Distinct());
    }

    [Theory]
    [InlineData(", ")]
    [InlineData(",\n ")]
    public void Cuts_a_million_recipients_and_reads_on(string separator)
    {
        var message = Read($"To: {string.Join(separator, Enumerable.Range(0, 1_000_000).Select(i => $"a{i}@example.org"))}\nSubject: meeting");
        Assert.InRange(message.To.Length, 30_000, 70_000);
        Assert.Equal("meeting", message.Subject);
        Assert.Equal("body", message.Text!.Trim());
        Assert.Contains("ECR0001", Mail.FaultsOf(message));
    }

    [Fact]
    public void Leaves_long_lines_of_the_body_alone()
    {
        var lines = string.Concat(Enumerable.Repeat("Name: value\n  and more of it\n", 5_000));
        Assert.Equal(lines, Mail.Read(Encoding.ASCII.GetBytes($"Subject: x\n\nText\n{lines}")).Text![5..]);
    }

    [Fact]
    public void Reads_domains_in_other_scripts()
        => Assert.Equal("büro@schule.example", Read("From: büro@schule.example").From!.Value);

    [Theory]
    [InlineData("filename*0*=utf-8''Klassen%20; filename*1*=f%C3%A4hrt.exe", "Klassen fährt.exe")]
    [InlineData("filename*1*=f%C3%A4hrt.exe; filename*0*=utf-8''Klassen%20", "Klassen fährt.exe")]
    [InlineData("filename=\"=?utf-8?Q?f=C3=A4hrt.exe?=\"", "fährt.exe")]
    [InlineData("filename=a.exe; filename*=utf-8''b.pdf", "b.pdf")]
    public void Shows_attachment_names_as_mail_programs_do(string disposition, string shown)
        => Assert.Equal(shown, Assert.Single(Mail.ReadPart($"Content-Type: application/octet-stream\nContent-Disposition: attachment; {disposition}\n\nx\n").Attachments).Name);

    [Theory]
    [InlineData("Date: Wed, 11 Mar 2026 10:24:00 +0000", true)]
    [InlineData("Date: yesterday", false)]
    [InlineData("Date: Thu, 22 Aug 0102 12:07:35 +0800", false)]
    [InlineData("Date: Wed, 99 Mar 2026 99:99:99 +9999", false)]
    [InlineData("Date:", false)]
    [InlineData("X: y", false)]
    public void An_impossible_date_is_none(string header, bool expected) => Assert.Equal(expected, Read(header).SentAt is not null);

    [Fact]
    public void Cuts_headers_that_nobody_reads()
    {
        var message = Read($"Subject: {new string('x', 200_000)}");
        Assert.Equal(102_400, message.Subject!.Length);
        Assert.Contains("ECR0001", Mail.FaultsOf(message));
    }

    [Theory]
    [InlineData("koi8-r", "\u043f\u0440\u0438\u0432\u0435\u0442")]
    [InlineData("windows-1252", "\u201Cquoted\u201D")]
    [InlineData("utf-16", "wide")]
    [InlineData("iso-2022-jp", "日本")]
    public void Decodes_texts_of_many_charsets(string charset, string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(charset);
        var content = Convert.ToBase64String([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
        Assert.Equal(text, Mail.ReadPart($"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: base64\n\n{content}\n").Text);
    }

    [Fact]
    public void Says_when_a_charset_is_not_known()
    {
        var message = Mail.Read([.. "Content-Type: text/plain; charset=x-nobody-knows\n\ncaf\xE9\n"u8.ToArray().Where(value => value != 0xC3).Select(value => value == 0xA9 ? (byte)0xE9 : value)]);
        Assert.Equal("café\n", message.Text);
        var fault = Assert.Single(message.Faults);
        Assert.Equal("ECR0004", fault.RuleId);
        Assert.Equal(MessagePart.Text, fault.Location.Part);
    }
}
