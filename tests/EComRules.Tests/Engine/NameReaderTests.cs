using EComRules.Engine;
using EComRules.Testing;

namespace EComRules.Tests.Engine;

public sealed class NameReaderTests
{
    private static readonly SchoolIndex s_school = new(Oakfield.School);

    [Theory]
    [InlineData("Please ask [|Cockburn|] for the key.")] // on the roll
    [InlineData("Please ask Mrs [|Dick|].")]
    [InlineData("Please ask Mrs. [|Dick|].")]
    [InlineData("PLEASE ASK MRS [|DICK|]")]
    [InlineData("Mr John [|Dick|] called.")]
    [InlineData("Mrs Mary Ann [|Dick|] called.")]
    [InlineData("Mrs Hall-[|Dick|] called.")]
    [InlineData("Mrs [|Dick|]-Hall called.")]
    [InlineData("Dr O'Hall [|Dick|] called.")]
    [InlineData("Revd [|Gay|] takes assembly.")]
    [InlineData("Cllr [|Gay|] opens the fair.")]
    [InlineData("Tom [|Dick|] is away.")]
    [InlineData("Si\u00E2n [|Gay|] is away.")]
    [InlineData("Zo\u00EB [|Gay|] is away.")]
    [InlineData("Agnieszka [|Dick|] is away.")]
    [InlineData("Gurpreet Harpreet [|Gay|] is away.")]
    [InlineData("Angharad [|Dick|]-Jones is away.")]
    [InlineData("M. [|Dick|] signed.")]
    [InlineData("[|Fanny|] Adeyemi is away.")]
    [InlineData("[|Dick|] Fletcher is away.")]
    public void Reads_a_name(string text) => Assert.True(IsName(text));

    [Theory]
    [InlineData("You [|dick|].")]
    [InlineData("You [|DICK|].")]
    [InlineData("What a [|Dick|].")]
    [InlineData("[|Dick|] move by the council.")]
    [InlineData("Mrs Jones is a [|dick|].")]
    [InlineData("A [|Dick|] like him.")]
    [InlineData("I said [|Dick|] all.")]
    [InlineData("Tom, [|Dick|] and Harry")]
    [InlineData("I miss [|Dick|] jokes.")]
    [InlineData("big-[|dick|] energy")]
    [InlineData("Thanks, Tom. [|Bastard|].")]
    public void Reads_a_word(string text) => Assert.False(IsName(text));

    [Theory]
    [InlineData("O'Brien", true)]
    [InlineData("D\u2019Souza", true)]
    [InlineData("McDonald", true)]
    [InlineData("MacLeod", true)]
    [InlineData("\u0141ukasz", true)]
    [InlineData("KHAN", false)]
    [InlineData("khan", false)]
    [InlineData("I", false)]
    [InlineData("I'm", false)]
    [InlineData("I'll", false)]
    [InlineData("A-level", false)]
    public void Knows_a_capitalised_word(string word, bool capitalised) => Assert.Equal(capitalised, NameReader.IsCapitalised(word));

    [Theory]
    [InlineData("Zo\u00EB", true)]
    [InlineData("zoe", true)]
    [InlineData("SI\u00C2N", true)]
    [InlineData("\u0141ukasz", true)]
    [InlineData("April", false)]
    [InlineData("Sports", false)]
    [InlineData("", false)]
    public void Knows_given_names_whatever_their_accents(string word, bool known) => Assert.Equal(known, GivenNames.Contains(word));

    private static bool IsName(string marked)
    {
        var text = MarkedText.Parse(marked);
        return NameReader.IsName(text.Text, text.Marks[0].Span, s_school);
    }
}
