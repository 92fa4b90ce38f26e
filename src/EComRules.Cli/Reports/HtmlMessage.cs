using EComRules.Json;

namespace EComRules.Cli.Reports;

/// <summary>Writes one message of the page: who wrote to whom, the text with findings marked, a card for each finding.</summary>
internal sealed class HtmlMessage(HtmlWriter html, int number, CheckedMessage message, bool redact)
{
    private const int ShownRecipients = 6;

    // The cards whose places were marked, by index.
    private readonly HashSet<int> _marked = [];
    private readonly List<(Finding Finding, string Class, Suppression? Agreed)> _cards = Cards(message.Verdict);

    public void Write()
    {
        var severity = _cards.Count == 0 ? Severity.None : _cards.Where(card => card.Agreed is null).Select(card => card.Finding.Severity).DefaultIfEmpty().Max();
        html.Raw($"<article class=\"msg {JsonNames.Of(severity)}\" id=\"m{number}\">\n<header>\n<h2>");
        WriteSubject();
        html.Raw("</h2>\n");
        WriteWho();
        WriteOutcome();
        html.Raw(redact ? "</header>\n<div class=\"body alone\">\n" : "</header>\n<div class=\"body\">\n");
        if (!redact)
            WriteParts();
        html.Raw("<ol class=\"cards\">\n");
        for (var i = 0; i < _cards.Count; i++)
            new HtmlCard(html, number, i + 1, redact).Write(_cards[i].Finding, _cards[i].Class, _cards[i].Agreed, _marked.Contains(i));
        html.Raw("</ol>\n</div>\n</article>\n");
    }

    private static List<(Finding, string, Suppression?)> Cards(Verdict verdict)
    {
        var cards = new List<(Finding, string, Suppression?)>();
        foreach (var finding in verdict.Findings)
            cards.Add((finding, JsonNames.Of(finding.Severity), null));
        foreach (var fault in verdict.Faults)
            if (fault.Severity > Severity.None)
                cards.Add((fault, JsonNames.Of(fault.Severity), null));
        foreach (var (finding, suppression) in verdict.Suppressed)
            cards.Add((finding, "agreed", suppression));
        return cards;
    }

    private void WriteSubject()
    {
        if (redact)
            html.Raw("<span class=\"soft\">Subject left out</span>");
        else if (string.IsNullOrWhiteSpace(message.Message.Subject))
            html.Raw(message.Message.Channel == Channel.Email ? "<span class=\"soft\">No subject</span>" : $"<span class=\"soft\">{NameOf(message.Message.Channel)}</span>");
        else
            WriteMarked(MessagePart.Subject, 0, message.Message.Subject);
    }

    private void WriteWho()
    {
        var mail = message.Message;
        if (redact || (mail.From is null && mail.To.IsEmpty))
            return;
        html.Raw("<p class=\"who\">");
        if (mail.From is { } from)
        {
            html.Raw("From ");
            WriteAddress(from);
        }

        WriteAddresses(" to ", mail.To);
        WriteAddresses(", copy to ", mail.Cc);
        WriteAddresses(", hidden copy to ", mail.Bcc);
        html.Raw("</p>\n");
    }

    private void WriteAddresses(string lead, ImmutableArray<MessageAddress> addresses)
    {
        for (var i = 0; i < addresses.Length && i < ShownRecipients; i++)
        {
            html.Raw(i == 0 ? lead : ", ");
            WriteAddress(addresses[i]);
        }

        if (addresses.Length > ShownRecipients)
            html.Raw(" and ").Number(addresses.Length - ShownRecipients).Raw(" more");
    }

    private void WriteAddress(MessageAddress address)
    {
        html.Raw("<bdi>");
        if (!string.IsNullOrWhiteSpace(address.DisplayName))
            html.Text(address.DisplayName).Raw("</bdi> &lt;<bdi>").Text(address.Value).Raw("</bdi>&gt;");
        else
            html.Text(address.Value).Raw("</bdi>");
    }

