using FsCheck.Xunit;

namespace EComRules.Tests.Engine.Html;

public sealed class HtmlReaderTests
{
    [Theory]
    [InlineData("Hello", "Hello")]
    [InlineData("<html><head><title>Title</title><style>p { color: red }</style><script>var a = '<b>';</script></head><body>Hello</body></html>", "Hello")]
    [InlineData("  Hello \r\n\t there  ", "Hello there")]
    [InlineData("f<b></b>uck", "fuck")]
    [InlineData("f<!-- -->u<span>c</span>k", "fuck")]
    [InlineData("Hel<o:p></o:p>lo", "Hello")]
    [InlineData("Hel<wbr>lo", "Hello")]
    [InlineData("<b>a</b> <i>b</i>", "a b")]
    [InlineData("<b>a </b> <i> b</i>", "a b")]
    [InlineData("a<br>b<br/>c<BR />d", "a\nb\nc\nd")]
    [InlineData("a<br><br><br>b", "a\n\nb")]
    [InlineData("<div>a</div><div>b</div>", "a\nb")]
    [InlineData("<div>a<br></div><div>b</div>", "a\nb")]
    [InlineData("<div>a</div><div><br></div><div>b</div>", "a\n\nb")]
    [InlineData("<p>a<p>b", "a\n\nb")]
    [InlineData("<p class=MsoNormal>a</p><p class=MsoNormal>b</p>", "a\nb")]
    [InlineData("<p style='margin:0'>a</p><p style='margin:0'>b</p>", "a\nb")]
    [InlineData("<ul><li>a<li>b</ul>c", "a\nb\n\nc")]
    [InlineData("<table><tr><td>a</td><td>b</td></tr><tr><td>c<td>d</table>", "a\tb\nc\td")]
    [InlineData("<h1>a</h1>b", "a\n\nb")]
    [InlineData("a<hr>b", "a\nb")]
    [InlineData("a<img alt='a smile'>b", "a a smile b")]
    [InlineData("<img alt='Tom &amp; Jerry' src=x>", "Tom & Jerry")]
    [InlineData("<img alt=''>a", "a")]
    [InlineData("<pre>a\n  b\n</pre>c", "a\n  b\n\n\nc")]
    [InlineData("<div style='white-space: pre-wrap'>a\n  b</div>", "a\n  b")]
    [InlineData("<span style='display:block'>a</span>b", "a\nb")]
    [InlineData("a<select><option>b<option>c</select>", "a\nb\nc")]
    [InlineData("a < b and <3 <", "a < b and <3 <")]
    [InlineData("a<!DOCTYPE x>b<?xml version='1'?>c</>d<![CDATA[e]]>f", "abcdf")]
    [InlineData("a<!-->b<!--->c", "abc")]
    [InlineData("a<!-- x --!>b", "ab")]
    [InlineData("a<![if !mso]>b<![endif]>c<!--[if !mso]><!-->d<!--<![endif]-->", "abcd")]
    [InlineData("a<b title='x > y'>c</b>", "ac")]
    [InlineData("a<b title=\"x\"y='>'>c", "ac")]
    [InlineData("f\0ree", "free")]
    [InlineData("", "")]
    public void Shows_what_the_recipient_sees(string html, string expected) => Assert.Equal(expected, new ReadHtml(html).Text);

