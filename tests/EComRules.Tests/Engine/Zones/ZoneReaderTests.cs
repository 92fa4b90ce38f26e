using EComRules.Engine;
using FsCheck.Xunit;

namespace EComRules.Tests.Engine.Zones;

/// <summary>Each line of a case begins with the letter of the zone it should be in: Author, Quoted, Forwarded, Signature; a blank line belongs anywhere.</summary>
public sealed class ZoneReaderTests
{
    [Theory]
    [InlineData("A Hello\nA \nA How are you?")]
    [InlineData("A I agree.\nA \nQ > Shall we meet at 3?\nQ > It is about the trip.")]
    [InlineData("Q > Shall we meet at 3?\nA Yes.\nQ > Where?\nA In the hall.")]
    [InlineData("Q > > First\nQ > Second\nQ >> First again\nQ >>> Older\nA My answer")]
    [InlineData("Q  > Indented by a space\nA Mine")]
    [InlineData("Q >No space after it\nA Mine")]
    [InlineData("Q AK> See you on Friday.\nQ AK> Bring a coat.\nA I will.")]
    public void Reads_quoted_lines(string lines) => Expect(lines);

    [Theory]
    [InlineData("A We need ages\nA > 5 pupils were late today\nA which is too many.")]
    [InlineData("A > 5 in Year 3\nA > 12 in Year 4\nA That is all.")]
    [InlineData("A >= 10 is a pass")]
    [InlineData("A > £50 must be signed for")]
    [InlineData("A No lunch again\nA >:(\nA See you")]
    [InlineData("A >From the office: the gate is locked.")]
    [InlineData("A File> Save, then close it.")]
    [InlineData("A x> 3 means that x is more")]
    [InlineData("A a > b means that a is more")]
    public void Leaves_greater_than_to_the_author(string lines) => Expect(lines);

    [Theory]
    [InlineData("Q > 1. Bring a coat\nQ > 2. Bring lunch\nA Thanks")]
    [InlineData("Q On 11/03/2026 10:24, Amira Khan wrote:\nQ > 5 pupils were late.\nA Only four.")]
    [InlineData("Q > These were late:\nQ > 5 in Year 3\nQ > 7 in Year 4\nA Thanks")]
    public void Takes_numbers_as_quoted_where_there_is_a_quotation(string lines) => Expect(lines);

    [Theory]
    [InlineData("A Yes.\nA \nQ On Wed, 11 Mar 2026 at 10:24, Amira Khan <a.khan@oakfield.example.sch.uk> wrote:\nQ > Can you come?\nQ > Amira")]
    [InlineData("A Yes.\nQ On Wed, 11 Mar 2026 at 10:24, Amira Khan <\nQ a.khan@oakfield.example.sch.uk> wrote:\nQ \nQ > Can you come?")]
    [InlineData("A Yes.\nQ On Wed, 11 Mar 2026 at 10:24, Amira\nQ Khan <a.khan@oakfield.example.sch.uk>\nQ wrote:\nQ > Can you come?")]
    [InlineData("A Yes.\nQ On 11 Mar 2026, at 10:24, Amira Khan <a.khan@oakfield.example.sch.uk> wrote:\nA \nQ > Can you come?\nA \nA No, sorry.")]
    [InlineData("A Yes.\nQ On Wednesday, 11 March 2026 at 10:24:05 GMT, Amira Khan <a.khan@oakfield.example.sch.uk> wrote:\nQ \nQ Can you come?\nQ \nQ Amira")]
    [InlineData("A Yes.\nQ Amira Khan wrote:\nQ > Can you come?")]
    [InlineData("A Yes.\nQ \"Amira Khan\" <a.khan@oakfield.example.sch.uk> writes:\nQ \nQ > Can you come?")]
    [InlineData("A Yes.\nQ ---- On Wed, 11 Mar 2026 10:24:00 +0000 Amira Khan <a.khan@oakfield.example.sch.uk> wrote ----\nQ Can you come?")]
    [InlineData("A Bottom posting:\nQ On 11/03/2026 10:24, Amira Khan wrote:\nQ > Can you come?\nA \nA No, I am teaching.\nQ > Where?\nA Here.")]
    public void Reads_attributions(string lines) => Expect(lines);

