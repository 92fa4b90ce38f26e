using System.Security.Cryptography;
using System.Text;
using EComRules.Engine;
using EComRules.Fixes;
using EComRules.Rules;

namespace EComRules;

/// <summary>
/// Gathers rules and settings and builds a <see cref="Policy"/>. All thinking happens in <see cref="Build"/>; what it returns never changes.
/// Single use, one thread.
/// </summary>
public sealed class PolicyBuilder
{
    private readonly List<RuleAnalyzer> _analyzers = [];
    private readonly List<RuleFixer> _fixers = [];
    private readonly Dictionary<string, Severity> _severities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string>> _options = new(StringComparer.Ordinal);
    private readonly List<Suppression> _suppressions = [];
    private readonly List<PolicyConfiguration> _configurations = [];
    private PolicyPreset _preset = PolicyPreset.Default;
    private SchoolContext _school = SchoolContext.Unknown;
    private TimeProvider _clock = TimeProvider.System;
    private bool _built;

    /// <summary>Adds the rules for the school's Electronic Communications policy.</summary>
    public PolicyBuilder AddDefaultRules()
    {
        foreach (var analyzer in DefaultRules.Create())
            Add(analyzer);
        foreach (var fixer in DefaultFixers.Create())
            Add(fixer);
        return this;
    }