    private void WriteOutcome()
    {
        var verdict = message.Verdict;
        html.Raw("<p class=\"meta\"><bdi>").Text(message.Source).Raw("</bdi>");
        if (message.Message.SentAt is { } sent)
            html.Raw($" · {sent.ToString("ddd d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)}");
        html.Raw($" · Suggested: <strong>{NameOf(verdict.Disposition)}</strong>");
        if (!verdict.Notify.IsEmpty)
            html.Raw($" · Tell: {string.Join(", ", verdict.Notify.Select(NameOf))}");
        if (verdict.Route != Route.Ordinary)
            html.Raw(verdict.Route == Route.Safeguarding ? " · Safeguarding route" : " · Protected route");
        if (verdict.IsPartial)
            html.Raw(" · <strong>Checked only in part</strong>");
        html.Raw("</p>\n");
    }

    private void WriteParts()
    {
        html.Raw("<div class=\"parts\">\n");
        var mail = message.Message;
        for (var i = 0; i < mail.TextParts.Length; i++)
            WritePart(MessagePart.Text, i, mail.TextParts.Length == 1 ? "Text" : $"Text {i + 1}");
        for (var i = 0; i < mail.HtmlParts.Length; i++)
            if (mail.TextParts.IsEmpty || HasFinding(MessagePart.Html, i))
                WritePart(MessagePart.Html, i, mail.HtmlParts.Length == 1 ? "HTML, as it is read" : $"HTML {i + 1}, as it is read");
        WriteList(MessagePart.Attachment, "Attachments", mail.Attachments.Length);
        WriteAttachmentTexts();
        WriteList(MessagePart.Link, "Links", mail.Links.Length);
        for (var i = 0; i < mail.Headers.Length; i++)
            if (HasFinding(MessagePart.Header, i))
                WritePart(MessagePart.Header, i, "Header");
        WriteRecord();
        html.Raw("</div>\n");
    }

    /// <summary>Of what was read out of attachments only what something was found in.</summary>
    private void WriteAttachmentTexts()
    {
        for (var i = 0; i < message.Message.Attachments.Length; i++)
        {
            var contents = message.Message.Attachments[i].Contents;
            for (var c = 1; c <= contents.Length; c++)
                if (HasFinding(MessagePart.Attachment, i, c))
                    WritePart(MessagePart.Attachment, i, contents[c - 1].File is null ? $"From attachment {i + 1}" : $"Name of a file in attachment {i + 1}", c);
        }
    }

    private void WriteRecord()
    {
        if (message.Message.Record is not { } record)
            return;
        html.Raw("<section class=\"part\">\n<h3>Record</h3>\n<div class=\"words\"><ul>\n");
        var fields = record.Fields;
        for (var i = 0; i < fields.Length; i++)
        {
            if (fields[i].Value.Length == 0 && !HasFinding(MessagePart.Record, i))
                continue;
            html.Raw("<li>").Text(fields[i].Name).Raw(": <bdi>");
            WriteMarked(MessagePart.Record, i, fields[i].Value);
            html.Raw("</bdi></li>\n");
        }

        html.Raw("</ul></div>\n</section>\n");
    }

    private void WritePart(MessagePart part, int index, string title, int content = 0)
    {
        if (PartText.Of(message.Message, new(part, index, default) { Content = content }) is not { } read)
            return;
        html.Raw($"<section class=\"part\">\n<h3>{title}</h3>\n<div class=\"words\" dir=\"auto\" tabindex=\"0\" role=\"group\" aria-label=\"{title}\">");
        var unseen = new List<HtmlMark>();
        var marks = Marks(part, index, read, unseen, content);
        if (string.IsNullOrWhiteSpace(read.Text) && marks.Count == 0)
            html.Raw("<span class=\"soft\">Nothing to read</span>");
        else
            HtmlMarkedText.Write(html, number, read.Text, marks);
        html.Raw("</div>\n</section>\n");
        foreach (var mark in unseen)
            WriteUnseen(read.Source, mark);
    }

    /// <summary>What a reader of the HTML does not see: a link's address, hidden text.</summary>
    private void WriteUnseen(string source, HtmlMark mark)
    {
        if (mark.Span.End > source.Length)
            return;
        var start = Math.Max(0, mark.Span.Start - 80);
        var end = Math.Min(source.Length, mark.Span.End + 80);
        html.Raw("<section class=\"part\">\n<h3>In the HTML source</h3>\n<div class=\"words\" dir=\"auto\">");
        HtmlMarkedText.Write(html, number, source[start..end], [mark with { Span = new(mark.Span.Start - start, mark.Span.Length) }]);
        html.Raw("</div>\n</section>\n");
    }

    private void WriteList(MessagePart part, string title, int count)
    {
        if (count == 0)
            return;
        html.Raw($"<section class=\"part\">\n<h3>{title}</h3>\n<div class=\"words\"><ul>\n");
        for (var i = 0; i < count; i++)
        {
            html.Raw("<li><bdi>");
            WriteMarked(part, i, part == MessagePart.Link ? message.Message.Links[i] : message.Message.Attachments[i].Name);
            html.Raw("</bdi></li>\n");
        }

        html.Raw("</ul></div>\n</section>\n");
    }

    private void WriteMarked(MessagePart part, int index, string text)
        => HtmlMarkedText.Write(html, number, text, Marks(part, index, PartText.Of(message.Message, new(part, index, default))!, []));

    private List<HtmlMark> Marks(MessagePart part, int index, PartText read, List<HtmlMark> unseen, int content = 0)
    {
        var marks = new List<HtmlMark>();
        for (var i = 0; i < _cards.Count; i++)
        {
            var (finding, kind, agreed) = _cards[i];
            if (finding.Location.Part != part || finding.Location.Index != index || finding.Location.Content != content || finding.Rule.Category == RuleCategory.Engine && finding.Location.Span.Length == 0)
                continue;
            _marked.Add(i);
            var mark = new HtmlMark(i + 1, kind, agreed is null ? finding.Severity : Severity.None, finding.Location.Span);
            if (read.Locate(mark.Span) is { } seen)
                marks.Add(mark with { Span = seen });
            else
                unseen.Add(mark);
        }

        return marks;
    }

    private bool HasFinding(MessagePart part, int index, int content = 0)
        => _cards.Exists(card => card.Finding.Location.Part == part && card.Finding.Location.Index == index && card.Finding.Location.Content == content && (content == 0 || card.Finding.Rule.Category != RuleCategory.Engine));

    private static string NameOf(Channel channel) => channel switch
    {
        Channel.Text => "Text message",
        Channel.Chat => "Chat message",
        Channel.Social => "Post",
        Channel.Web => "Web request",
        Channel.Record => "Record",
        _ => "E-mail",
    };

    private static string NameOf(Disposition disposition) => disposition switch
    {
        Disposition.Deliver => "Deliver",
        Disposition.Coach => "Deliver and advise the sender",
        Disposition.Confirm => "Ask the sender to confirm",
        Disposition.Hold => "Hold for a person to look",
        _ => "Block",
    };

    private static string NameOf(SchoolRole role) => role switch
    {
        SchoolRole.IctSupport => "ICT support",
        SchoolRole.DesignatedSafeguardingLead => "designated safeguarding lead",
        SchoolRole.SeniorLeadership => "senior leadership",
        SchoolRole.DataProtection => "data protection officer",
        _ => "line manager",
    };
}