    [Theory]
    [InlineData("A Dear all\nA On Tuesday Tom wrote:\nA I hate school.\nA I have spoken with him.")]
    [InlineData("A On Tuesday Tom wrote: I hate school. On Wednesday he wrote: sorry.")]
    [InlineData("A On 3 March at 10:15 Tom wrote:\nA \"I hate Mrs Khan\"\nA on the wall.")]
    [InlineData("A On 3 March 2026 at 10:15, Tom Fletcher wrote:\nA \"I hate Mrs Khan\"\nA on the wall.")]
    [InlineData("A You are wrong and here is what you wrote:\nQ > It is on Monday.")]
    [InlineData("A On Monday there is no club.\nA \nA Mrs Khan wrote:\nA nothing yet.")]
    public void Leaves_stories_to_the_author(string lines) => Expect(lines);

    [Theory]
    [InlineData("A Yes.\nQ -----Original Message-----\nQ From: Amira Khan\nQ Sent: 11 March 2026 10:24\nQ To: Ben Jones\nQ Subject: Trip\nQ \nQ Can you come?\nQ Amira")]
    [InlineData("A Yes.\nQ -------- Original message --------\nQ From: Amira Khan <a.khan@oakfield.example.sch.uk>\nQ Date: 11/03/2026 10:24 (GMT+00:00)\nQ Can you come?")]
    [InlineData("A Yes.\nQ ________________________________\nQ From: Amira Khan <a.khan@oakfield.example.sch.uk>\nQ Sent: 11 March 2026 10:24\nQ To: Ben Jones\nQ Subject: Trip\nQ \nQ Can you come?")]
    [InlineData("A Yes.\nQ From: Amira Khan\nQ Sent: 11 March 2026 10:24\nQ To: Ben Jones\nQ Cc: Office\nQ Subject: RE: Trip\nQ \nQ Can you come?\nQ From: Ben Jones\nQ Sent: 10 March 2026 10:24\nQ To: Amira Khan\nQ Subject: Trip\nQ Would you?")]
    [InlineData("A Yes.\nQ *From:* Amira Khan <a.khan@oakfield.example.sch.uk>\nQ *Sent:* 11 March 2026 10:24\nQ *To:* Ben Jones\nQ *Subject:* Trip\nQ Can you come?")]
    [InlineData("A Yes.\nQ From: Amira Khan <a.khan@oakfield.example.sch.uk>\nQ Date: Wednesday, 11 March 2026 at 10:24\nQ To: Ben Jones <b.jones@oakfield.example.sch.uk>\nQ Subject: Trip\nQ Can you come?")]
    [InlineData("A Yes.\nQ From: a.khan@oakfield.example.sch.uk\nQ To: b.jones@oakfield.example.sch.uk\nQ Subject: Trip\nQ Date: Wed, 11 Mar 2026\nQ Can you come?")]
    [InlineData("A Yes.\nQ From: Amira Khan\nQ Sent: 11 March 2026 10:24\nQ To: Ben Jones; Office; Head; The Whole Staff of\nQ the School\nQ Subject: Trip\nQ Can you come?")]
    public void Reads_Outlook_blocks(string lines) => Expect(lines);

    [Theory]
    [InlineData("A From: Monday 16 March the gate is locked at 9.\nA To: Friday it stays so.\nA Thanks")]
    [InlineData("A Football club\nA From: 3pm\nA To: 5pm\nA Date: Friday 13 March\nA Bring boots.")]
    [InlineData("A From: Mrs Khan\nA To: All staff\nA Date: 3 March 2026\nA Subject: Assembly\nA Please be on time.")]
    [InlineData("A To: All staff\nA From: Mrs Khan\nA Date: 3 March 2026\nA Subject: Assembly\nA Please be on time.")]
    [InlineData("A From: the start of term\nA everybody wears a tie.")]
    [InlineData("A ________________________________\nA Reply slip\nA My child may go.")]
    [InlineData("A ------------------------------\nA Menu\nA Pasta")]
    [InlineData("A -- Original Message of hope --\nA Sing along.")]
    public void Leaves_notices_and_memoranda_to_the_author(string lines) => Expect(lines);

    [Theory]
    [InlineData("A FYI\nF ---------- Forwarded message ---------\nF From: Tom <tom@mail.example.net>\nF Date: Wed, 11 Mar 2026 at 10:24\nF Subject: Trip\nF To: <a.khan@oakfield.example.sch.uk>\nF \nF Text\nF > quoted in it\nF end")]
    [InlineData("A FYI\nF Begin forwarded message:\nF \nF From: Tom <tom@mail.example.net>\nF Subject: Trip\nF Text")]
    [InlineData("A FYI\nF Begin forwarded message:\nF \nF > From: Tom <tom@mail.example.net>\nF > Subject: Trip\nF > Text\nA \nA My own again")]
    [InlineData("A FYI\nF -----Forwarded Message-----\nF From: Tom\nF Text")]
    [InlineData("A FYI\nF ----- Forwarded message from Tom -----\nF Text\nF ----- End forwarded message -----\nA \nA My own again")]
    [InlineData("A FYI\nF -------- Forwarded Message --------\nF Subject: Trip\nF Date: Wed, 11 Mar 2026 10:24:00 +0000\nF Text")]
    [InlineData("A FYI\nF ---------------------- Forwarded by Tom Fletcher/Oakfield on 11/03/2026 10:24 ---------------------------\nF Text")]
    public void Reads_forwarded_messages(string lines) => Expect(lines);

