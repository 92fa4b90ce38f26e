namespace EComRules.Engine;

/// <summary>Puts what <see cref="Judgement"/> left into words: the verdict, its disposition, the roles to tell.</summary>
internal static class VerdictMaker
{
    public static Verdict Make(CheckRun run, CompiledPolicy policy, string fingerprint)
    {
        var findings = new List<Finding>();
        var suppressed = new List<SuppressedFinding>();
        foreach (ref readonly var judged in run.Judged)
        {
            var finding = Make(judged, run);
            if (judged.Counts)
                findings.Add(finding);
            else
                suppressed.Add(new(finding, SuppressionOf(judged, finding.Rule)));
        }

        Suppression SuppressionOf(in JudgedFinding judged, RuleDescriptor rule)
        {
            if (judged.Exception == JudgedFinding.PersonalMail)
                return new(rule.Id, "labelled as personal mail, of which only violations count (clause 5.2b)");
            var index = judged.Exception;
            return (index < policy.Exceptions.Length ? policy.Exceptions[index] : run.School.Exceptions[index - policy.Exceptions.Length]).Suppression;
        }

        var faults = run.Faults.Span.ToArray().Select(fault => new RawFinding(fault).ToFinding(run.Message, "", "")).ToImmutableArray();
        return new()
        {
            PolicyFingerprint = fingerprint,
            Severity = findings.Count == 0 ? Severity.None : findings.Max(finding => finding.Severity),
            Disposition = DispositionOf(findings, run),
            IsPartial = faults.Any(fault => EngineRules.MakesPartial(fault.Rule)),
            Direction = run.Direction,
            Route = run.Route,
            Notify = RolesToTell(findings, faults, run.Route),
            Findings = [.. findings],
            Suppressed = [.. suppressed],
            Faults = faults,
            Trace = [.. run.Trace],
        };
    }

    private static Finding Make(in JudgedFinding judged, CheckRun run)
    {
        var reported = judged.Reported;
        var text = run.TextOf(reported).ToString();
        var shown = text;
        if (reported.Location.Part == MessagePart.Html && reported.View >= 0 && text.Length > 0)
            shown = (run.Views[reported.View] is { IsReplaced: false } view ? WordsAsRead.In(view, reported.Location.Span) : WordsAsRead.In(run.Message, reported.Location, run.Raw(judged).WordsIn)) ?? text; // without the tags between its letters
        return run.Raw(judged).ToFinding(run.Message, text, shown);
    }

    private static Disposition DispositionOf(List<Finding> findings, CheckRun run)
    {
        if (run.Route != Route.Ordinary)
            return Disposition.Deliver;
        var worst = Disposition.Deliver;
        foreach (var finding in findings)
        {
            // A rule's own dispositions are for its own severity; a lowered or raised finding gets the usual answer.
            var isOwn = finding.Severity == finding.Rule.DefaultSeverity;
            var asked = ((isOwn ? finding.Rule.Dispositions : null) ?? DefaultDispositions.For(finding.Severity)).In(run.Direction);
            if (isOwn && run.Message.Channel == Channel.Web && finding.Rule.OnWeb is { } onWeb)
                asked = onWeb;
            if (asked > worst)
                worst = asked;
        }

        return run.Message.Channel switch
        {
            Channel.Web => worst,
            Channel.Text when worst > Disposition.Confirm => Disposition.Confirm, // a text is never held: delays must go out fast
            _ when worst == Disposition.Block => Disposition.Hold,
            _ => worst,
        };
    }

    private static ImmutableArray<SchoolRole> RolesToTell(List<Finding> findings, ImmutableArray<Finding> faults, Route route)
    {
        if (route == Route.Protected)
            return [];
        var roles = new SortedSet<SchoolRole>();
        foreach (var finding in findings)
            if (finding.Severity >= Severity.Warning)
                roles.UnionWith(finding.Rule.Notify);
        foreach (var fault in faults)
            roles.UnionWith(fault.Rule.Notify);
        return [.. roles];
    }
}
