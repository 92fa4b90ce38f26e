using System.Buffers.Binary;

namespace EComRules.Mime.Tests;

/// <summary>Shapes of messages that have broken other readers: each is read or said to be unreadable, never an exception.</summary>
public sealed class MimeShapeTests
{
    private static Message ReadMixed(string parts, string boundary = "b") => Mail.ReadPart($"Content-Type: multipart/mixed; boundary=\"{boundary}\"\n\n{parts}");

    private static string Nested(int depth)
    {
        var text = new StringBuilder("From: a@example.org\nMIME-Version: 1.0\n");
        for (var i = 0; i < depth; i++)
            text.Append($"Content-Type: multipart/mixed; boundary=\"b{i}\"\n\n--b{i}\n");
        text.Append("Content-Type: text/plain\n\ninnermost\n");
        for (var i = depth - 1; i >= 0; i--)
            text.Append($"--b{i}--\n");
        return text.ToString();
    }

    private static string NestedMessages(int depth)
    {
        var text = new StringBuilder();
        for (var i = 0; i < depth; i++)
            text.Append("From: a@example.org\nContent-Type: message/rfc822\n\n");
        return text.Append("Subject: innermost\n\nbody\n").ToString();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(60)]
    public void Reads_parts_within_the_nesting_limit(int depth)
    {
        var message = Mail.Read(Encoding.ASCII.GetBytes(Nested(depth)));
        Assert.Equal("innermost", message.Text);
        Assert.Empty(message.Faults);
        Assert.Equal("body\n", Mail.Read(Encoding.ASCII.GetBytes(NestedMessages(depth))).TextParts[^1].Content);
    }

    [Theory]
    [InlineData(65)]
    [InlineData(101)]
    [InlineData(1_025)]
    [InlineData(100_000)]
    public void Says_when_parts_lie_too_deep(int depth)
    {
        Assert.Contains("ECR0001", Mail.FaultsOf(Mail.Read(Encoding.ASCII.GetBytes(Nested(depth)))));
        Assert.Contains("ECR0001", Mail.FaultsOf(Mail.Read(Encoding.ASCII.GetBytes(NestedMessages(depth)))));
    }

    [Fact]
    public void Says_when_encoded_messages_lie_too_deep()
    {
        var inner = "Subject: innermost\n\nbody\n";
        for (var i = 0; i < 30; i++)
            inner = $"Subject: {i}\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n{Convert.ToBase64String(Encoding.ASCII.GetBytes(inner))}\n";
        var message = Mail.Read(inner);
        Assert.Contains("body\n", message.TextParts.Select(part => part.Content.ReplaceLineEndings("\n")));
        Assert.All(message.TextParts.Skip(1), part => Assert.Equal(Zone.Forwarded, part.Zone));
    }

    [Theory]
    [InlineData(10_001)]
    [InlineData(1_000_000)]
    public void Says_when_there_are_too_many_parts(int parts)
    {
        var text = new StringBuilder("From: a@example.org\nContent-Type: multipart/mixed; boundary=b\n\n");
        for (var i = 0; i < parts; i++)
            text.Append("--b\n\nx\n");
        var message = Mail.Read(Encoding.ASCII.GetBytes(text.Append("--b--\n").ToString()));
        Assert.Equal(["ECR0001"], Mail.FaultsOf(message));
        Assert.InRange(message.TextParts.Length, 9_000, 10_000);
    }