    /// <summary>Adds an analyzer.</summary>
    public PolicyBuilder Add(RuleAnalyzer analyzer)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        _analyzers.Add(analyzer);
        return this;
    }

    /// <summary>Adds a fixer.</summary>
    public PolicyBuilder Add(RuleFixer fixer)
    {
        ArgumentNullException.ThrowIfNull(fixer);
        _fixers.Add(fixer);
        return this;
    }

    /// <summary>Chooses where severities start from; <see cref="PolicyPreset.Default"/> unless called.</summary>
    public PolicyBuilder Use(PolicyPreset preset)
    {
        _preset = preset;
        return this;
    }

    /// <summary>Tells about the school; <see cref="SchoolContext.Unknown"/> unless called.</summary>
    public PolicyBuilder UseSchool(SchoolContext school)
    {
        ArgumentNullException.ThrowIfNull(school);
        _school = school;
        return this;
    }

    /// <summary>Sets a rule's severity; <see cref="Severity.None"/> switches it off.</summary>
    public PolicyBuilder SetSeverity(string ruleId, Severity severity)
    {
        _severities[ruleId] = severity;
        return this;
    }

    /// <summary>Sets an option of a rule, as <c>minimum_letters</c> of <c>ECR1102</c>.</summary>
    public PolicyBuilder SetOption(string ruleId, string name, string value)
    {
        if (!_options.TryGetValue(ruleId, out var options))
            _options[ruleId] = options = new(StringComparer.Ordinal);
        options[name] = value;
        return this;
    }

    /// <summary>Adds an agreed exception.</summary>
    public PolicyBuilder Suppress(Suppression suppression)
    {
        ArgumentNullException.ThrowIfNull(suppression);
        _suppressions.Add(suppression);
        return this;
    }

    /// <summary>Applies a configuration file, <c>policy.ecomrules</c> (docs/configuration.md). Of two calls that set the same, the later one counts.</summary>
    /// <param name="text">The file's content.</param>
    /// <param name="file">The file's name as the user gave it, for errors.</param>
    /// <exception cref="PolicyFormatException">A line cannot be read. Rules and options that are not there are refused the same way by <see cref="Build"/>, once all rules are known.</exception>
    public PolicyBuilder UseConfiguration(string text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(file);
        var configuration = ConfigurationReader.Read(text, file);
        _configurations.Add(configuration);
        if (configuration.Preset is { } preset)
            Use(preset);
        foreach (var (_, ruleId, severity) in configuration.Severities)
            SetSeverity(ruleId, severity);
        foreach (var (line, ruleId, name) in configuration.Options)
            SetOption(ruleId, name, line.Value);
        foreach (var (_, suppression) in configuration.Suppressions)
            Suppress(suppression);
        return this;
    }

    /// <summary>Sets the clock that gives the time of checking; the system's unless called.</summary>
    public PolicyBuilder UseClock(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        _clock = clock;
        return this;
    }

    /// <summary>Compiles everything into one immutable policy.</summary>
    /// <exception cref="InvalidOperationException">Called twice.</exception>
    /// <exception cref="ArgumentException">A setting names an unknown rule or option, a value cannot be read, a suppression has no justification, two rules share an id, or a term or pattern cannot be compiled. The message says what to write instead.</exception>
    /// <exception cref="PolicyFormatException">A configuration file names a rule or option that is not there, or gives an option a value it cannot take.</exception>
    public Policy Build()
    {
        if (_built)
            throw new InvalidOperationException("A PolicyBuilder builds once. Make a new one for another policy.");
        _built = true;

        var rules = _analyzers.SelectMany(analyzer => analyzer.Rules).OrderBy(rule => rule.Id, StringComparer.Ordinal).ToImmutableArray();
        for (var i = 1; i < rules.Length; i++)
            if (rules[i].Id == rules[i - 1].Id)
                throw new ArgumentException($"Two analyzers report {rules[i].Id}: add each analyzer once, and give each rule its own id.");
        foreach (var configuration in _configurations)
            configuration.Check(rules);
        SettingsCheck.Check(rules, _severities, _options, _suppressions);

        var enabled = rules.Where(IsEnabled).ToImmutableArray();
        var registration = new Registration(rule => enabled.IndexOf(rule), OptionsOf);
        foreach (var analyzer in _analyzers.OrderBy(analyzer => analyzer.Rules[0].Id, StringComparer.Ordinal))
            Initialize(analyzer, registration);
        var circulated = ForwardedMaterial.RulesOf(enabled);
        var evidence = circulated.Contains(true) ? ForwardedMaterial.NoticeEvidence(registration) : null;

        RuleDescriptor RuleOf(int use) => registration.TermActions[use].Descriptor;
        var vocabulary = DisguiseVocabulary.Of(registration.Terms, use => RuleOf(use).ReadsDisguised);
        registration.Terms.AddRange(DisguiseVocabulary.Forms([.. registration.Terms], use => RuleOf(use) is { ReadsDisguised: true, Category: RuleCategory.Profanity or RuleCategory.Discrimination }));
        var compiled = new CompiledPolicy
        {
            Rules = enabled,
            Severities = [.. enabled.Select(rule => _severities.TryGetValue(rule.Id, out var severity) ? severity : (Severity?)null)],
            Exceptions = [.. _suppressions.Select(suppression => new AgreedException(suppression, IndexOf(enabled, suppression.RuleId)))],
            MissingFields = [.. enabled.Select(rule => rule.Needs.Select(field => CompiledPolicy.SayMissing(rule, field)).ToImmutableArray())],
            Terms = new(registration.Terms),
            Evidence = new(registration.Evidence),
            Patterns = new([.. registration.Patterns]),
            Disguises = vocabulary is null ? null : new(vocabulary),
            SetCount = registration.SetCount,
            Circulated = circulated,
            ForwardedEvidence = evidence,
            TermActions = [.. registration.TermActions],
            PatternActions = [.. registration.PatternActions],
            TextActions = [.. registration.TextActions],
            LinkActions = [.. registration.LinkActions],
            AttachmentActions = [.. registration.AttachmentActions],
            MessageActions = [.. registration.MessageActions],
            RecordActions = [.. registration.RecordActions],
            FindingsActions = [.. registration.FindingsActions],
            Fixers = [.. _fixers],
            Clock = _clock,
            Description = Describe(enabled, registration),
        };
        return new(compiled, _school);
    }

    private static int IndexOf(ImmutableArray<RuleDescriptor> rules, string id)
    {
        for (var i = 0; i < rules.Length; i++)
            if (rules[i].Id == id)
                return i;
        return -1;
    }

    private void Initialize(RuleAnalyzer analyzer, Registration registration)
    {
        try
        {
            analyzer.Initialize(registration);
        }
        catch (ArgumentException refusal)
        {
            // A rule knows which option it refuses; the file knows where that stands. The last file counts.
            foreach (var configuration in Enumerable.Reverse(_configurations))
                if (configuration.Locate(refusal) is { } located)
                    throw located;
            throw;
        }
    }

    private bool IsEnabled(RuleDescriptor rule)
        => _severities.TryGetValue(rule.Id, out var severity)
            ? severity != Severity.None
            : _preset == PolicyPreset.Strict || (_preset == PolicyPreset.Default && rule.EnabledByDefault);

    private RuleOptions OptionsOf(RuleDescriptor rule)
        => new(rule, _options.TryGetValue(rule.Id, out var values) ? values : new Dictionary<string, string>(0));

    /// <summary>Everything that can change a verdict, but for the school, in one text whose hash is the fingerprint.</summary>
    private string Describe(ImmutableArray<RuleDescriptor> rules, Registration registration)
    {
        var text = new StringBuilder();
        text.Append(typeof(Policy).Assembly.GetName().Version).Append('\n');
        foreach (var rule in rules)
        {
            // A configured severity also replaces what the rule says of a single finding, so it differs from the same default.
            text.Append(rule.Id).Append(' ').Append(_severities.TryGetValue(rule.Id, out var severity) ? $"set to {severity}" : $"{rule.DefaultSeverity}")
                .Append(CultureInfo.InvariantCulture, $" {rule.Title}|{rule.MessageFormat}|{rule.Advice}|{rule.Category}|{string.Join(',', rule.Clauses)}|{rule.Channels}|{rule.Directions}|{rule.Zones}|{rule.Dispositions}|{rule.OnWeb}|{string.Join(',', rule.Notify)}|{rule.ReadsDisguised}");
            if (_options.TryGetValue(rule.Id, out var options))
                foreach (var (name, value) in options.OrderBy(option => option.Key, StringComparer.Ordinal))
                    text.Append(' ').Append(name).Append('=').Append(value);
            text.Append('\n');
        }

        foreach (var suppression in _suppressions)
            text.Append(CultureInfo.InvariantCulture, $"suppress {suppression.RuleId}|{suppression.From}|{suppression.To}|{suppression.Text}|{suppression.Expires:O}|{suppression.Justification}\n");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var term in registration.Terms.Concat(registration.Evidence))
            hash.AppendData(Encoding.UTF8.GetBytes($"{term.Use} {term.Term.Text} {string.Join(' ', term.Words)} {string.Join(';', term.Term.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal))}\n"));
        foreach (var pattern in registration.Patterns)
            hash.AppendData(Encoding.UTF8.GetBytes(pattern.Text + "\n"));
        return text.Append(Convert.ToHexStringLower(hash.GetHashAndReset())).ToString();
    }
}
