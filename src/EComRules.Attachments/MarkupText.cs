using System.Xml;

namespace EComRules.Attachments;

/// <summary>Takes the text out of a part of a word processor's or presentation program's file: paragraphs as lines, table rows as lines, cells parted by tabs.</summary>
internal static class MarkupText
{
    /// <summary>Reads Office Open XML: WordprocessingML and DrawingML name these elements alike.</summary>
    public static void ReadOffice(XmlReader xml, ContentText text)
    {
        var cells = 0;
        var inText = false;
        while (xml.Read())
        {
            switch (xml.NodeType)
            {
                // What formats, what was deleted, field codes, and the second form of the same drawing.
                case XmlNodeType.Element when xml.LocalName is "pPr" or "rPr" or "tblPr" or "trPr" or "tcPr" or "sectPr" or "instrText" or "delText" or "Fallback":
                    SkipElement(xml);
                    break;
                case XmlNodeType.Element:
                    switch (xml.LocalName)
                    {
                        case "t":
                            inText = !xml.IsEmptyElement;
                            break;
                        case "tab":
                            text.Append('\t');
                            break;
                        case "br" or "cr":
                            EndParagraph(text, cells);
                            break;
                        case "noBreakHyphen":
                            text.Append('-');
                            break;
                        case "tc" when !xml.IsEmptyElement:
                            cells++;
                            break;
                    }

                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA when inText:
                    Append(xml, text, cells);
                    break;
                case XmlNodeType.EndElement:
                    switch (xml.LocalName)
                    {
                        case "t":
                            inText = false;
                            break;
                        case "p":
                            EndParagraph(text, cells);
                            break;
                        case "tc":
                            cells = Math.Max(0, cells - 1);
                            text.EndCell();
                            break;
                        case "tr" when cells == 0:
                            text.EndLine();
                            break;
                    }

                    break;
            }
        }

        text.EndLine();
    }

    /// <summary>Passes over an element and what is in it; the reader stays on its end, so that the next <see cref="XmlReader.Read"/> goes on after it.</summary>
    public static void SkipElement(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
        }
    }

    private static void Append(XmlReader xml, ContentText text, int cells)
    {
        if (cells > 0)
            text.AppendCell(xml.Value);
        else
            text.Append(xml.Value);
    }

    // A cell may have several paragraphs; the row stays one line.
    private static void EndParagraph(ContentText text, int cells)
    {
        if (cells > 0)
            text.Append(' ');
        else
            text.NewLine();
    }
}
