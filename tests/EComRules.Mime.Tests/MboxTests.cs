namespace EComRules.Mime.Tests;

public sealed class MboxTests
{
    private const string Two =
        """
        From a@example.org Wed Mar 11 10:24:00 2026
        From: a@example.org
        Subject: one

        >From the office:
        >>From the head:
        From here on it gets interesting.
        > From a quote
        From: not a separator

        From - Wed Mar 11 10:25:00 2026
        Subject: two

        last line without an end
        """;

    private static MailEntry[] Read(string text) => [.. MailReader.ReadMbox(new MemoryStream(Encoding.UTF8.GetBytes(text)), "inbox.mbox")];

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Cuts_an_mbox_into_messages(string lineEnd)
    {
        var entries = Read(Two.ReplaceLineEndings(lineEnd));
        Assert.Equal(["inbox.mbox:1", "inbox.mbox:2"], entries.Select(entry => entry.Source));
        Assert.Equal(["one", "two"], entries.Select(entry => entry.Message?.Subject));
        Assert.Equal("last line without an end", entries[1].Message!.Text);
        Assert.All(entries, entry => Assert.Empty(entry.Message!.Faults));
    }

    [Fact]
    public void Undoes_the_escape_of_From()
        => Assert.Equal(["From the office:", ">From the head:", "From here on it gets interesting.", "> From a quote", "From: not a separator"], Read(Two)[0].Message!.Text!.TrimEnd().ReplaceLineEndings("\n").Split('\n'));

    [Fact]
    public void Says_that_text_before_the_first_message_was_not_checked()
    {
        var entries = Read("garbage\n\n" + Two);
        Assert.Equal(3, entries.Length);
        Assert.Contains("before the first line", entries[0].Error);
        Assert.Equal("inbox.mbox", entries[0].Source);
        Assert.Equal("one", entries[1].Message!.Subject);
    }

    [Fact]
    public void Goes_on_after_an_unreadable_message()
    {
        var entries = Read("From a@b Wed Mar 11 10:24:00 2026\n\nFrom a@b Wed Mar 11 10:24:00 2026\nSubject: two\n\nx\n");
        Assert.Equal("inbox.mbox:1: the message is empty", entries[0].Error);
        Assert.Equal("two", entries[1].Message!.Subject);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    public void Says_when_an_mbox_is_empty(string text) => Assert.Contains("is empty", Assert.Single(Read(text)).Error);

    [Fact]
    public void Accepts_a_separator_without_a_date_after_an_empty_line()
        => Assert.Equal(["one", "two"], Read("From a@example.org\nSubject: one\n\nx\n\nFrom b@example.org\nSubject: two\n\ny\n").Select(entry => entry.Message?.Subject));

    [Fact]
    public void Reads_lines_longer_than_its_buffer()
    {
        var line = new string('x', 200_000) + "From a@b Wed Mar 11 10:24:00 2026";
        var message = Assert.Single(Read($"From a@b Wed Mar 11 10:24:00 2026\nSubject: long\n\n{line}\n")).Message!;
        Assert.Equal(line, message.Text!.TrimEnd());
    }

    [Fact]
    public void Reads_while_it_is_enumerated()
    {
        // The second message never arrives: a reader that read ahead to the end would fail before the first.
        using var stream = new EndlessMbox();
        Assert.Equal(["inbox:1", "inbox:2", "inbox:3"], MailReader.ReadMbox(stream, "inbox").Take(3).Select(entry => entry.Source));
    }

    [Theory]
    [InlineData("From a@b Wed Mar 11 10:24:00 2026\r\n", true)]
    [InlineData("From MAILER-DAEMON Thu Jan  1 00:00:00 1970\n", true)]
    [InlineData("From: a@b\nDate: Wed, 11 Mar 2026 10:24:00 +0000\n", false)]
    [InlineData("From Monday we meet at 10:30 in the hall\n", false)]
    [InlineData("", false)]
    public void Recognises_an_mbox(string start, bool expected) => Assert.Equal(expected, MailReader.IsMbox(Encoding.ASCII.GetBytes(start)));

    private sealed class EndlessMbox : Stream
    {
        private readonly byte[] _message = Encoding.ASCII.GetBytes("From a@b Wed Mar 11 10:24:00 2026\nSubject: x\n\nbody\n\n");
        private int _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            for (var i = 0; i < buffer.Length; i++)
                buffer[i] = _message[_position++ % _message.Length];
            return buffer.Length;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
