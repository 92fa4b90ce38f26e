namespace EComRules.Attachments;

/// <summary>Reads a presentation: slides, tables, notes and comments.</summary>
internal sealed class PowerPointReader(ZipPackage package)
{
    private static readonly string[] s_parts = ["ppt/slides/slide", "ppt/notesSlides/notesSlide", "ppt/comments/"];

    public void Read()
    {
        var text = new ContentText(package.Run) { Unit = ContentUnit.Slide };
        package.Guarded(() =>
        {
            foreach (var beginning in s_parts)
                foreach (var part in package.Numbered(beginning))
                {
                    text.EndLine();
                    text.Mark(ZipPackage.NumberOf(part));
                    package.Read(part, xml => MarkupText.ReadOffice(xml, text));
                }

            LinkTargets.Append(package, text);
        });
        package.Add(text);
        package.ReadEmbedded();
    }
}
