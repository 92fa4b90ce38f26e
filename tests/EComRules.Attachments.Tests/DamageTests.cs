using FsCheck.Xunit;

namespace EComRules.Attachments.Tests;

/// <summary>Whatever happens to a file on its way: never an exception, never a fault without a place, and a cut archive never passes in silence.</summary>
public sealed class DamageTests
{
    private static readonly (string Name, byte[] Content)[] s_files =
    [
        ("letter.docx", Samples.Docx("Dear parents,", "the trip is on Monday.")),
        ("class.xlsx", Samples.Xlsx("Year 3", ["Name", "Born"], ["<c t=\"s\"><v>0</v></c>", "<c s=\"1\"><v>42806</v></c>"])),
        ("talk.pptx", Samples.Pptx("One", "Two")),
        ("letter.odt", Samples.Odt("Dear parents", "Goodbye")),
        ("letters.zip", ZipFile.Of(("a.txt", "one"u8.ToArray()), ("inner.zip", ZipFile.Of(("b.docx", Samples.Docx("two")))))),
        ("letter.pdf", Samples.Pdf(["Dear parents,"], ["Second page"])),
        ("list.csv", Samples.Utf8(Samples.ClassList)),
    ];

    [Property(MaxTest = 300)]
    public void Cut_files_are_read_or_said(int which, int at)
    {
        var (name, content) = s_files[Place(which, s_files.Length)];
        var cut = Place(at, content.Length);
        var message = Check(name, content[..cut]);
        if (cut > 4 && name is not ("list.csv" or "letter.pdf"))
            Assert.Contains(message.Faults, fault => fault.RuleId is "ECR0004");
    }

    [Property(MaxTest = 600)]
    public void Changed_bytes_are_read_or_said(int which, int[] places, byte value)
    {
        var (name, content) = s_files[Place(which, s_files.Length)];
        var changed = (byte[])content.Clone();
        foreach (var place in places)
            changed[Place(place * 7919, changed.Length)] ^= (byte)(value | 1);
        Check(name, changed);
    }

    [Property(MaxTest = 200)]
    public void Any_bytes_under_any_name_are_read_or_said(byte[] content, int which, int start)
    {
        string[] names = ["a.zip", "a.docx", "a.pdf", "a.csv", "a.html", "a", "a.rtf", "a.ods"];
        byte[][] starts = [[], [0x50, 0x4B, 3, 4], [.. "%PDF-1.7\n"u8], [.. "<html>"u8], [0xFF, 0xFE], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]];
        Check(names[Place(which, names.Length)], [.. starts[Place(start, starts.Length)], .. content]);
    }

    [Property(MaxTest = 50)]
    public void The_same_file_reads_the_same_twice(int which, int at, byte value)
    {
        var (name, content) = s_files[Place(which, s_files.Length)];
        var changed = (byte[])content.Clone();
        changed[Place(at, changed.Length)] = value;
        var first = Samples.Read(name, changed);
        var second = Samples.Read(name, changed);
        Assert.Equal(first.Faults.AsEnumerable(), second.Faults.AsEnumerable());
        Assert.Equal(first.Attachments[0].Contents.Select(content => content.Text), second.Attachments[0].Contents.Select(content => content.Text));
    }

    private static Message Check(string name, byte[] content)
    {
        var message = Samples.Read(name, content);
        Assert.All(message.Faults, fault =>
        {
            Assert.Equal(MessagePart.Attachment, fault.Location.Part);
            Assert.InRange(fault.Location.Content, 0, message.Attachments[0].Contents.Length);
        });
        foreach (var read in message.Attachments[0].Contents)
            for (var i = 0; i <= read.Text.Length; i += 7)
                Assert.NotEmpty(read.PlaceOf(i));
        return message;
    }

    private static int Place(int number, int count) => (int)((uint)number % (uint)count);
}
