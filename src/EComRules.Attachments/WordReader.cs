namespace EComRules.Attachments;

/// <summary>Reads a Word document: text, headers and footers, notes, comments, and where its links lead.</summary>
internal sealed class WordReader(ZipPackage package)
{
    private static readonly string[] s_parts = ["word/document", "word/header", "word/footer", "word/footnotes", "word/endnotes", "word/comments", "word/glossary/document"];

    public void Read()
    {
        var text = new ContentText(package.Run);
        package.Guarded(() =>
        {
            foreach (var beginning in s_parts)
                foreach (var part in package.Numbered(beginning))
                    package.Read(part, xml => MarkupText.ReadOffice(xml, text));
            LinkTargets.Append(package, text);
        });
        package.Add(text);
        package.ReadEmbedded();
    }
}
