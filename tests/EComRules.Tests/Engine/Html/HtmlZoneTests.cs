using System.Text.RegularExpressions;

namespace EComRules.Tests.Engine.Html;

/// <summary>In each case the words author, quoted, forwarded, signature say which zone they should be in.</summary>
public sealed partial class HtmlZoneTests
{
    [Theory]
    [InlineData("<div>author</div><div class='gmail_quote'><div dir='ltr' class='gmail_attr'>On Wed, 11 Mar 2026 at 10:24, Amira &lt;<a href='mailto:a@x.example'>a@x.example</a>&gt; wrote:<br></div><blockquote class='gmail_quote' style='margin:0 0 0 0.8ex;border-left:1px solid #ccc'><div>quoted</div></blockquote></div>")]
    [InlineData("<div>author</div><div class='gmail_quote'><div class='gmail_attr'>On Wed, 11 Mar 2026 at 10:24, Amira &lt;a@x.example&gt; wrote:<br></div><blockquote class='gmail_quote'>quoted</blockquote><div>author</div><blockquote class='gmail_quote'>quoted</blockquote></div>")]
    [InlineData("<div>author</div><br><div class='gmail_quote'><div class='gmail_attr'>---------- Forwarded message ---------<br>From: <b>Tom</b> forwarded<br>Date: Wed, 11 Mar 2026 at 10:24<br>Subject: Trip<br></div><br>forwarded<blockquote>forwarded</blockquote></div><div>author</div>")]
    [InlineData("<div>author</div><div class='gmail_signature' data-smartmail='gmail_signature'>signature</div>")]
    [InlineData("author<span class='gmail_signature_prefix'>-- signature</span><br>author")]
    public void Reads_Gmail(string html) => Expect(html);

    [Theory]
    [InlineData("<div>author</div><div><br><blockquote type='cite'><div>On 11 Mar 2026, at 10:24, Amira wrote: quoted</div><div>quoted</div></blockquote></div><div>author</div>")]
    [InlineData("author<div><br><div>Begin forwarded message:</div><br><blockquote type='cite'>forwarded</blockquote></div>")]
    [InlineData("author<blockquote type='cite'><div>Begin forwarded message:</div><div><b>From: </b>Tom</div><div>forwarded</div><blockquote type=cite>forwarded</blockquote></blockquote><div>author</div>")]
    [InlineData("author<div id='AppleMailSignature'>signature</div>")]
    public void Reads_Apple_Mail(string html) => Expect(html);

    [Theory]
    [InlineData("<div>author</div><div id='appendonsend'></div><hr style='display:inline-block;width:98%'><div id='divRplyFwdMsg'><b>From:</b> Amira<br><b>Sent:</b> 11 March 2026 10:24<br>quoted</div><div>quoted</div>")]
    [InlineData("<p class=MsoNormal>author</p><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b>From:</b> Amira Khan<br><b>Sent:</b> 11 March 2026 10:24<br><b>To:</b> Ben Jones<br><b>Subject:</b> RE: Trip</p></div><p class=MsoNormal>quoted</p>")]
    [InlineData("<p>author</p><div><b>From:</b> Amira Khan</div><div><b>Sent:</b> 11 March 2026 10:24</div><div><b>To:</b> Ben Jones</div><div><b>Subject:</b> RE: Trip</div><div>quoted</div>")]
    [InlineData("<p>author</p><table><tr><td>From:</td><td>Amira Khan</td></tr><tr><td>Sent:</td><td>11 March 2026 10:24</td></tr><tr><td>To:</td><td>Ben</td></tr></table><p>quoted</p>")]
    [InlineData("<div>author</div><div id='Signature'>signature</div><div id='appendonsend'></div><div>quoted</div><div class='x_gmail_quote'>quoted</div>")]
    [InlineData("<div>author</div><div id='ms-outlook-mobile-signature'>signature</div><div id='mail-editor-reference-message-container'>quoted</div>")]
    public void Reads_Outlook(string html) => Expect(html);