    [Theory]
    [InlineData("A FYI\nF From: Amira Khan\nF Sent: 11 March 2026 10:24\nF To: Ben Jones\nF Subject: Trip\nF Text")]
    [InlineData("A FYI\nF -----Original Message-----\nF From: Amira Khan\nF Text")]
    [InlineData("A FYI\nQ On 11/03/2026 10:24, Amira Khan wrote:\nQ > Text")]
    public void Takes_Outlook_blocks_as_forwarded_where_the_subject_says_so(string lines) => Expect(lines, forwards: true);

    [Theory]
    [InlineData("FW: Trip", true)]
    [InlineData("Fwd: Trip", true)]
    [InlineData(" fw: Trip", true)]
    [InlineData("[EXTERNAL] Fwd: Trip", true)]
    [InlineData("RE: FW: Trip", false)]
    [InlineData("Forward planning", false)]
    [InlineData("FW Trip", false)]
    [InlineData("", false)]
    [InlineData("[FW: unfinished", false)]
    public void Tells_a_forward_by_its_subject(string subject, bool forward) => Assert.Equal(forward, ZoneReader.IsForward(subject));

    [Theory]
    [InlineData("A Thanks\nS -- \nS Amira Khan\nS Year 4 teacher")]
    [InlineData("A Thanks\nS --\nS Amira Khan")]
    [InlineData("A Thanks\nS -- \nS Amira Khan\nQ > Can you come?\nA No.")]
    [InlineData("A Thanks\nS -- \nS Amira Khan\nQ On 11/03/2026 10:24, Ben Jones wrote:\nQ > Can you come?")]
    [InlineData("A Thanks\nS Sent from my iPhone\nA \nA P.S. Bring a coat.")]
    [InlineData("A Thanks\nS Get Outlook for iOS<https://example.com/o>\nQ ________________________________\nQ From: Ben Jones\nQ Sent: 11 March 2026 10:24\nQ To: Amira Khan\nQ Subject: Trip\nQ Text")]
    [InlineData("A Thanks\nS Sent from Mail for Windows 10")]
    [InlineData("A Thanks\nS Sent from Yahoo Mail on Android")]
    public void Reads_signatures(string lines) => Expect(lines);

    [Theory]
    [InlineData("A To bring:\nA -- a coat\nA -- a hat\nA -- lunch")]
    [InlineData("A Sent from my office to yours: a card.")]
    [InlineData("A Sent from my heart, with thanks for all that you did this term and for the lovely flowers.")]
    [InlineData("A Get Outlook open and look.")]
    [InlineData("A ---\nA Next topic")]
    public void Leaves_lists_and_phrases_to_the_author(string lines) => Expect(lines);

    [Fact]
    public void Takes_a_long_text_below_two_hyphens_as_the_authors()
        => Expect("A First part\nA -- \n" + string.Concat(Enumerable.Repeat("A This is a long second part of what the author has to say.\n", 30)));

    [Theory]
    [InlineData("A Thanks\nA \nS This email and any attachments are confidential.")]
    [InlineData("A Thanks\nA \nS This email and any attachments are confidential and intended solely\nS for the addressee. If you have received it in error please\nS delete it.\nA \nS Any views are the author's own and not necessarily those of the school.\nA \nA P.S. Bring a coat.")]
    [InlineData("A Thanks\nS -- \nS Amira Khan\nS \nS CONFIDENTIALITY NOTICE: the contents are privileged and meant for the intended recipient.")]
    [InlineData("A Thanks\nA \nS DISCLAIMER\nS If you are not the intended recipient you must not disclose this.\nA \nQ > Can you come?")]
    public void Reads_disclaimers(string lines) => Expect(lines);

