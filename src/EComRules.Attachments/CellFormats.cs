using System.Xml;

namespace EComRules.Attachments;

/// <summary>How a workbook shows its numbers: dates as dates, and numbers with leading zeros with them. Anything else is shown as it is stored.</summary>
internal sealed class CellFormats
{
    private const int LastSerial = 2_958_465; // 31 December 9999

    private readonly Dictionary<int, string> _codes = [];
    private readonly List<int> _styles = [];

    /// <summary>Whether days count from 1 January 1904.</summary>
    public bool From1904 { get; set; }

    /// <summary>Reads the part with the styles.</summary>
    public void Read(XmlReader xml)
    {
        var inCells = false;
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs")
                inCells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            else if (xml.NodeType != XmlNodeType.Element)
                continue;
            else if (xml.LocalName == "numFmt")
                _codes[Number(xml.GetAttribute("numFmtId"))] = xml.GetAttribute("formatCode") ?? "";
            else if (inCells && xml.LocalName == "xf")
                _styles.Add(Number(xml.GetAttribute("numFmtId")));
        }
    }

    /// <summary>A stored number as the sheet shows it.</summary>
    public string Show(string value, int style)
    {
        if (value.Length == 0 || !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return value;
        var format = style < _styles.Count ? _styles[style] : 0;
        var code = _codes.GetValueOrDefault(format, "");
        if (IsDate(format, code) && number >= 1 && number < LastSerial)
            return DateOf(number);
        if (code.Length is > 1 and <= 20 && code.AsSpan().IndexOfAnyExcept('0') < 0 && number >= 0 && number < 1e18 && Math.Floor(number) == number)
            return ((long)number).ToString(code, CultureInfo.InvariantCulture);
        return value.Contains('E', StringComparison.OrdinalIgnoreCase) && Math.Abs(number) < 1e18 ? number.ToString("0.######", CultureInfo.InvariantCulture) : value;
    }

    private string DateOf(double serial)
    {
        // Excel counts a 29 February 1900, which never was.
        var days = Math.Floor(serial);
        var first = From1904 ? new DateTime(1904, 1, 1) : days < 60 ? new DateTime(1899, 12, 31) : new DateTime(1899, 12, 30);
        return days > LastSerial - 1_500 ? "" : first.AddDays(days).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
    }

    private static bool IsDate(int format, string code) => format is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 58) || NamesDay(code);

    /// <summary>Whether a format has a day or a year outside quotation marks and brackets.</summary>
    private static bool NamesDay(string code)
    {
        var quoted = false;
        var bracketed = false;
        for (var i = 0; i < code.Length; i++)
        {
            var c = code[i];
            if (c == '"')
                quoted = !quoted;
            else if (c == '\\')
                i++;
            else if (c is '[' or ']')
                bracketed = c == '[';
            else if (!quoted && !bracketed && c is 'd' or 'D' or 'y' or 'Y')
                return true;
        }

        return false;
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
