using System.Xml;

namespace EComRules.Attachments;

/// <summary>The addresses that a document's links lead to; they stand apart from its text, in relationship parts.</summary>
internal static class LinkTargets
{
    private const int Most = 1_000;

    /// <summary>Appends them, one a line. They are never opened.</summary>
    public static void Append(ZipPackage package, ContentText text)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in package.Parts)
            if (part.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
                package.Read(part, xml => Append(xml, text, seen));
    }

    private static void Append(XmlReader xml, ContentText text, HashSet<string> seen)
    {
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.GetAttribute("TargetMode") != "External" || xml.GetAttribute("Target") is not { } target)
                continue;
            if (!target.StartsWith("http", StringComparison.OrdinalIgnoreCase) || !seen.Add(target))
                continue;
            if (seen.Count > Most)
                throw new LimitException($"there are more than {Most} links in one document; the rest was not read");
            text.EndLine();
            text.Append(target);
        }
    }
}