    [Theory]
    [InlineData("A This email is to remind you of the trip.")]
    [InlineData("A This email is confidential. Tom's mum has rung again.")]
    [InlineData("A Confidential: Tom has been absent.")]
    [InlineData("A Please find the attachments. If there is a virus going round, tell us.")]
    [InlineData("A Important: bring a coat.")]
    public void Leaves_confidential_news_to_the_author(string lines) => Expect(lines);

    [Theory]
    [InlineData("F Hello\nF > quoted in it\nF Bye\nS -- \nS Tom")]
    [InlineData("F Yes.\nF From: Amira Khan\nF Sent: 11 March 2026 10:24\nF To: Ben Jones\nF Subject: Trip\nF Text")]
    public void Takes_an_attached_message_as_forwarded_with_all_it_quotes(string lines) => Expect(lines, Zone.Forwarded);

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public void Reads_every_line_break(string lineBreak)
        => Expect("A Yes\nQ > a\nA No\nS -- \nS Amira", lineBreak: lineBreak);

    [Fact]
    public void Gives_an_empty_text_one_run()
    {
        var runs = new ScratchList<ZoneRun>();
        ZoneReader.Read("", Zone.Author, false, runs);
        Assert.Equal([new ZoneRun(0, Zone.Author)], runs.Span.ToArray());
    }

    [Property(MaxTest = 300)]
    public void Runs_partition_any_text(int[] choices, bool forwarded, bool forwards)
    {
        var text = string.Concat(choices.Select(choice => s_pieces[(int)((uint)choice % s_pieces.Length)]));
        AssertPartition(text, forwarded ? Zone.Forwarded : Zone.Author, forwards);
    }

    [Property(MaxTest = 300)]
    public void Runs_partition_any_characters(string? text) => AssertPartition(text ?? "", Zone.Author, false);

    [Theory]
    [InlineData(">")]
    [InlineData(">\n")]
    [InlineData("From:\n")]
    [InlineData("On 1 wrote\n")]
    [InlineData("-- \n")]
    [InlineData("This email is confidential, privileged\n\n")]
    [InlineData("____________________\n")]
    [InlineData("-----Original Message-----\n")]
    [InlineData("\r")]
    public void Reads_a_million_of_the_same(string piece)
        => AssertPartition(string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)), Zone.Author, false);

    private static readonly string[] s_pieces =
    [
        "\n", "\r\n", "\r", " ", "> ", ">", ">> ", "-- \n", "--\n", "From: ", "From: Tom <t@x.example>\n", "Sent: 11 March 2026 10:24\n", "Date: 10:24\n", "To: Ben\n", "Subject: x\n",
        "On 11/03/2026 10:24, Tom <t@x.example> wrote:\n", "On 11 Mar Tom\n", "wrote:\n", "Tom Fletcher wrote:\n", "-----Original Message-----\n", "---------- Forwarded message ---------\n",
        "----- End forwarded message -----\n", "Begin forwarded message:\n", "________________________________\n", "Sent from my iPhone\n", "This email and any attachments are confidential\n",
        "Hello there\n", "> 5\n", "idiot", "\n\n", "\u00A0", "*",
    ];

    private static void AssertPartition(string text, Zone zone, bool forwards)
    {
        var runs = new ScratchList<ZoneRun>();
        ZoneReader.Read(text, zone, forwards, runs);
        Assert.Equal(0, runs[0].Start);
        for (var i = 1; i < runs.Count; i++)
        {
            Assert.True(runs[i].Start > runs[i - 1].Start && runs[i].Start < text.Length);
            Assert.NotEqual(runs[i - 1].Zone, runs[i].Zone);
        }

        foreach (var run in runs.Span)
            Assert.Contains(run.Zone, new[] { Zone.Author, Zone.Quoted, Zone.Forwarded, Zone.Signature });
    }

    private static void Expect(string lines, Zone zone = Zone.Author, bool forwards = false, string lineBreak = "\n")
    {
        var expected = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var text = string.Concat(expected.Select(line => line[2..] + lineBreak));
        var view = new TextView();
        view.ResetPlain(MessagePart.Text, 0, 0, text.AsMemory());
        ZoneReader.Read(text, zone, forwards, view.Zones);
        var at = 0;
        var found = new List<string>();
        foreach (var line in expected)
        {
            var content = line[2..];
            found.Add($"{(string.IsNullOrWhiteSpace(content) ? line[0] : view.ZoneAt(at).ToString()[0])} {content}");
            if (content.Length > 0)
                Assert.Equal(view.ZoneAt(at), view.ZoneAt(at + content.Length - 1));
            at += content.Length + lineBreak.Length;
        }

        Assert.Equal(expected, found);
    }
}
