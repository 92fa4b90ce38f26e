using System.Xml;

namespace EComRules.Attachments;

/// <summary>Reads a workbook: each sheet is a content of its own, its rows lines, its cells parted by tabs. Hidden sheets, rows and columns are read like the others: they travel too.</summary>
internal sealed class ExcelReader(ZipPackage package)
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private readonly List<(string Name, string Id)> _sheets = [];
    private readonly Dictionary<string, string> _targets = new(StringComparer.Ordinal);
    private readonly List<string> _strings = [];
    private readonly CellFormats _formats = new();
    private readonly StringBuilder _value = new();

    public void Read()
    {
        package.Read(package.Numbered("xl/workbook").FirstOrDefault(), ReadWorkbook);
        foreach (var part in package.Parts)
            if (part.Name.StartsWith("xl/_rels/workbook", StringComparison.OrdinalIgnoreCase))
                package.Read(part, ReadRelationships);
        package.Read(package.Find("xl/styles.xml"), _formats.Read);
        package.Read(package.Find("xl/sharedStrings.xml"), ReadStrings);

        var read = new HashSet<ZipEntry>();
        foreach (var (name, id) in _sheets)
            if (_targets.TryGetValue(id, out var target) && package.Find(PathOf(target)) is { } part && read.Add(part))
                ReadSheet(part, name);

        // A sheet that the workbook does not name travels too.
        foreach (var part in package.Numbered("xl/worksheets/sheet"))
            if (read.Add(part))
                ReadSheet(part, $"{ZipPackage.NumberOf(part)}");
        ReadRest("comments", "xl/comments", "xl/threadedComments/");
        ReadRest("drawings", "xl/drawings/drawing", "xl/charts/chart");
        package.ReadEmbedded();
    }

    private static string PathOf(string target) => target.StartsWith('/') ? target[1..] : "xl/" + target;

    private void ReadRest(string section, params ReadOnlySpan<string> beginnings)
    {
        var text = new ContentText(package.Run) { Section = section };
        foreach (var beginning in beginnings)
            foreach (var part in package.Numbered(beginning))
                package.Read(part, xml => MarkupText.ReadOffice(xml, text));
        if (section == "comments")
            package.Guarded(() => LinkTargets.Append(package, text));
        package.Add(text);
    }

    private void ReadWorkbook(XmlReader xml)
    {
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "workbookPr" && xml.GetAttribute("date1904") is "1" or "true")
                _formats.From1904 = true;
            else if (xml.LocalName == "sheet" && (xml.GetAttribute("id", Relationships) ?? xml.GetAttribute("id", StrictRelationships)) is { } id)
                _sheets.Add((xml.GetAttribute("name") ?? "", id));
        }
    }

    private void ReadRelationships(XmlReader xml)
    {
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
                _targets[id] = target;
    }

    private void ReadStrings(XmlReader xml)
    {
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
                _strings.Add(ReadText(xml));
    }

    /// <summary>The text of a string item, without how its characters are pronounced.</summary>
    private string ReadText(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        _value.Clear();
        var depth = xml.Depth;
        var inText = false;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh")
                MarkupText.SkipElement(xml);
            else if (xml.LocalName == "t" && xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
                inText = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            else if (inText && xml.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
                _value.Append(xml.Value);
        }

        return _value.ToString();
    }

    private void ReadSheet(ZipEntry part, string name)
    {
        var text = new ContentText(package.Run) { Unit = ContentUnit.Row, Section = name };
        package.Read(part, xml => ReadRows(xml, text));
        package.Add(text);
    }

    private void ReadRows(XmlReader xml, ContentText text)
    {
        var row = 0;
        var written = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "row")
            {
                row = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : row + 1;
            }
            else if (xml.LocalName == "c" && !xml.IsEmptyElement && ReadCell(xml) is { Length: > 0 } cell)
            {
                if (row == written)
                    text.Append('\t');
                else
                    BeginRow(text, row, written);
                written = row;
                text.AppendCell(cell);
            }
        }

        text.EndLine();
    }

    private static void BeginRow(ContentText text, int row, int last)
    {
        text.EndLine();
        if (row == last + 1 && last > 0)
            return;
        if (last > 0)
            text.NewLine(); // a gap in the table stays one
        text.Mark(row);
    }

    private string ReadCell(XmlReader xml)
    {
        var type = xml.GetAttribute("t");
        var style = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : 0;
        var depth = xml.Depth;
        string? text = null;
        _value.Clear();
        var inValue = false;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "is")
                text = ReadText(xml);
            else if (xml.LocalName == "v" && xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
                inValue = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            else if (inValue && xml.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
                _value.Append(xml.Value);
        }

        var value = text ?? _value.ToString();
        return type switch
        {
            "s" => int.TryParse(value, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var at) && at < _strings.Count ? _strings[at] : "",
            null or "n" => _formats.Show(value, style),
            "b" or "e" => "",
            _ => value,
        };
    }
}