    [Theory]
    [InlineData("a &amp; b", "a & b")]
    [InlineData("&lt;b&gt;", "<b>")]
    [InlineData("a&nbsp;b", "a\u00A0b")]
    [InlineData("caf&eacute; &euro;5 &pound;6", "café €5 £6")]
    [InlineData("&#105;&#x64;&#X69;&#111t", "idiot")]
    [InlineData("&#0;&#xD800;&#x110000;&#99999999999;", "\uFFFD\uFFFD\uFFFD\uFFFD")]
    [InlineData("&#146;", "\u2019")]
    [InlineData("&#x1F600;", "\U0001F600")]
    [InlineData("&copy2008 &notit; &ampere", "©2008 ¬it; &ere")]
    [InlineData("AT&T & Co; &zothing; &; &#; &#x;", "AT&T & Co; &zothing; &; &#; &#x;")]
    [InlineData("&Nopf;&oscr;&wfr;", "\U0001D545\U0001D4C4\U0001D534")]
    [InlineData("i&ZeroWidthSpace;d&shy;iot", "i\u200Bd\u00ADiot")]
    [InlineData("a&NewLine;&Tab;b", "a b")]
    [InlineData("&Alpha;&Omega;&alpha;&omega;&sigma;&Sigma;", "ΑΩαωσΣ")]
    [InlineData("&quot;&apos;&hearts;&yuml;&Agrave;", "\"'♥ÿÀ")]
    public void Reads_character_references(string html, string expected) => Assert.Equal(expected, new ReadHtml(html).Text);

    [Theory]
    [InlineData("a <b>f</b>uck b", "fuck", "f</b>uck")]
    [InlineData("f<b></b>uck", "fuck", "f<b></b>uck")]
    [InlineData("&#105;diot", "idiot", "&#105;diot")]
    [InlineData("id<span style='display:none'>x</span>iot", "idiot", "id<span style='display:none'>x</span>iot")]
    [InlineData("send  <i>this</i>\n to", "send this to", "send  <i>this</i>\n to")]
    [InlineData("<img alt='an &eacute;tude'>", "étude", "&eacute;tude")]
    public void Maps_back_to_the_source(string html, string text, string source) => Assert.Equal(source, new ReadHtml(html).SourceOf(text));

    [Theory]
    [InlineData("<span style='display:none'>x</span>")]
    [InlineData("<span style=\"color:red; DISPLAY : NONE !important\">x</span>")]
    [InlineData("<div style='visibility:hidden'>x</div>")]
    [InlineData("<span style='font-size:0'>x</span>")]
    [InlineData("<span style='font-size:1px'>x</span>")]
    [InlineData("<span style='font-size:0.0pt;line-height:0'>x</span>")]
    [InlineData("<span style='opacity:0'>x</span>")]
    [InlineData("<span style='mso-hide:all'>x</span>")]
    [InlineData("<div hidden>x</div>")]
    [InlineData("<div style='max-height:0px;overflow:hidden'>x</div>")]
    [InlineData("<div style='width:0;overflow:hidden'>x</div>")]
    [InlineData("<div style='text-indent:-9999px'>x</div>")]
    [InlineData("<font color=white>x</font>")]
    [InlineData("<font color='#FFFFFF'>x</font>")]
    [InlineData("<span style='color:#fefefe'>x</span>")]
    [InlineData("<span style='color: rgb(255, 255, 255)'>x</span>")]
    [InlineData("<span style='color:transparent'>x</span>")]
    [InlineData("<span style='color:rgba(0,0,0,0)'>x</span>")]
    [InlineData("<table bgcolor='#336699'><tr><td><font color='#336699'>x</font></td></tr></table>")]
    [InlineData("<div style='background:#000'><p>x</p></div>")]
    [InlineData("<template>x</template>")]
    [InlineData("<!--[if mso]><p>x</p><![endif]-->")]
    [InlineData("<div style='display:none'><p>x<p></div>")]
    public void Sets_apart_what_is_not_shown(string html)
    {
        var read = new ReadHtml("a " + html + " b");
        Assert.Equal("ab", read.Text.Replace(" ", "").Replace("\n", ""));
        Assert.Equal("x", read.HiddenText.Trim());
    }

