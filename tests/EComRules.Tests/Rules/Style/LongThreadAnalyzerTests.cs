using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Style.LongThreadAnalyzer>;

namespace EComRules.Tests.Rules.Style;

public sealed class LongThreadAnalyzerTests
{
    private const string Heated = "I didn't say that.\n> You said Monday.\n>> No I said I'd look.\n>>> Did you even look?\n>>>> It is on the shelf.";

    [Theory]
    [InlineData("Re: Re: Re: Re: glue", Heated)]
    [InlineData("RE: RE: RE: RE: RE: RE: RE: RE: stop", "Blue.\n> Green?\n>> Blue.\n>>> Which?\n>>>> The door.")]
    [InlineData("Re: lease", "I still say it was you.\n> Ann wrote:\n> That's not my writing.\n>> Bob wrote:\n>> You signed.\n>>> I did not.\n>>>> Who signed?")]
    public void Reports_long_and_heated_threads(string subject, string text) => Verify.ReportsMessage(Oakfield.Internal(text, subject), Oakfield.School);

    [Theory]
    [InlineData("Re: Re: glue", "In the cupboard.\n> Where?\n>> Have we any?")]
    [InlineData("Re: Re: Re: Re: Re: Re: Re: newsletter", "The March issue is out.")]
    [InlineData("Re: Re: Re: Re: Re: Re: Re: coach", "9.10 then.\n> 9?\n>> 9.15?\n>>> What time is the coach?\n>>>> Thursday.")]
    [InlineData("Re: Re: Re: Re: Re: Re: Re: EHCP", "I did not.\n> You said so.\n>> No you.\n>>> Lying.\n>>>> Annual review.")]
    [InlineData("glue", Heated)]
    [InlineData("Re: Re: Re: Re: Re: Re: Re: Re: sums", "> 4 > 3\n>> 3 > 2")]
    public void Ignores_short_arranging_and_recorded_ones(string subject, string text) => Verify.Ignores(Oakfield.Internal(text, subject), Oakfield.School);

    [Fact]
    public void Counts_the_history_of_two_hours()
    {
        var earlier = Enumerable.Range(1, 12).Select(i => new Message { From = Oakfield.Colleague, Text = "And?", SentAt = Oakfield.Lesson.AddMinutes(-9 * i) }).ToImmutableArray();
        var message = Oakfield.Internal("No.", "Re: stop") with { History = new() { Thread = earlier } };
        Verify.ReportsMessage(message, Oakfield.School);
        Verify.Ignores(message with { SentAt = Oakfield.Lesson.AddDays(2) }, Oakfield.School);
    }
}
