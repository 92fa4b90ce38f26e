namespace EComRules.Engine;

/// <summary>Makes a verdict of raw findings: configuration, evidence, agreed exceptions, disposition.</summary>
internal static class Judgement
{
    public static Verdict Judge(CheckRun run, CompiledPolicy policy, string fingerprint)
    {
        var findings = new List<Finding>();
        var suppressed = new List<SuppressedFinding>();
        var raw = Distinct(run, run.Findings.Span);
        foreach (var item in raw)
        {
            var finding = Make(item, run, policy);
            if (finding.Severity == Severity.None)
                continue;
            if (policy.Suppressions.FirstOrDefault(suppression => Suppressions.Covers(suppression, finding, run)) is { } suppression)
                suppressed.Add(new(finding, suppression));
            else
                findings.Add(finding);
        }

        var faults = run.Faults.Span.ToArray().Select(fault => MakeFault(fault)).ToImmutableArray();
        return new()
        {
            PolicyFingerprint = fingerprint,
            Severity = findings.Count == 0 ? Severity.None : findings.Max(finding => finding.Severity),
            Disposition = DispositionOf(findings, run),
            IsPartial = faults.Any(fault => EngineRules.MakesPartial(fault.Rule)),
            Direction = run.Facts.Direction,
            Route = run.Facts.Route,
            Notify = RolesToTell(findings, faults, run.Facts.Route),
            Findings = [.. findings],
            Suppressed = [.. suppressed],
            Faults = faults,
            Trace = [.. run.Trace],
        };
    }

    /// <summary>In order of place; of overlapping findings of one rule the first stays, as serious as the worst of them, and what a text says its HTML form need not say again.</summary>
    private static List<RawFinding> Distinct(CheckRun run, Span<RawFinding> findings)
    {
        findings.Sort(static (a, b) =>
        {
            var order = a.Location.Part.CompareTo(b.Location.Part);
            if (order == 0)
                order = a.Location.Index.CompareTo(b.Location.Index);
            if (order == 0)
                order = a.Location.Span.Start.CompareTo(b.Location.Span.Start);
            if (order == 0)
                order = a.Rule.CompareTo(b.Rule);
            if (order == 0)
                order = b.Location.Span.Length.CompareTo(a.Location.Span.Length);
            return order == 0 ? b.Severity.CompareTo(a.Severity) : order;
        });

        var kept = new List<RawFinding>();
        var last = new Dictionary<(int, MessagePart, int), int>();
        var repeated = new Dictionary<(int, MessagePart, int), TextSpan>();
        var said = new SaidInText(run);
        foreach (var finding in findings)
        {
            // What is kept of one rule in one part never overlaps and rises, so that only the last of it can cover this one.
            var key = (finding.Rule, finding.Location.Part, finding.Location.Index);
            if (last.TryGetValue(key, out var covered) && SamePlace(kept[covered], finding))
            {
                if (Weight(finding) > Weight(kept[covered]))
                    kept[covered] = finding with { Location = kept[covered].Location };
                continue;
            }

            // What overlaps a finding that was already said in the text would have been merged with it there.
            if (repeated.TryGetValue(key, out var before) && before.Overlaps(finding.Location.Span))
                continue;
            if (said.TryTake(finding, out var inText))
            {
                repeated[key] = finding.Location.Span;
                if (Weight(finding) > Weight(kept[inText]))
                    kept[inText] = finding with { Location = kept[inText].Location, View = kept[inText].View };
                continue;
            }

            said.Add(finding, kept.Count);
            last[key] = kept.Count;
            kept.Add(finding);
        }

        return kept;

        static int Weight(in RawFinding finding) => (int)finding.Severity - (finding.LoweredBecause is null ? 0 : 1);
    }

    private static bool SamePlace(in RawFinding a, in RawFinding b)
        => a.Location.Part == b.Location.Part && a.Location.Index == b.Location.Index
            && (a.Location.Span == b.Location.Span || a.Location.Span.Overlaps(b.Location.Span));

    private static Finding Make(in RawFinding raw, CheckRun run, CompiledPolicy policy)
    {
        var rule = policy.Rules[raw.Rule];
        var severity = policy.Severities[raw.Rule] ?? raw.Severity;
        ImmutableArray<TraceStep> trace = [];
        if (raw.LoweredBecause is not null && severity > Severity.None)
        {
            var lowered = severity - 1;
            trace = [new(rule.Id, raw.Location, $"lowered from {Name(severity)} to {Name(lowered)}: {raw.LoweredBecause}")];
            severity = lowered;
        }

        var text = TextOf(run, raw);
        return new()
        {
            Rule = rule,
            Severity = severity,
            Location = raw.Location,
            Zone = raw.Zone,
            Text = text,
            Message = string.Format(CultureInfo.InvariantCulture, rule.MessageFormat, AsRead(run, raw, text), raw.Argument, raw.Number),
            Confidence = raw.Confidence,
            Trace = trace,
        };

        static string Name(Severity severity) => severity.ToString().ToLowerInvariant();
    }

    /// <summary>A message for people quotes HTML as it is read, without the tags between its letters.</summary>
    private static string AsRead(CheckRun run, in RawFinding raw, string text)
    {
        if (raw.Location.Part != MessagePart.Html || raw.View < 0 || text.Length == 0)
            return text;
        var view = run.Views[raw.View];
        var span = WordsAsRead.Of(view, raw.Location.Span);
        return span.Length == 0 ? text : view.Text.Slice(span.Start, span.Length).ToString();
    }

    private static Finding MakeFault(in RawFault fault) => new()
    {
        Rule = fault.Rule,
        Severity = fault.Rule.DefaultSeverity,
        Location = fault.Location,
        Message = fault.Detail,
    };

    private static string TextOf(CheckRun run, in RawFinding raw)
    {
        var source = SourceOf(run, raw);
        var span = raw.Location.Span;
        return span.Length == 0 || span.End > source.Length ? "" : source.Slice(span.Start, span.Length).ToString();
    }

    private static ReadOnlySpan<char> SourceOf(CheckRun run, in RawFinding raw)
    {
        if (raw.View >= 0)
            return run.Views[raw.View].Source;
        var index = raw.Location.Index;
        return raw.Location.Part switch
        {
            MessagePart.Subject => run.Message.Subject,
            MessagePart.Text => run.Message.TextParts[index].Content,
            MessagePart.Html => run.Message.HtmlParts[index].Content,
            MessagePart.Attachment => run.Message.Attachments[index].Name,
            MessagePart.Link => run.Message.Links[index],
            MessagePart.Header => run.Message.Headers[index].Value,
            _ => "",
        };
    }

    private static Disposition DispositionOf(List<Finding> findings, CheckRun run)
    {
        if (run.Facts.Route != Route.Ordinary)
            return Disposition.Deliver;
        var worst = Disposition.Deliver;
        foreach (var finding in findings)
        {
            // A rule's own dispositions are for its own severity; a lowered or raised finding gets the usual answer.
            var isOwn = finding.Severity == finding.Rule.DefaultSeverity;
            var asked = ((isOwn ? finding.Rule.Dispositions : null) ?? DefaultDispositions.For(finding.Severity)).In(run.Facts.Direction);
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