    [Theory]
    [InlineData("<span style='display:inline'>x</span>")]
    [InlineData("<td style='font-size:0'><span style='font-size:14px'>x</span></td>")]
    [InlineData("<div style='visibility:hidden'><b style='visibility:visible'>x</b></div>")]
    [InlineData("<td bgcolor='#336699'><font color='white'>x</font></td>")]
    [InlineData("<td style='background:url(a.png)'><font color='white'>x</font></td>")]
    [InlineData("<td background='a.png'><font color='white'>x</font></td>")]
    [InlineData("<style>.dark { background: black }</style><td class=dark><font color='white'>x</font></td>")]
    [InlineData("<span style='opacity:0.5'>x</span>")]
    [InlineData("<div style='height:0'>x</div>")]
    [InlineData("<div style='overflow:hidden;height:10px'>x</div>")]
    [InlineData("<div style='background-color:#1a73e8'><a href='https://example.org' style='color:#fff'>x</a></div>")]
    [InlineData("<p style='display:none'>a<p>x")]
    [InlineData("<p style='display:none'>a</p>x")]
    [InlineData("<div style='background-color:transparent'>x</div>")]
    [InlineData("<table><tr><td style='display:none'>a<td>x</table>")]
    [InlineData("<noscript>x</noscript>")]
    [InlineData("<details>x</details>")]
    public void Keeps_what_is_shown(string html) => Assert.Contains("x", new ReadHtml(html).Text);

    [Fact]
    public void Takes_style_sheets_and_settings_for_Outlook_as_no_text()
    {
        var read = new ReadHtml("<!--[if gte mso 9]><xml><o:PixelsPerInch>96</o:PixelsPerInch></xml><style>td { color: red }</style><![endif]-->Hello");
        Assert.Equal("Hello", read.Text);
        Assert.False(read.Hidden.HasWords);
    }

    [Theory]
    [InlineData("Hello <!-- idiot")]
    [InlineData("Hello <a title=\"idiot")]
    [InlineData("Hello <script>idiot")]
    [InlineData("Hello <! idiot")]
    [InlineData("Hello </b idiot")]
    [InlineData("Hello <b idiot")]
    public void Reads_as_hidden_what_never_ends(string html)
    {
        var read = new ReadHtml(html);
        Assert.Equal("Hello", read.Text.Trim());
        Assert.Contains("idiot", read.HiddenText);
    }

    [Fact]
    public void Keeps_hidden_words_apart() => Assert.Equal("a\nb", new ReadHtml("x<i hidden>a</i>y<i hidden>b</i>z").HiddenText);

    [Theory]
    [InlineData("See <a href='https://example.org/a'>our <b>page</b></a>.", "https://example.org/a", "our page")]
    [InlineData("<a href=https://example.org/a>\n page </a>", "https://example.org/a", "page")]
    [InlineData("<a href='https://example.org/a'><div>page</div></a>", "https://example.org/a", "page")]
    [InlineData("<a href='https://example.org/a'><img alt='Logo'></a>", "https://example.org/a", "Logo")]
    [InlineData("<a href='https://example.org/a'>never closed", "https://example.org/a", "never closed")]
    [InlineData("<a href='https://example.org/a' style='display:none'>x</a>", "https://example.org/a", "")]
    [InlineData("a<map><area href='https://example.org/a'></map>", "https://example.org/a", "")]
    [InlineData("<form action='https://example.org/a'>x</form>", "https://example.org/a", "")]
    public void Finds_links(string html, string address, string shown)
    {
        var read = new ReadHtml(html);
        var link = Assert.Single(read.Visible.Links.Span.ToArray());
        Assert.Equal(address, html.Substring(link.Address.Start, link.Address.Length));
        Assert.Equal(shown, read.Text.Substring(link.Visible.Start, link.Visible.Length));
    }

    [Fact]
    public void Ends_a_link_where_the_next_begins()
    {
        var read = new ReadHtml("<a href=1>one <a href=2>two</a> three");
        Assert.Equal(["one", "two"], read.Visible.Links.Span.ToArray().Select(link => read.Text.Substring(link.Visible.Start, link.Visible.Length)));
    }

