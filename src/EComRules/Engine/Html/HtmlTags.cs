namespace EComRules.Engine;

/// <summary>Looks up elements by name.</summary>
internal static class HtmlTags
{
    public const int Count = (int)HtmlTag.Void + 1;

    private static readonly FrozenDictionary<string, HtmlTag>.AlternateLookup<ReadOnlySpan<char>> s_byName = MakeNames().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static HtmlTag Of(ReadOnlySpan<char> name) => s_byName.TryGetValue(name, out var tag) ? tag : HtmlTag.Other;

    public static HtmlTagKind KindOf(HtmlTag tag) => tag switch
    {
        HtmlTag.P or HtmlTag.Blockquote or HtmlTag.List or HtmlTag.Pre or HtmlTag.Spaced or HtmlTag.Table => HtmlTagKind.Block | HtmlTagKind.Spaced,
        HtmlTag.Body or HtmlTag.Block or HtmlTag.Dd or HtmlTag.Div or HtmlTag.Dt or HtmlTag.Form or HtmlTag.Li or HtmlTag.Option or HtmlTag.Tr => HtmlTagKind.Block,
        HtmlTag.Td or HtmlTag.Th => HtmlTagKind.Cell,
        HtmlTag.Br or HtmlTag.Img or HtmlTag.Area or HtmlTag.Void => HtmlTagKind.Void,
        HtmlTag.Hr => HtmlTagKind.Void | HtmlTagKind.Block,
        HtmlTag.Raw or HtmlTag.Style => HtmlTagKind.Raw,
        HtmlTag.Template => HtmlTagKind.Undisplayed,
        _ => HtmlTagKind.Inline,
    };

    private static Dictionary<string, HtmlTag> MakeNames()
    {
        var names = new Dictionary<string, HtmlTag>(StringComparer.OrdinalIgnoreCase)
        {
            ["a"] = HtmlTag.A,
            ["area"] = HtmlTag.Area,
            ["blockquote"] = HtmlTag.Blockquote,
            ["body"] = HtmlTag.Body,
            ["br"] = HtmlTag.Br,
            ["button"] = HtmlTag.Button,
            ["dd"] = HtmlTag.Dd,
            ["div"] = HtmlTag.Div,
            ["dt"] = HtmlTag.Dt,
            ["font"] = HtmlTag.Font,
            ["form"] = HtmlTag.Form,
            ["hr"] = HtmlTag.Hr,
            ["img"] = HtmlTag.Img,
            ["image"] = HtmlTag.Img,
            ["li"] = HtmlTag.Li,
            ["p"] = HtmlTag.P,
            ["style"] = HtmlTag.Style,
            ["table"] = HtmlTag.Table,
            ["td"] = HtmlTag.Td,
            ["th"] = HtmlTag.Th,
            ["tr"] = HtmlTag.Tr,
        };
        Add(HtmlTag.Block, "address article aside caption center details dialog dir fieldset figcaption figure footer frameset header hgroup html legend main nav search section select summary tbody tfoot thead marquee noframes");
        Add(HtmlTag.Spaced, "h1 h2 h3 h4 h5 h6");
        Add(HtmlTag.List, "ul ol dl menu");
        Add(HtmlTag.Option, "option optgroup");
        Add(HtmlTag.Pre, "pre listing xmp plaintext");
        Add(HtmlTag.Raw, "script title");
        Add(HtmlTag.Template, "template datalist");
        Add(HtmlTag.Void, "base basefont bgsound col embed frame input keygen link meta param source track wbr");
        return names;

        void Add(HtmlTag tag, string list)
        {
            foreach (var name in list.Split(' '))
                names[name] = tag;
        }
    }
}