    [Fact]
    public void Says_when_there_are_too_many_headers()
    {
        var lines = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"X-{i}: {i}\n"));
        var message = Mail.Read($"{lines}Subject: after all\n\nbody\n");
        Assert.Equal(["ECR0001"], Mail.FaultsOf(message));
        Assert.Equal(MailLimits.Headers, message.Headers.Length);
        Assert.Equal("after all", message.Subject);
        Assert.Contains("ECR0001", Mail.FaultsOf(Mail.Read(string.Concat(Enumerable.Repeat("A: b\n", 300_000)) + "\nbody\n")));
    }

    [Theory]
    [InlineData("Content-Type: multipart/mixed\n\n--b\n\nhidden words\n--b--\n")]
    [InlineData("Content-Type: multipart/mixed; boundary=\"other\"\n\n--b\n\nhidden words\n--b--\n")]
    public void Reads_what_a_wrong_boundary_would_hide(string part)
    {
        var message = Mail.ReadPart(part);
        Assert.Contains(message.TextParts, text => text.Content.Contains("hidden words", StringComparison.Ordinal));
        Assert.Contains("ECR0004", Mail.FaultsOf(message));
    }

    [Theory]
    [InlineData("b")]
    [InlineData("a.*b(c)[d]\\$^")]
    [InlineData("=_with spaces and ' quotes")]
    public void Reads_unusual_boundaries(string boundary)
    {
        var message = Mail.ReadPart($"Content-Type: multipart/mixed; boundary=\"{boundary.Replace("\\", "\\\\", StringComparison.Ordinal)}\"\n\n--{boundary}\n\none\n--{boundary}\n\ntwo\n--{boundary}--\n");
        Assert.Equal(["one", "two"], message.TextParts.Select(part => part.Content));
    }

    [Fact]
    public void Reads_parts_between_empty_boundaries()
        => Assert.Contains("hidden words", Mail.ReadPart("Content-Type: multipart/mixed; boundary=\"\"\n\n--\n\nhidden words\n----\n").TextParts.Select(part => part.Content));

    [Fact]
    public void Reads_a_boundary_of_any_length()
    {
        var message = ReadMixed($"--{new string('b', 2_049)}\n\nhidden words\n--{new string('b', 2_049)}--\n", new string('b', 2_049));
        Assert.Contains(message.TextParts, text => text.Content.Contains("hidden words", StringComparison.Ordinal));
    }

    [Fact]
    public void Reads_text_before_and_after_the_parts_last_and_says_so()
    {
        var message = ReadMixed("Words before.\n--b\n\nshown\n--b--\nWords after.\n");
        Assert.Equal(["shown", "Words before.", "Words after."], message.TextParts.Select(part => part.Content.Trim()));
        Assert.Equal(["ECR0008", "ECR0008"], Mail.FaultsOf(message));
        Assert.Empty(ReadMixed("This is a multi-part message in MIME format.\n--b\n\nshown\n--b--\n").Faults);
    }

    [Fact]
    public void Says_when_the_closing_boundary_is_missing()
    {
        var message = ReadMixed("--b\n\nshown\n");
        Assert.Equal("shown", message.Text!.Trim());
        Assert.Equal(["ECR0004"], Mail.FaultsOf(message));
    }

    [Theory]
    [InlineData("SGVsbG8gd29ybGQ=", false)]
    [InlineData("SGVsbG8gd29ybG", true)]
    [InlineData("SGVsbG8gd29ybGQ=\n_______\nmailing list footer", false)]
    [InlineData("SGVsbG8gd29ybGQh", false)]
    public void Says_when_base64_is_cut(string content, bool cut)
    {
        foreach (var type in (string[])["text/plain", "application/pdf; name=a.pdf"])
        {
            var message = Mail.ReadPart($"Content-Type: {type}\nContent-Transfer-Encoding: base64\n\n{content}\n");
            Assert.Equal(cut ? ["ECR0004"] : [], Mail.FaultsOf(message));
        }
    }

    [Fact]
    public void Says_when_a_message_ends_in_its_headers()
        => Assert.Equal(["ECR0004"], Mail.FaultsOf(Mail.Read("From: a@example.org\nSubject: cut he")));

    [Fact]
    public void Reads_every_alternative_even_when_they_differ()
    {
        var message = Mail.ReadPart("Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\none\n--b\nContent-Type: text/html\n\n<p>two</p>\n--b\nContent-Type: text/calendar\n\nthree\n--b--\n");
        Assert.Equal(["one", "three"], message.TextParts.Select(part => part.Content));
        Assert.Equal(["<p>two</p>"], message.HtmlParts.Select(part => part.Content));
        Assert.Equal(message.TextParts[0].Alternative, message.HtmlParts[0].Alternative);
        Assert.NotEqual(message.TextParts[1].Alternative, message.HtmlParts[0].Alternative);
    }

    [Fact]
    public void Compares_only_what_are_alternatives()
    {
        var message = ReadMixed("--b\nContent-Type: text/plain\n\none\n--b\nContent-Type: text/html\n\n<p>two</p>\n--b\nContent-Type: text/plain\n\nthree\n--b--\n");
        Assert.Equal(3, message.TextParts.Concat(message.HtmlParts).Select(part => part.Alternative).Distinct().Count());
    }

    [Fact]
    public void Reads_a_piece_of_a_message_and_says_that_it_is_one()
    {
        var message = Mail.ReadPart("Content-Type: message/partial; id=1; number=1; total=2\n\nSubject: whole\n\nfirst words\n");
        Assert.Contains("first words", message.Text);
        Assert.Equal(["ECR0004"], Mail.FaultsOf(message));
    }

    [Fact]
    public void Says_that_an_external_body_is_not_there()
        => Assert.Equal(["ECR0005"], Mail.FaultsOf(ReadMixed("--b\nContent-Type: message/external-body; access-type=URL; URL=\"http://files.example.org/x\"\n\nContent-Type: text/plain\n\n--b--\n")));

    [Fact]
    public void Reads_an_attached_message_in_base64()
    {
        var inner = Convert.ToBase64String("Subject: inner\n\nforwarded words\n"u8);
        var message = ReadMixed($"--b\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n{inner}\n--b--\n");
        Assert.Equal(["inner", "forwarded words\n"], message.TextParts.Select(part => part.Content));
        Assert.All(message.TextParts, part => Assert.Equal(Zone.Forwarded, part.Zone));
    }

    [Theory]
    [InlineData("begin 644 a.exe\n#0V%T\n`\nend")]
    [InlineData("=ybegin line=128 size=3 name=a.exe\nabc\n=yend size=3")]
    public void Leaves_inline_encodings_as_text(string body)
    {
        var message = Mail.Read($"Subject: x\n\n{body}\n");
        Assert.StartsWith(body.Split('\n')[0], message.Text, StringComparison.Ordinal);
        Assert.Empty(message.Attachments);
    }

    [Fact]
    public void Reads_NUL_bytes_and_long_lines()
    {
        Assert.Contains("a\0b", Mail.Read("Subject: x\n\na\0b\n").Text);
        var line = new string('x', 10_000_000);
        Assert.Equal(line, Mail.Read($"Subject: x\n\n{line}\n").Text!.Trim());
    }

    [Fact]
    public void Says_when_there_is_too_much_text()
    {
        var half = new string('x', MailLimits.TextUnits / 2 + 10);
        var message = Mail.Read(Encoding.ASCII.GetBytes($"Content-Type: multipart/mixed; boundary=b\n\n--b\n\n{half}\n--b\n\n{half}\n--b--\n"));
        Assert.Equal(["ECR0001"], Mail.FaultsOf(message));
        Assert.Equal(MailLimits.TextUnits, message.TextParts.Sum(part => part.Content.Length));
    }

    [Fact]
    public void A_body_marked_as_attachment_is_one()
    {
        var message = Mail.ReadPart("Content-Type: text/plain; charset=utf-8\nContent-Disposition: attachment; filename=\"notes.txt\"\n\nwords\n");
        Assert.Empty(message.TextParts);
        Assert.Equal("notes.txt", Assert.Single(message.Attachments).Name);
    }

    [Fact]
    public void A_text_shown_inline_with_a_name_is_read_and_listed()
    {
        var message = ReadMixed("--b\n\nHello\n--b\nContent-Type: text/plain; name=\"run.bat\"\nContent-Disposition: inline; filename=\"run.bat\"\n\ndel *.*\n--b--\n");
        Assert.Equal(["Hello", "del *.*"], message.TextParts.Select(part => part.Content));
        Assert.Equal("run.bat", Assert.Single(message.Attachments).Name);
    }

    [Fact]
    public void Keeps_soft_line_breaks_as_written()
        => Assert.Equal("Please send \nthis on.\n", Mail.ReadPart("Content-Type: text/plain; format=flowed\n\nPlease send \nthis on.\n").Text!.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b", "--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b\nContent-Type: application/octet-stream; name=e.asc\n\n-----BEGIN PGP MESSAGE-----\n--b--\n")]
    [InlineData("application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m", "AAAA\n")]
    [InlineData("application/pkcs7-mime; smime-type=signed-data; name=smime.p7m", "AAAA\n")]
    [InlineData("text/plain", "Hello,\n-----BEGIN PGP MESSAGE-----\nxyz\n-----END PGP MESSAGE-----\n")]
    public void Says_when_a_part_is_encrypted(string type, string content)
        => Assert.Contains("ECR0005", Mail.FaultsOf(Mail.ReadPart($"Content-Type: {type}\n\n{content}")));

    [Fact]
    public void Reads_what_is_signed()
    {
        var message = Mail.ReadPart("Content-Type: multipart/signed; micalg=sha-256; protocol=\"application/pkcs7-signature\"; boundary=b\n\n--b\nContent-Type: text/plain\n\nsigned words\n--b\nContent-Type: application/pkcs7-signature; name=smime.p7s\nContent-Transfer-Encoding: base64\n\nAAAA\n--b--\n");
        Assert.Equal("signed words", message.Text);
        Assert.Empty(message.Attachments);
        Assert.Empty(message.Faults);
    }

    [Fact]
    public void Unpacks_Outlooks_winmail_dat()
    {
        var tnef = Convert.ToBase64String(Tnef());
        foreach (var type in (string[])["application/ms-tnef; name=winmail.dat", "application/octet-stream; name=winmail.dat"])
        {
            var message = ReadMixed($"--b\nContent-Type: {type}\nContent-Transfer-Encoding: base64\n\n{tnef}\n--b--\n");
            Assert.Contains("words from Outlook", message.TextParts.Select(part => part.Content.Trim()));
            Assert.Contains("list.csv", message.Attachments.Select(attachment => attachment.Name));
            Assert.Empty(message.Faults);
        }
    }

    [Fact]
    public void Survives_a_damaged_winmail_dat()
    {
        var tnef = Tnef();
        for (var i = 0; i < tnef.Length; i++)
            foreach (var value in (byte[])[0, 0x7F, 0xFF])
            {
                var damaged = (byte[])tnef.Clone();
                damaged[i] = value;
                _ = ReadMixed($"--b\nContent-Type: application/ms-tnef\nContent-Transfer-Encoding: base64\n\n{Convert.ToBase64String(damaged)}\n--b--\n");
            }
    }

    /// <summary>A small file in Outlook's format (MS-OXTNEF): a body and one attachment.</summary>
    private static byte[] Tnef()
    {
        var bytes = new List<byte> { 0x78, 0x9F, 0x3E, 0x22, 1, 0 };
        Add(1, 0x0008_9006, [0, 0, 1, 0]);
        Add(1, 0x0006_9007, [0xE4, 4, 0, 0, 0, 0, 0, 0]);
        Add(1, 0x0007_8008, [.. "IPM.Microsoft Mail.Note\0"u8]);
        Add(1, 0x0002_800C, [.. "words from Outlook\0"u8]);
        Add(2, 0x0006_9002, [1, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0]);
        Add(2, 0x0001_8010, [.. "list.csv\0"u8]);
        Add(2, 0x0006_800F, [.. "a,b\n"u8]);
        return [.. bytes];

        void Add(byte level, int tag, byte[] data)
        {
            var header = new byte[9];
            header[0] = level;
            BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(1), tag);
            BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(5), data.Length);
            bytes.AddRange(header);
            bytes.AddRange(data);
            var sum = (ushort)data.Sum(value => value);
            bytes.AddRange([(byte)sum, (byte)(sum >> 8)]);
        }
    }
}