    [Fact]
    public void Finds_a_link_however_deep()
        => Assert.Equal(1, new ReadHtml(Repeat("<div>", 2000) + "<a href='https://example.org'>x</a>").Visible.Links.Count);

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<b>", 100_000)]
    [InlineData("<p><b>", 100_000)]
    [InlineData("</div>", 100_000)]
    [InlineData("<", 1_000_000)]
    [InlineData("&", 1_000_000)]
    [InlineData("&#", 500_000)]
    [InlineData("&am", 300_000)]
    [InlineData("<!--", 250_000)]
    [InlineData("<!-- -- ", 100_000)]
    [InlineData("<a ", 300_000)]
    [InlineData("<a b='", 150_000)]
    [InlineData("<script>", 100_000)]
    [InlineData("<!--[if mso]>", 50_000)]
    [InlineData("<!--[if mso]><xml>-->", 50_000)]
    [InlineData("<a href=x>", 100_000)]
    [InlineData("<table><td>", 100_000)]
    [InlineData("<section></center>", 100_000)]
    [InlineData("<blockquote>x", 50_000)]
    [InlineData("<i hidden>x</i>y", 50_000)]
    [InlineData("<div class=gmail_quote>x</div>", 30_000)]
    public void Finishes_hostile_input(string piece, int times)
    {
        var read = new ReadHtml(Repeat(piece, times) + "<p>end</p>");
        Assert.True(read.Visible.Text.Length + read.Hidden.Text.Length <= 3 * piece.Length * times + 10);
        AssertRises(read.Visible);
        AssertRises(read.Hidden);
    }

    [Property(MaxTest = 500)]
    public void Reads_any_tag_soup(int[] choices, bool forwards)
    {
        var html = string.Concat(choices.Select(choice => s_pieces[(int)((uint)choice % s_pieces.Length)]));
        var read = new ReadHtml(html, forwards: forwards);
        AssertRises(read.Visible);
        AssertRises(read.Hidden);
    }

    [Property(MaxTest = 300)]
    public void Reads_any_characters(string? html)
    {
        var read = new ReadHtml(html ?? "");
        AssertRises(read.Visible);
        AssertRises(read.Hidden);
    }

    private static readonly string[] s_pieces =
    [
        "<", ">", "&", ";", "\"", "'", "=", "/", "!", "--", "<!--", "-->", "<div>", "</div>", "<p>", "</p>", "<b>", "</b>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<blockquote type=cite>",
        "</blockquote>", "<span style='display:none'>", "</span>", "<a href='https://example.org'>", "</a>", "<img alt='x&amp;y'>", "<br>", "&nbsp;", "&#x1F600;", "&#", "<style>", "</style>", "<script>", "</script>",
        "<pre>", "</pre>", "hello", " ", "\n", "\r\n", "\0", "\uD800", "\u200B", "<div class=gmail_quote>", "<div id=divRplyFwdMsg>", "From: a@b\n", "Sent: 1\n", "To: c", "On 1/1/2026 10:24, a@b wrote:", "-- ",
        "<!--[if mso]>", "<![endif]-->", "<td style='font-size:0'>", "<font color=white>", "<li>", "<ul>", "<form action=x>", "<template>",
    ];

    private static string Repeat(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));

    private static void AssertRises(EComRules.Engine.TextView view)
    {
        var length = view.Source.Length;
        var (lastStart, lastEnd) = (0, 0);
        for (var i = 0; i < view.Text.Length; i++)
        {
            var span = view.ToSource(new(i, 1));
            Assert.True(span.Start >= lastStart && span.End >= lastEnd && span.Length > 0 && span.End <= length);
            (lastStart, lastEnd) = (span.Start, span.End);
        }

        for (var i = 0; i < view.Zones.Count; i++)
            Assert.True(i == 0 ? view.Zones[0].Start == 0 : view.Zones[i].Start > view.Zones[i - 1].Start && view.Zones[i].Start < view.Text.Length && view.Zones[i].Zone != view.Zones[i - 1].Zone);
    }
}
