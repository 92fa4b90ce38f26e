using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EComRules.Mime.Tests;

/// <summary>No bytes make the reader throw, and nothing is lost in silence.</summary>
public sealed class DamageTests
{
    [Fact]
    public void A_message_cut_at_any_byte_is_said_to_be_cut_or_reads_the_same()
    {
        var whole = Mail.Bytes(Mail.Sample);
        var expected = Words(Mail.Read(whole));
        for (var length = 0; length < whole.Length; length++)
        {
            var entry = Mail.ReadEntry(whole[..length]);
            Assert.True(
                entry.Error is not null || entry.Message!.Faults.Any(fault => fault.RuleId is "ECR0001" or "ECR0004") || Words(entry.Message) == expected,
                $"cut at {length} of {whole.Length} nobody is told");
        }

        static string Words(Message message)
            => string.Join('|', message.TextParts.Concat(message.HtmlParts).Select(part => part.Content).Concat(message.Attachments.Select(attachment => $"{attachment.Name} {attachment.Size}")));
    }

    [Fact]
    public void An_mbox_cut_at_any_byte_does_not_throw()
    {
        var whole = Encoding.ASCII.GetBytes("From a@b Wed Mar 11 10:24:00 2026\nSubject: x\n\nbody\n\nFrom a@b Wed Mar 11 10:24:00 2026\n" + Mail.Sample);
        for (var length = 0; length < whole.Length; length++)
            Assert.NotEmpty(MailReader.ReadMbox(new MemoryStream(whole, 0, length), "x"));
    }

    [Property(MaxTest = 500)]
    public void Random_bytes_do_not_throw(byte[] bytes)
    {
        Assert.NotNull(Mail.ReadEntry(bytes ?? []));
        Assert.NotNull(Mail.ReadEntry([.. "Content-Type: multipart/mixed; boundary=b\n\n--b\n"u8, .. bytes ?? []]));
        Assert.NotEmpty(MailReader.ReadMbox(new MemoryStream(bytes ?? []), "x"));
    }

    [Property(MaxTest = 1_000)]
    public Property A_changed_message_does_not_throw()
    {
        var whole = Mail.Bytes(Mail.Sample);
        var change = Gen.Choose(0, whole.Length - 1).SelectMany(at => Gen.Choose(0, 3).SelectMany(kind => Gen.Choose(0, 255).Select(value => (at, kind, value))));
        return Prop.ForAll(Arb.From(Gen.ListOf(change)), changes =>
        {
            var bytes = new List<byte>(whole);
            foreach (var (at, kind, value) in changes.Take(20))
            {
                var place = at % bytes.Count;
                if (kind == 0)
                    bytes[place] = (byte)value;
                else if (kind == 1)
                    bytes.Insert(place, (byte)value);
                else if (kind == 2)
                    bytes.RemoveAt(place);
                else
                    bytes.InsertRange(place, bytes.GetRange(place, Math.Min(value, bytes.Count - place)));
            }

            var entry = Mail.ReadEntry([.. bytes]);
            Assert.True(entry.Message is not null != entry.Error is not null);
            foreach (var attachment in entry.Message?.Attachments ?? [])
            {
                using var content = attachment.OpenContent?.Invoke();
                if (content is not null)
                    Assert.Equal(attachment.Size, Length(content));
            }
        });

        static long Length(Stream stream)
        {
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.Length;
        }
    }

    [Theory]
    [InlineData("quoted-printable", "=C3=A9")]
    [InlineData("quoted-printable", "=ZZ==")]
    [InlineData("quoted-printable", "=\r\n")]
    [InlineData("base64", "w6k=")]
    [InlineData("x-uuencode", "#PZ<>")]
    public void An_encoding_may_be_split_anywhere_between_two_reads(string encoding, string sequence)
    {
        for (var before = 0; before < 24; before++)
        {
            var content = string.Concat(Enumerable.Repeat(sequence, 40_000 / sequence.Length));
            var message = Mail.ReadPart($"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: {encoding}\n\n{new string('A', before)}{content}\n");
            Assert.NotNull(message.Text);
        }
    }

    [Theory]
    [InlineData('(')]
    [InlineData('<')]
    [InlineData('"')]
    [InlineData('{')]
    [InlineData(':')]
    [InlineData(',')]
    [InlineData('=')]
    [InlineData('\\')]
    public void A_long_run_of_one_character_ends_in_time(char c)
    {
        var run = new string(c, 500_000);
        var started = System.Diagnostics.Stopwatch.StartNew();
        foreach (var header in (string[])["From", "To", "Subject", "Date", "Message-ID", "Content-Type", "Content-Disposition", "X-Other"])
            _ = Mail.ReadEntry($"{header}: {run}\n\nbody\n");
        _ = Mail.ReadEntry($"Content-Type: text/plain\n\n{run}\n");
        Assert.InRange(started.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData(@"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\f0 Hello \b world\b0\par Caf\'e9 \u8211? end}", "Hello world\nCafé – end")]
    [InlineData(@"{\rtf1{\*\generator Riched20}plain}", "plain")]
    [InlineData(@"{\rtf1 open", "open")]
    [InlineData("}}}}{{{{", "")]
    [InlineData("", "")]
    public void Reads_the_words_of_rich_text(string rtf, string words) => Assert.Equal(words, RichText.ToPlain(rtf));

    [Property]
    public void Rich_text_does_not_throw(string text) => Assert.NotNull(RichText.ToPlain(text?.Replace('a', '\\').Replace('b', '{') ?? ""));
}
