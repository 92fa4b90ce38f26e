using EComRules.Engine;
using EComRules.Rules.PersonalData;

namespace EComRules.Tests.Rules.PersonalData;

public sealed class BirthWordsTests
{
    [Fact]
    public void Every_word_for_birth_is_noticed_by_the_quick_look()
    {
        var forms = BirthWords.Labels.Terms.Concat(BirthWords.Born.Terms).SelectMany(term => Inflection.FormsOf(term)).ToArray();
        Assert.Contains("dates of birth", forms);
        Assert.All(forms, form =>
        {
            Assert.True(BirthWords.MayBeIn(form), form);
            Assert.True(BirthWords.MayBeIn($"his {form.ToUpperInvariant()} is"), form);
            Assert.True(BirthWords.MayBeIn($"(a.{form.Replace(' ', '.')}:"), form);
        });
    }

    [Theory]
    [InlineData("his DOB\u200B is")]
    [InlineData("his D\uFF0EO\uFF0EB is")]
    public void What_the_quick_look_cannot_read_may_be_one(string text) => Assert.True(BirthWords.MayBeIn(text));

    [Theory]
    [InlineData("")]
    [InlineData("Bring a bag by bus; the club is above the lobby.")]
    [InlineData("Our next governors' meeting is on ")]
    public void Most_words_are_passed_over(string text) => Assert.False(BirthWords.MayBeIn(text));
}
