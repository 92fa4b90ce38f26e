using EComRules.Rules.Speech;

namespace EComRules.Rules.Sexual;

/// <summary>Tells the mail a school has to write about bodies and sex (health education, online safety, a disclosure) from the rest.</summary>
internal sealed class SexualTopic
{
    private readonly TermSet _health;
    private readonly TermSet _safety;
    private readonly TermSet _disclosure;
    private readonly TermSet _weak;
    private readonly ReportedSpeech _speech;

    public SexualTopic(RuleRegistration rules, ReportedSpeech speech)
    {
        var evidence = Lexicon.Load("sexual-evidence");
        _health = rules.Notice(evidence.Where("kind", "health"));
        _safety = rules.Notice(evidence.Where("kind", "safety"));
        _disclosure = rules.Notice(evidence.Where("kind", "disclosure"));
        _weak = rules.Notice(evidence.Where("kind", "weak"));
        _speech = speech;
    }

    /// <summary>Why such words stand in the message rightly; null when nothing says so. A disclosure must never be lost, so one word of it is enough.</summary>
    public string? WhyItHasToBeWritten(in MatchContext context)
    {
        if (context.InMessage(_disclosure))
            return "the message passes on a concern";
        if (context.InMessage(_health))
            return "the message is about health education";
        if (context.InMessage(_safety))
            return "the message is about online safety";
        return context.InMessage(_weak, 2) ? "the message is about health or safety" : _speech.Topic(context);
    }

    /// <summary>Whether the message is about keeping such sites away, or about a concern.</summary>
    public bool IsAboutSafety(in LinkContext context) => context.InMessage(_safety) || context.InMessage(_disclosure) || context.InMessage(_weak, 2);
}
