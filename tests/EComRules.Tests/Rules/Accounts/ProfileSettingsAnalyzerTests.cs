using EComRules.Rules.Accounts;
using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Accounts.ProfileSettingsAnalyzer>;

namespace EComRules.Tests.Rules.Accounts;

public sealed class ProfileSettingsAnalyzerTests
{
    [Theory]
    [InlineData("{'kind':'accountSettings','settings':{'birthday':'public'}}", "settings.birthday")]
    [InlineData("{'kind':'accountSettings','site':'Facebook','settings':{'posts':'friendsOfFriends','friendList':'friends'}}", "settings.posts")]
    [InlineData("{'kind':'accountSettings','settings':{'messages':'friends','friendList':'friends','educationAndWork':'friends','cityAndHometown':'friends','likesAndConnections':'friends','posts':'friends','biography':'friends','family':'friends','taggedPhotos':'friends','religionAndPolitics':'friends','birthday':'friends','comments':'friends','checkIns':'public','contactInformation':'friends'}}", "settings.checkIns")]
    [InlineData("{'kind':'accountSettings','site':'Instagram','settings':{'contactInformation':'public','birthday':'private'}}", "settings.contactInformation")]
    [InlineData("{'kind':'accountSettings','settings':{'messages':'public'}}", "settings.messages")]
    public void Reports(string record, string field) => Verify.Reports(RecordLine.Of(record), Oakfield.School, field);

    [Theory]
    [InlineData("{'kind':'accountSettings','settings':{'birthday':'friends'}}")]
    [InlineData("{'kind':'accountSettings','settings':{'messages':'friends','friendList':'friends','educationAndWork':'friends','cityAndHometown':'friends','likesAndConnections':'friends','posts':'friends','biography':'friends','family':'friends','taggedPhotos':'friends','religionAndPolitics':'friends','birthday':'friends','comments':'friends','checkIns':'friends','contactInformation':'friends'}}")]
    [InlineData("{'kind':'accountSettings','settings':{'messages':'friends','friendList':'friends','educationAndWork':'friends','cityAndHometown':'friends','likesAndConnections':'friends','posts':'friends','biography':'friends','family':'private','taggedPhotos':'friends','religionAndPolitics':'friends','birthday':'private','comments':'friends','checkIns':'friends','contactInformation':'friends'}}")]
    [InlineData("{'kind':'accountSettings','site':'LinkedIn','professional':true,'settings':{'educationAndWork':'public'}}")]
    [InlineData("{'kind':'accountSettings','site':'Facebook'}")]
    [InlineData("{'kind':'accountSettings','settings':{}}")]
    [InlineData("{'kind':'userRecord'}")]
    public void Ignores(string record) => Verify.Ignores(RecordLine.Of(record), Oakfield.School);

    [Fact]
    public void Has_an_option_for_each_of_the_fourteen_items()
    {
        Assert.Equal(14, ProfileSettingsAnalyzer.Rule.Options.Length);
        var record = RecordLine.Of("{'kind':'accountSettings','settings':{'birthday':'friendsOfFriends','posts':'friends'}}");
        Assert.Empty(Verify.Check(record, Oakfield.School, builder => builder.SetOption("ECR1401", "birthday", "friendsOfFriends")).Findings);
        Assert.Equal("settings.posts", Verify.Check(record, Oakfield.School, builder => builder.SetOption("ECR1401", "birthday", "public").SetOption("ECR1401", "posts", "private")).Findings.Single().Field);
        Assert.Throws<ArgumentException>(() => Verify.Check(record, Oakfield.School, builder => builder.SetOption("ECR1401", "birthday", "everyone")));
    }

    [Fact]
    public void Lists_the_items_that_were_left_out()
    {
        var faults = Verify.Check(RecordLine.Of("{'kind':'accountSettings','settings':{'birthday':'friends'}}")).Faults;
        Assert.Equal(13, faults.Length);
        Assert.All(faults, fault => Assert.Equal(("ECR0006", MessagePart.Record), (fault.Rule.Id, fault.Location.Part)));
    }
}
