namespace EComRules.Rules.Style;

/// <summary>ECR1105: an e-mail with many pictures or much formatting, where plain text was asked for (clause 8.5j).</summary>
internal sealed class HeavyHtmlAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR1105",
        Title: "Message is not plain text",
        MessageFormat: "The e-mail is not plain text: {1}",
        Advice: "Send it as plain text, or put the pictures in one attached file, unless readers need the layout.",
        RuleCategory.HtmlHeavy,
        Severity.Advice,
        ["8.5j"])
    {
        Kinds = RuleKinds.Pattern,
        Channels = Channel.Email,
        Directions = Direction.FromSchool,
        EnabledByDefault = false,
        Options =
        [
            new("maximum_images", "4", "How many pictures the sender's own part of an HTML message may have. 4 spares the logos of a usual signature; 0 allows none."),
            new("maximum_kilobytes", "100", "How many thousand characters of HTML the sender's own part may have, pictures written into it included. 100 spares letters, tables and signatures."),
        ],
    };

    // What mail programs put at the start of the messages kept below the sender's own.
    private static readonly string[] s_endings = ["gmail_quote", "divRplyFwdMsg", "appendonsend", "type=\"cite\"", "type='cite'", "type=cite", "moz-forward-container", "yahoo_quoted"];

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var options = rules.OptionsFor(Rule);
        var maximumImages = options.GetInt32("maximum_images");
        var maximumKilobytes = options.GetInt32("maximum_kilobytes");
        rules.OnMessage(Rule, context =>
        {
            for (var i = 0; i < context.Message.HtmlParts.Length; i++)
                if (context.Message.HtmlParts[i] is { Zone: Zone.Author } part)
                    Check(context, i, OwnPart(part.Content), maximumImages, maximumKilobytes);
        });
    }

    private static void Check(in MessageContext context, int index, ReadOnlySpan<char> html, int maximumImages, int maximumKilobytes)
    {
        var images = CountImages(html);
        var kilobytes = html.Length / 1000;
        if (images > maximumImages)
            context.Report(new(MessagePart.Html, index, default), images == 1 ? "it has a picture" : string.Create(CultureInfo.InvariantCulture, $"it has {images} pictures"));
        else if (kilobytes > maximumKilobytes)
            context.Report(new(MessagePart.Html, index, default), string.Create(CultureInfo.InvariantCulture, $"its formatting takes {kilobytes} KB"));
    }

    private static ReadOnlySpan<char> OwnPart(ReadOnlySpan<char> html)
    {
        foreach (var ending in s_endings)
            if (html.IndexOf(ending, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
                html = html[..at];
        return html;
    }

    private static int CountImages(ReadOnlySpan<char> html)
    {
        var count = 0;
        for (var next = html.IndexOf("<img", StringComparison.OrdinalIgnoreCase); next >= 0; next = html.IndexOf("<img", StringComparison.OrdinalIgnoreCase))
        {
            html = html[(next + 4)..];
            count += !html.IsEmpty && (char.IsWhiteSpace(html[0]) || html[0] == '/') ? 1 : 0;
        }

        return count;
    }
}
