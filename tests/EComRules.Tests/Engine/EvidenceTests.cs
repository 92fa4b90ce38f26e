namespace EComRules.Tests.Engine;

/// <summary>What rules are told of the words around a match; a policy uses its working memory again, so one message must be no evidence for the next.</summary>
public sealed class EvidenceTests
{
    private const int InMessage = 1;
    private const int TwoInMessage = 2;
    private const int Near = 4;
    private const int InSentence = 8;

    private static readonly Policy s_policy = new PolicyBuilder().Add(new KickAnalyzer()).Use(PolicyPreset.Strict).Build();

    [Theory]
    [InlineData("Kick the ball.", 0)]
    [InlineData("Kick the football.", InMessage | Near | InSentence)]
    [InlineData("A football match. Somebody may want to have a kick.", InMessage | TwoInMessage)]
    [InlineData("Football and football: they may or may not have a kick there.", InMessage | InSentence)]
    [InlineData("In rugby one may kick a ball, and after it there is a match.", InMessage | TwoInMessage | Near | InSentence)]
    [InlineData("One may want to kick it far. Football is fun. Football is good.", InMessage | Near)]
    [InlineData("kick football", InMessage | Near | InSentence)]
    [InlineData("kick", 0)]
    public void Evidence_is_found_where_it_is(string text, int evidence)
    {
        // In between, a message that has everything and one that has nothing.
        foreach (var other in new[] { "Kick in a football match.", "Kick.", "" })
        {
            s_policy.Check(new Message { Text = other });
            Assert.Equal($"{evidence}", Assert.Single(s_policy.Check(new Message { Text = text }).Findings).Message);
        }
    }

    [Fact]
    public void Evidence_in_the_subject_counts_for_the_text()
        => Assert.Equal($"{InMessage}", Assert.Single(s_policy.Check(new Message { Subject = "Football", Text = "Kick." }).Findings).Message);

    private sealed class KickAnalyzer : RuleAnalyzer
    {
        private static readonly RuleDescriptor s_rule = new("ECR9002", "Kick", "{2}", "Leave it.", RuleCategory.ChainLetter, Severity.Warning, ["4.10"]);
        private static readonly Lexicon s_games = Lexicon.Of("football", "rugby", "match");

        public override ImmutableArray<RuleDescriptor> Rules => [s_rule];

        public override void Initialize(RuleRegistration rules)
        {
            // Noticed twice: one lexicon is one set.
            var games = rules.Notice(s_games);
            var same = rules.Notice(s_games);
            rules.OnTerms(s_rule, Lexicon.Of("kick"), context => context.Report(number:
                (context.InMessage(games) ? InMessage : 0)
                + (context.InMessage(same, 2) ? TwoInMessage : 0)
                + (context.Near(games, 3) ? Near : 0)
                + (context.InSentence(same) ? InSentence : 0)));
        }
    }
}
