using EComRules.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace EComRules.Tests.Engine;

/// <summary>Conditions obey the laws of logic and agree with a slow reading of the words.</summary>
public sealed class ConditionTests
{
    private static readonly string[] s_sets = ["ant", "bee", "cat"];
    private static readonly string[] s_words = ["ant", "ants", "bee", "cat", "one", "two", "three", "four", "."];

    /// <summary>Each property needs a policy of its own, which takes a while to build.</summary>
    private static readonly int s_runs = Math.Min(PropertyRuns.Count, 2_000) / 10;

    [Fact]
    public void Agrees_with_a_slow_reading_and_the_laws_hold()
        => Prop.ForAll(Cases().ToArbitrary(), test =>
        {
            var (a, b, c, tokens) = test;
            Expression[] asked =
            [
                a,
                new Not(new AllOf([a, b])), new AnyOf([new Not(a), new Not(b)]), // de Morgan
                new Not(new AnyOf([a, b])), new AllOf([new Not(a), new Not(b)]),
                new AllOf([a, b]), new AllOf([b, a]), // order
                new AnyOf([a, b]), new AnyOf([b, a]),
                new AtLeast(2, [a, b, c]), new AtLeast(2, [c, a, b]),
                new Not(new Not(a)), a,
                new AtLeast(1, [a, b, c]), new AnyOf([a, b, c]), // the ends of at least
                new AtLeast(3, [a, b, c]), new AllOf([a, b, c]),
            ];
            var found = Ask(asked, tokens);
            Assert.Equal(asked.Select(expression => expression.Holds(tokens)), found);
            for (var i = 1; i < found.Length; i += 2)
                Assert.Equal(found[i], found[i + 1]);
            Assert.True(!found[15] || found[9], "at least three are at least two");
            Assert.True(!found[9] || found[13], "at least two are at least one");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(s_runs));

    [Fact]
    public void More_room_and_fewer_terms_never_make_it_fail()
        => Prop.ForAll(Cases().ToArbitrary(), test =>
        {
            var tokens = test.Tokens;
            Expression[] asked =
            [
                .. Enumerable.Range(0, 5).Select(words => new NearMatch(0, words)),
                .. Enumerable.Range(0, 5).Select(words => new NearEachOther(0, 1, words)),
                .. Enumerable.Range(0, 5).Select(words => new NearEachOther(1, 0, words)),
                new InMessage(0, 2), new InMessage(0, 1),
            ];
            var found = Ask(asked, tokens);
            Assert.Equal(asked.Select(expression => expression.Holds(tokens)), found);
            foreach (var first in (int[])[0, 5, 10])
                for (var i = first; i < first + 4; i++)
                    Assert.True(!found[i] || found[i + 1]);
            Assert.Equal(found[5..10], found[10..15]);
            Assert.True(!found[15] || found[16]);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(s_runs));

    [Fact]
    public void The_message_answers_what_is_not_about_a_match()
    {
        var reported = Check("an ant and a bee", (rules, rule) =>
        {
            var ants = rules.Notice(Lexicon.Of("ant"));
            var bees = rules.Notice(Lexicon.Of("bee"));
            var cats = rules.Notice(Lexicon.Of("cat"));
            var both = Condition.AllOf(Condition.Near(ants, bees, 2), Condition.Not(Condition.InMessage(cats)), Condition.OfMessage(context => context.Message.Subject is null));
            rules.OnMessage(rule, context =>
            {
                if (context.Is(both))
                    context.Report(MessageLocation.Whole);
            });
        });
        Assert.Single(reported.Findings);
    }

    [Fact]
    public void A_message_cannot_answer_what_is_about_a_match()
    {
        var verdict = Check("ant", (rules, rule) =>
        {
            var condition = Condition.Not(Condition.AnyOf(Condition.InMessage(rules.Notice(Lexicon.Of("bee"))), Condition.OfMatch(context => context.IsName)));
            rules.OnMessage(rule, context => context.Is(condition));
        });
        Assert.Equal("ECR0003", Assert.Single(verdict.Faults).Rule.Id);
    }

    [Fact]
    public void What_can_never_hold_is_refused()
    {
        var always = Condition.OfMessage(_ => true);
        Assert.Contains("can never hold", Assert.Throws<ArgumentException>(() => Condition.AtLeast(2, always)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Condition.AllOf());
        Assert.Throws<ArgumentException>(() => Condition.AnyOf());
        Assert.Throws<ArgumentOutOfRangeException>(() => Condition.AtLeast(0, always));
        Assert.Throws<ArgumentNullException>(() => Condition.Not(null!));
        Assert.Throws<ArgumentNullException>(() => Condition.AllOf(always, null!));
        Assert.Throws<ArgumentNullException>(() => Condition.OfMatch(null!));
    }

    [Fact]
    public void Asking_allocates_nothing()
    {
        var policy = new PolicyBuilder().Add(new ProbeAnalyzer((rules, rule) =>
        {
            var ants = rules.Notice(Lexicon.Of("ant"));
            var bees = rules.Notice(Lexicon.Of("bee"));
            var condition = Condition.AtLeast(2, Condition.Near(ants, 3), Condition.Near(ants, bees, 1), Condition.Not(Condition.InSentence(bees)), Condition.OfMessage(context => context.Message.Subject is null));
            rules.OnTerms(rule, Lexicon.Of("kick"), context =>
            {
                if (context.Is(condition))
                    context.Report();
            });
        })).Build();
        var message = new Message { Text = "One may kick an ant. One may kick a bee, or two." };
        var findings = new RawFinding[8];
        for (var i = 0; i < 50; i++)
            Assert.True(policy.Check(message, findings) > 0);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 20; i++)
            policy.Check(message, findings);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static Verdict Check(string text, Action<RuleRegistration, RuleDescriptor> initialize)
        => new PolicyBuilder().Add(new ProbeAnalyzer(initialize)).UseClock(StoppedClock.Instance).Build().Check(new Message { Text = text });

    /// <summary>What the engine says of each expression, for the one match in the text.</summary>
    private static bool[] Ask(Expression[] expressions, ImmutableArray<string> tokens)
    {
        var held = new bool[expressions.Length];
        var called = 0;
        var text = string.Join(' ', tokens).Replace(" .", ".", StringComparison.Ordinal);
        Check(text, (rules, rule) =>
        {
            TermSet[] sets = [.. s_sets.Select(word => rules.Notice(Lexicon.Of(word, word + "s")))];
            var conditions = expressions.Select(expression => expression.Compile(sets)).ToArray();
            rules.OnTerms(rule, Lexicon.Of("kick"), context =>
            {
                called++;
                for (var i = 0; i < conditions.Length; i++)
                    held[i] = context.Is(conditions[i]);
            });
        });
        Assert.Equal(1, called);
        return held;
    }

    private static Gen<(Expression A, Expression B, Expression C, ImmutableArray<string> Tokens)> Cases()
        => from a in Expressions(2)
           from b in Expressions(1)
           from c in Expressions(1)
           from before in Gen.Elements(s_words).ListOf()
           from after in Gen.Elements(s_words).ListOf()
           select (a, b, c, ImmutableArray.CreateRange(before.Append("kick").Concat(after)));

    private static Gen<Expression> Expressions(int depth)
    {
        var set = Gen.Choose(0, s_sets.Length - 1);
        var words = Gen.Choose(0, 4);
        var leaf = Gen.OneOf(
            from s in set from n in words select (Expression)new NearMatch(s, n),
            from s in set select (Expression)new InSentence(s),
            from s in set from n in Gen.Choose(1, 2) select (Expression)new InMessage(s, n),
            from s in set from other in set from n in words select (Expression)new NearEachOther(s, other, n));
        if (depth == 0)
            return leaf;
        var parts = Expressions(depth - 1).ArrayOf(3);
        return Gen.OneOf(
            leaf,
            from part in Expressions(depth - 1) select (Expression)new Not(part),
            from all in parts select (Expression)new AllOf(all),
            from any in parts select (Expression)new AnyOf(any),
            from some in parts from n in Gen.Choose(1, 3) select (Expression)new AtLeast(n, some));
    }

    /// <summary>A condition as it was meant, to be compiled and to be read slowly.</summary>
    private abstract record Expression
    {
        public abstract Condition Compile(TermSet[] sets);

        public abstract bool Holds(ImmutableArray<string> tokens);

        protected static bool Is(string token, int set) => token == s_sets[set] || token == s_sets[set] + "s";

        /// <summary>The words between two places; full stops are none.</summary>
        protected static int Between(ImmutableArray<string> tokens, int from, int to) => tokens.Skip(Math.Min(from, to) + 1).Take(Math.Abs(to - from) - 1).Count(token => token != ".");

        protected static IEnumerable<int> Places(ImmutableArray<string> tokens, int set) => Enumerable.Range(0, tokens.Length).Where(i => Is(tokens[i], set));
    }

    private sealed record NearMatch(int Set, int Words) : Expression
    {
        public override Condition Compile(TermSet[] sets) => Condition.Near(sets[Set], Words);

        public override bool Holds(ImmutableArray<string> tokens) => Places(tokens, Set).Any(i => Between(tokens, i, tokens.IndexOf("kick")) <= Words);
    }

    private sealed record NearEachOther(int First, int Second, int Words) : Expression
    {
        public override Condition Compile(TermSet[] sets) => Condition.Near(sets[First], sets[Second], Words);

        public override bool Holds(ImmutableArray<string> tokens) => Places(tokens, First).Any(i => Places(tokens, Second).Any(j => i == j || Between(tokens, i, j) <= Words));
    }

    private sealed record InSentence(int Set) : Expression
    {
        public override Condition Compile(TermSet[] sets) => Condition.InSentence(sets[Set]);

        public override bool Holds(ImmutableArray<string> tokens)
        {
            var at = tokens.IndexOf("kick");
            return Places(tokens, Set).Any(i => !tokens.Skip(Math.Min(i, at)).Take(Math.Abs(i - at)).Contains("."));
        }
    }

    private sealed record InMessage(int Set, int Number) : Expression
    {
        public override Condition Compile(TermSet[] sets) => Condition.InMessage(sets[Set], Number);

        public override bool Holds(ImmutableArray<string> tokens) => Places(tokens, Set).Select(i => tokens[i]).Distinct().Count() >= Number;
    }

    private sealed record Not(Expression Part) : Expression
    {
        public override Condition Compile(TermSet[] sets) => Condition.Not(Part.Compile(sets));

        public override bool Holds(ImmutableArray<string> tokens) => !Part.Holds(tokens);
    }

    private sealed record AllOf(Expression[] Parts) : Expression
    {
        public override Condition Compile(TermSet[] sets) => Condition.AllOf([.. Parts.Select(part => part.Compile(sets))]);

        public override bool Holds(ImmutableArray<string> tokens) => Parts.All(part => part.Holds(tokens));
    }

    private sealed record AnyOf(Expression[] Parts) : Expression
    {
        public override Condition Compile(TermSet[] sets) => Condition.AnyOf([.. Parts.Select(part => part.Compile(sets))]);

        public override bool Holds(ImmutableArray<string> tokens) => Parts.Any(part => part.Holds(tokens));
    }

    private sealed record AtLeast(int Number, Expression[] Parts) : Expression
    {
        public override Condition Compile(TermSet[] sets) => Condition.AtLeast(Number, [.. Parts.Select(part => part.Compile(sets))]);

        public override bool Holds(ImmutableArray<string> tokens) => Parts.Count(part => part.Holds(tokens)) >= Number;
    }
}
