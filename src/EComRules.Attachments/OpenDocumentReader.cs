using System.Xml;

namespace EComRules.Attachments;

/// <summary>Reads OpenDocument: text documents, spreadsheets (each table a content of its own), presentations.</summary>
internal sealed class OpenDocumentReader(ZipPackage package)
{
    private const int MostRepeated = 64;

    private ContentText? _text;
    private int _slides;
    private int _row;
    private int _written;
    private int _rowStart;
    private int _repeated;
    private int _cells;
    private int _paragraphs;
    private bool _isSpreadsheet;
    private bool _isPresentation;

    public void Read()
    {
        if (IsEncrypted())
        {
            package.AddFault("ECR0005", $"{package.File.Said} is encrypted, so that it could not be read");
            return;
        }

        foreach (var part in (ReadOnlySpan<string>)["content.xml", "styles.xml"])
        {
            // Headers and footers are among the styles; nothing else there is text.
            package.Read(package.Find(part), Read);
            Finish();
        }

        package.ReadEmbedded();
    }

    private bool IsEncrypted()
    {
        var encrypted = false;
        package.Read(package.Find("META-INF/manifest.xml"), xml =>
        {
            while (xml.Read())
                encrypted |= xml.NodeType == XmlNodeType.Element && xml.LocalName == "encryption-data";
        });
        return encrypted;
    }

    private void Read(XmlReader xml)
    {
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                if (xml.LocalName is "tracked-changes" or "forms")
                    MarkupText.SkipElement(xml);
                else
                    Begin(xml);
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                End(xml.LocalName);
            }
            else if (_paragraphs > 0 && xml.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
            {
                Text.AppendCell(xml.Value);
            }
        }
    }

    private ContentText Text => _text ??= new(package.Run) { Unit = _isPresentation ? ContentUnit.Slide : ContentUnit.Line };

    private void Begin(XmlReader xml)
    {
        var empty = xml.IsEmptyElement;
        switch (xml.LocalName)
        {
            case "spreadsheet":
                _isSpreadsheet = true;
                break;
            case "presentation":
                _isPresentation = true;
                break;
            case "page" when _isPresentation:
                Text.EndLine();
                Text.Mark(++_slides);
                break;
            case "table" when _isSpreadsheet && !empty && _cells == 0:
                Finish();
                _text = new(package.Run) { Unit = ContentUnit.Row, Section = AttributeOf(xml, "name") ?? "" };
                (_row, _written) = (0, 0);
                break;
            case "table-row":
                _repeated = Repeated(xml, "number-rows-repeated");
                if (empty)
                    _row += _repeated;
                else
                    BeginRow();
                break;
            case "table-cell" or "covered-table-cell" when !empty:
                _cells++;
                break;
            case "p" or "h" when !empty:
                _paragraphs++;
                break;
            case "s" when _paragraphs > 0:
                for (var i = Math.Min(Repeated(xml, "c"), MostRepeated); i > 0; i--)
                    Text.Append(' ');
                break;
            case "tab" when _paragraphs > 0:
                Text.Append('\t');
                break;
            case "line-break" when _paragraphs > 0:
                EndParagraph();
                break;
            case "a" when AttributeOf(xml, "href") is { } address && address.StartsWith("http", StringComparison.OrdinalIgnoreCase):
                Text.AppendCell(address);
                Text.Append(' ');
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "p" or "h":
                _paragraphs = Math.Max(0, _paragraphs - 1);
                EndParagraph();
                break;
            case "table-cell" or "covered-table-cell":
                _cells = Math.Max(0, _cells - 1);
                if (Text.Length > _rowStart)
                    Text.EndCell();
                break;
            case "table-row" when _cells == 0:
                EndRow();
                break;
        }
    }

    private void BeginRow()
    {
        if (_cells > 0)
            return;
        Text.EndLine();
        _rowStart = Text.Length;
        if (_text!.Unit != ContentUnit.Row)
            return;
        _row++;
        if (_row != _written + 1 || _written == 0)
            Text.Mark(_row);
    }

    private void EndRow()
    {
        var hasText = Text.Length > _rowStart;
        Text.EndLine();
        if (hasText)
            _written = _row;
        _row += _repeated - 1;
        _rowStart = Text.Length;
    }

    // A cell may have several paragraphs; the row stays one line.
    private void EndParagraph()
    {
        if (_cells > 0)
            Text.Append(' ');
        else
            Text.NewLine();
    }

    private void Finish()
    {
        if (_text is not null)
            package.Add(_text);
        _text = null;
        (_cells, _paragraphs, _rowStart) = (0, 0, 0);
    }

    private static int Repeated(XmlReader xml, string name)
        => int.TryParse(AttributeOf(xml, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, 1_048_576) : 1;

    private static string? AttributeOf(XmlReader xml, string localName)
    {
        string? value = null;
        if (xml.MoveToFirstAttribute())
        {
            do
            {
                if (xml.LocalName == localName)
                    value = xml.Value;
            }
            while (value is null && xml.MoveToNextAttribute());
            xml.MoveToElement();
        }

        return value;
    }
}
