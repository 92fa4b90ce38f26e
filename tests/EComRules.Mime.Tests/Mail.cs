namespace EComRules.Mime.Tests;

/// <summary>Writes and reads messages for tests.</summary>
internal static class Mail
{
    /// <summary>A complete message with headers, alternatives, an attachment and an attached message; CRLF line ends.</summary>
    public const string Sample =
        """
        Return-Path: <a.khan@oakfield.example.sch.uk>
        From: "Khan, Amira" <a.khan@oakfield.example.sch.uk>
        To: Office <office@elm.example.org>, =?utf-8?Q?Zo=C3=AB?= <zoe@elm.example.org>
        Cc: Governors: one@gov.example.org, two@gov.example.org;
        Subject: =?utf-8?B?VHJpcCDigJMgWWVhciA0?=
        Date: Wed, 11 Mar 2026 10:24:00 +0000
        Message-ID: <sample-1@oakfield.example.sch.uk>
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="outer"

        This is a multi-part message in MIME format.
        --outer
        Content-Type: multipart/alternative; boundary="inner"

        --inner
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        The coach leaves at 8=2E30. Caf=C3=A9 lunch is included.
        --inner
        Content-Type: text/html; charset=utf-8

        <p>The coach leaves at 8.30. Café lunch is included.</p>
        --inner--
        --outer
        Content-Type: application/pdf; name="letter.pdf"
        Content-Disposition: attachment; filename="letter.pdf"
        Content-Transfer-Encoding: base64

        JVBERi0xLjQKJcOkw7zDtsOf
        --outer
        Content-Type: message/rfc822

        From: parent@mail.example.net
        To: a.khan@oakfield.example.sch.uk
        Subject: Packed lunch
        Content-Type: text/plain

        Can Leo bring his own?
        --outer--

        """;

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"));

    public static MailEntry ReadEntry(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return MailReader.ReadEml(stream, "test.eml");
    }

    public static MailEntry ReadEntry(string text) => ReadEntry(Bytes(text));

    public static Message Read(string text) => Read(Bytes(text));

    public static Message Read(byte[] bytes)
    {
        var entry = ReadEntry(bytes);
        Assert.Null(entry.Error);
        return entry.Message!;
    }

    /// <summary>A message whose content is that part, headers of the part included.</summary>
    public static Message ReadPart(string part) => Read($"From: a@example.org\nTo: b@example.org\nSubject: Subject\nMIME-Version: 1.0\n{part}");

    public static string[] FaultsOf(Message message) => [.. message.Faults.Select(fault => fault.RuleId)];
}
