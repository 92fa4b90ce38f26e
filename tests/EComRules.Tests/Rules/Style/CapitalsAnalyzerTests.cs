using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Style.CapitalsAnalyzer>;

namespace EComRules.Tests.Rules.Style;

public sealed class CapitalsAnalyzerTests
{
    [Theory]
    [InlineData("[|PLEASE REPLY NOW|]")]
    [InlineData("As I said before, [|THIS IS NOT ACCEPTABLE|] and it has to change.")]
    [InlineData("[|WHO TOOK THE LAMINATOR|]? Bring it back.")]
    [InlineData("I have asked twice. [|YOU MUST COMPLETE YOUR REGISTERS|].")]
    [InlineData("This is [|ABSOLUTELY UNACCEPTABLE|].")]
    [InlineData("Thank you [|AMAZING YEAR FOUR TEAM|]!")]
    [InlineData("[|I AM WRITING THIS IN CAPITALS BECAUSE THE KEY IS STUCK ON MY KEYBOARD|]")]
    [InlineData("[|DON'T LEAVE CUPS IN THE SINK|]\nThanks")]
    [InlineData("Thank you all. [|WILL SOMEBODY PLEASE ORDER ENOUGH GLUE STICKS SO THAT WE DO\nNOT RUN OUT EVERY SINGLE TERM|].")]
    [InlineData("That is [|UNACCEPTABLE|].")]
    public void Reports_words_in_capitals(string text) => Verify.Reports(Oakfield.Internal(text));

    [Theory]
    [InlineData("SEND, EHCP and SENCO meetings are on Tuesday; PPA cover is with the HLTA.")]
    [InlineData("YEAR 6 SATS WEEK\n\nBreakfast club opens at 7:45.")]
    [InlineData("SUMMER FAIR PROGRAMME\nStalls open at two.")]
    [InlineData("The NATIONAL LOTTERY FUND paid for the garden.")]
    [InlineData("Please use DALE as the code; the postcode is DE24 6XY.")]
    [InlineData("I can NOT come on Monday.")]
    [InlineData("Attendance for AMIRA KHAN and TOM FLETCHER, TOM COCKBURN and FANNY ADEYEMI.")]
    [InlineData("CHRISTOPHER WILLIAMSON is away.")]
    [InlineData("Write A B C D E F G H I J K L M in your books.")]
    [InlineData("> PLEASE REPLY NOW\nOf course, sorry!")]
    [InlineData("UPN B801200005001 and NI AB123456C go in the MIS.")]
    [InlineData("WELL DONE Year 2!")]
    [InlineData("Tricky words this week: THE, TO, NO, GO, INTO, WAS, YOU, THEY, WHAT.")]
    public void Ignores_abbreviations_names_headings_and_stress(string text) => Verify.Ignores(Oakfield.Internal(text), Oakfield.School);

    [Fact]
    public void Ignores_mail_from_outside() => Verify.Ignores(Oakfield.Inbound("PLEASE REPLY NOW TO THIS MESSAGE"), Oakfield.School);

    [Fact]
    public void Ignores_fewer_letters_than_the_option_asks()
        => Verify.Ignores(Oakfield.Internal("PLEASE REPLY NOW"), configure: policy => policy.SetOption("ECR1102", "minimum_letters", "20"));

    [Fact]
    public void Ignores_abbreviations_of_the_school()
        => Verify.Ignores(Oakfield.Internal("The PLEASE PROJECT REPLY TEAM meets."), configure: policy => policy.SetOption("ECR1102", "abbreviations", "PLEASE, REPLY, project, Team"));
}