    [Theory]
    [InlineData("<div>author</div><div id='divRplyFwdMsg'><b>From:</b> Amira forwarded</div><div>forwarded</div>")]
    [InlineData("<p class=MsoNormal>author</p><p class=MsoNormal><b>From:</b> Amira Khan<br><b>Sent:</b> 11 March 2026 10:24<br><b>To:</b> Ben Jones</p><p class=MsoNormal>forwarded</p>")]
    public void Reads_what_Outlook_passes_on(string html) => Expect(html, forwards: true);

    [Theory]
    [InlineData("<div>author</div><div id='yahoo_quoted_123' class='yahoo_quoted'>quoted<div>quoted</div></div>")]
    [InlineData("<div>author</div><div class='ydp1yahoo-signature'>signature</div><div class='yahoo_quoted'><div>----- Forwarded message -----</div><div>forwarded</div></div>")]
    [InlineData("<p>author</p><div class='moz-cite-prefix'>quoted, on 11/03/2026 10:24, Amira wrote:<br></div><blockquote type='cite' cite='mid:x'>quoted</blockquote><p>author</p>")]
    [InlineData("<p>author</p><div class='moz-forward-container'>-------- Forwarded Message --------<br>forwarded</div>")]
    [InlineData("<p>author</p><pre class='moz-signature'>-- \nsignature</pre>")]
    [InlineData("<div>author</div><div class='protonmail_signature_block'>signature</div><div class='protonmail_quote'>quoted</div>")]
    public void Reads_other_programs(string html) => Expect(html);

    [Theory]
    [InlineData("author<blockquote>quoted</blockquote>author")]
    [InlineData("author<blockquote style='margin:0 0 0 40px;border:none;padding:0px'>author</blockquote>author")]
    [InlineData("author<blockquote class='webkit-indent-blockquote' style='margin: 0 0 0 40px; border: none; padding: 0px;'>author</blockquote>")]
    [InlineData("author<blockquote style='border-left:2px solid blue'>quoted</blockquote>")]
    [InlineData("author<blockquote type=cite>quoted<font></blockquote></font>author")]
    [InlineData("author<font><blockquote type=cite>quoted</font> quoted</blockquote>author")]
    public void Tells_a_quotation_from_an_indented_paragraph(string html) => Expect(html);

    [Theory]
    [InlineData("author<br>&gt; quoted<br>author")]
    [InlineData("<pre>author\n&gt; quoted\nauthor\n-- \nsignature</pre>")]
    [InlineData("author<br>-----Original Message-----<br>quoted")]
    [InlineData("author<div>On 11/03/2026 10:24, Amira &lt;a@x.example&gt; wrote:</div><div>quoted</div>")]
    [InlineData("<p>author</p><p>This email and any attachments are confidential. signature</p><p>author</p>")]
    [InlineData("<p>author</p><p>Sent from my iPhone, signature</p><p>author</p>")]
    public void Reads_the_lines_where_no_element_says(string html) => Expect(html);

    [Theory]
    [InlineData("<div style='display:none'>author</div>author<blockquote type=cite>quoted<span hidden>quoted</span></blockquote>")]
    [InlineData("author<div>-----Original Message-----</div><div>quoted<i hidden>quoted</i></div>")]
    public void Gives_hidden_words_a_zone_too(string html) => Expect(html);

    [Fact]
    public void Takes_an_attached_message_as_forwarded() => Expect("forwarded<blockquote type=cite>forwarded</blockquote>", zone: Zone.Forwarded);

    private static void Expect(string html, bool forwards = false, Zone zone = Zone.Author)
    {
        var read = new ReadHtml(html, zone, forwards);
        var words = 0;
        foreach (var view in new[] { read.Visible, read.Hidden })
            foreach (Match match in ZoneWord().Matches(view.Text.ToString()))
            {
                words++;
                Assert.True(match.Value.Equals(view.ZoneAt(match.Index).ToString(), StringComparison.OrdinalIgnoreCase), $"{match.Value} at {match.Index} is {view.ZoneAt(match.Index)} in: {view.Text}");
            }

        Assert.Equal(ZoneWord().Count(Regex.Replace(html, "<[^>]*>", " ")), words);
    }

    [GeneratedRegex(@"\b(author|quoted|forwarded|signature)\b")]
    private static partial Regex ZoneWord();
}
