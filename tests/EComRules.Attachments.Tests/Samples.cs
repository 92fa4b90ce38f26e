using System.Security;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace EComRules.Attachments.Tests;

/// <summary>Small files of each kind, made here.</summary>
internal static class Samples
{
    public const string ClassList = "Name,Date of birth,Notes\nAmelia Hughes,12/03/2017,SEN\nOliver Patel,02/11/2016,FSM\nIsla Morgan,23/06/2017,EHCP\nNoah Evans,30/01/2017,asthma\n";

    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private const string Drawing = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
    private const string Sheet = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private const string Open = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"";

    public static Message With(params (string Name, byte[] Content)[] files) => new()
    {
        From = new("a.khan@oakfield.example.sch.uk"),
        To = [new("someone@example.net")],
        Subject = "Papers",
        Text = "Please see the attached.",
        SentAt = new(2026, 3, 11, 10, 24, 0, TimeSpan.Zero),
        Attachments = [.. files.Select(file => new Attachment(file.Name) { Size = file.Content.Length, Head = file.Content.AsMemory(0, Math.Min(512, file.Content.Length)), OpenContent = () => new MemoryStream(file.Content, writable: false) })],
    };

    public static Message Read(string name, byte[] content) => With((name, content)).WithAttachmentText();

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Docx(params string[] paragraphs) => DocxOf(string.Concat(paragraphs.Select(text => $"<w:p><w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r></w:p>")));

    public static byte[] DocxOf(string body, params (string Name, string Content)[] more)
        => ZipFile.Of([("[Content_Types].xml", "<Types/>"), ("word/document.xml", $"<?xml version=\"1.0\"?><w:document {Word}><w:body>{body}</w:body></w:document>"), .. more]);

    /// <summary>A workbook; a row that is null is not in the file, and a cell may be XML of its own.</summary>
    public static byte[] Xlsx(string sheet, params string[]?[] rows)
    {
        var body = new StringBuilder();
        for (var i = 0; i < rows.Length; i++)
            if (rows[i] is { } row)
                body.Append(CultureInfo.InvariantCulture, $"<row r=\"{i + 1}\">{string.Concat(row.Select(cell => cell.StartsWith('<') ? cell : $"<c t=\"inlineStr\"><is><t>{SecurityElement.Escape(cell)}</t></is></c>"))}</row>");
        return ZipFile.Of(
            ("[Content_Types].xml", "<Types/>"),
            ("xl/workbook.xml", $"<workbook {Sheet}><sheets><sheet name=\"{sheet}\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
            ("xl/styles.xml", $"<styleSheet {Sheet}><numFmts><numFmt numFmtId=\"164\" formatCode=\"00000000000\"/></numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"),
            ("xl/sharedStrings.xml", $"<sst {Sheet}><si><t>Amelia Hughes</t></si><si><r><t>Oli</t></r><r><t>ver Patel</t></r><rPh><t>sound</t></rPh></si></sst>"),
            ("xl/worksheets/sheet1.xml", $"<worksheet {Sheet}><sheetData>{body}</sheetData></worksheet>"));
    }

    public static byte[] Pptx(params string[] slides) => ZipFile.Of(
    [
        ("ppt/presentation.xml", "<p/>"),
        .. slides.Select((text, i) => ($"ppt/slides/slide{i + 1}.xml", $"<p:sld {Drawing}><a:p><a:pPr><a:t>no</a:t></a:pPr><a:r><a:t>{SecurityElement.Escape(text)}</a:t></a:r></a:p></p:sld>")),
    ]);

    public static byte[] Odt(params string[] paragraphs) => ZipFile.Of(
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", $"<office:document-content {Open}><office:body><office:text>{string.Concat(paragraphs.Select(text => $"<text:p>{text}</text:p>"))}</office:text></office:body></office:document-content>"));

    public static byte[] Ods(string sheet, string rows) => ZipFile.Of(
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", $"<office:document-content {Open}><office:body><office:spreadsheet><table:table table:name=\"{sheet}\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"));

    public static byte[] Pdf(params string[][] pages)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var lines in pages)
        {
            var page = builder.AddPage(PageSize.A4);
            for (var i = 0; i < lines.Length; i++)
                page.AddText(lines[i], 12, new PdfPoint(50, 780 - (i * 16)), font);
        }

        return builder.Build();
    }
}
