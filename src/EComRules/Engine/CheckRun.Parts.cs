namespace EComRules.Engine;

/// <content>From the message's parts to views.</content>
internal sealed partial class CheckRun
{
    private void ReadParts()
    {
        var units = 0L;
        var forwards = ZoneReader.IsForward(Message.Subject);
        if (!string.IsNullOrEmpty(Message.Subject) && Fits(MessagePart.Subject, 0, Message.Subject.Length, ref units))
            AddPlain(MessagePart.Subject, 0, -1, Message.Subject).Zones.Add(new(0, Zone.Author));
        for (var i = 0; i < Message.TextParts.Length; i++)
        {
            var part = Message.TextParts[i];
            if (Fits(MessagePart.Text, i, part.Content.Length, ref units))
                ZoneReader.Read(part.Content, part.Zone, forwards, AddPlain(MessagePart.Text, i, part.Alternative, part.Content).Zones);
        }

        for (var i = 0; i < Message.HtmlParts.Length; i++)
        {
            var part = Message.HtmlParts[i];
            if (!Fits(MessagePart.Html, i, part.Content.Length, ref units))
                continue;
            var visible = AddView();
            visible.ResetMapped(MessagePart.Html, i, part.Alternative, hidden: false, part.Content.AsMemory());
            var hidden = AddView();
            hidden.ResetMapped(MessagePart.Html, i, -1, hidden: true, part.Content.AsMemory());
            _html.Read(part.Content, part.Zone, forwards, visible, hidden);
            if (!hidden.HasWords)
                RemoveLastView();
            else
                AddFault(EngineRules.HiddenText, new(MessagePart.Html, i, hidden.ToSource(new(0, hidden.Text.Length))), "the HTML part has text that is not shown");
        }

        for (var i = 0; i < Message.Attachments.Length; i++)
            if (Fits(MessagePart.Attachment, i, Message.Attachments[i].Name.Length, ref units))
                AddPlain(MessagePart.Attachment, i, -1, Message.Attachments[i].Name).Zones.Add(new(0, Zone.Author));
        for (var i = 0; i < Message.Attachments.Length; i++)
            ReadContents(i, Message.Attachments[i].Contents, ref units);
        SetBudget(units);
    }

    private void ReadContents(int index, ImmutableArray<AttachmentContent> contents, ref long units)
    {
        for (var c = 0; c < contents.Length; c++)
        {
            var content = contents[c];
            if (!Fits(MessagePart.Attachment, index, content.Text.Length, ref units))
                continue;
            var view = AddPlain(MessagePart.Attachment, index, -1, content.Text);
            view.SetContent(c + 1, isText: content.File is null);

            // A letter may quote; the cells of a table are nobody's reply.
            if (content.File is null && content.Unit != ContentUnit.Row)
                ZoneReader.Read(content.Text, Zone.Author, forwards: false, view.Zones);
            else
                view.Zones.Add(new(0, Zone.Author));
        }
    }

    private bool Fits(MessagePart part, int index, int length, ref long units)
    {
        if (_views.Count >= CheckLimits.Parts)
        {
            if (!HasFault(EngineRules.LimitReached))
                AddFault(EngineRules.LimitReached, new(part, index, default), $"there are more than {CheckLimits.Parts} parts; the rest was not checked");
            return false;
        }

        if (units + length <= CheckLimits.TextUnits)
        {
            units += length;
            return true;
        }

        AddFault(EngineRules.LimitReached, new(part, index, default), "the message has more text than is checked (50 MB); this part was not checked");
        return false;
    }

    private TextView AddPlain(MessagePart part, int index, int alternative, string text)
    {
        var view = AddView();
        view.ResetPlain(part, index, alternative, text.AsMemory());
        return view;
    }

    private TextView AddView()
    {
        var last = _spareViews.Count - 1;
        TextView view;
        if (last >= 0)
        {
            view = _spareViews[last];
            _spareViews.RemoveAt(last);
        }
        else
        {
            view = new();
        }

        _views.Add(view);
        return view;
    }

    private void RemoveLastView()
    {
        _spareViews.Add(_views[^1]);
        _views.RemoveAt(_views.Count - 1);
    }
}
