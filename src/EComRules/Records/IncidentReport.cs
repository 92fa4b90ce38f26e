using EComRules.Json;

namespace EComRules;

/// <summary>A note of something that was met, received or suffered online, and of what was done about it (clauses 4.12, 8.2d, 8.4e, 8.5k, 8.12c, 8.12e).</summary>
public sealed record IncidentReport : SchoolRecord
{
    /// <summary>What it is about.</summary>
    public IncidentKind About { get; init; }

    /// <summary>When it happened; null when not said.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>Where: the site, mailbox or device; null when not said.</summary>
    public string? Place { get; init; }

    /// <summary>What happened, in plain words and without repeating the material; null when not said.</summary>
    public string? What { get; init; }

    /// <summary>Whether the person disconnected or stopped at once; null when not said.</summary>
    public bool? Disconnected { get; init; }

    /// <summary>Who was told, such as the line manager; null when not said.</summary>
    public string? Told { get; init; }

    /// <summary>When they were told; null when not said.</summary>
    public DateTimeOffset? ToldAt { get; init; }

    /// <summary>When the site, and whoever published it, were asked to take it down; null when they were not.</summary>
    public DateOnly? RemovalAskedOn { get; init; }

    internal override string Kind => "incident";

    /// <summary>
    /// Begins the note for a message that was found wanting: what kind it is, when it came and which clauses it touches. Nothing of its content
    /// is repeated; what only the person knows stays empty.
    /// </summary>
    /// <param name="message">The message.</param>
    /// <param name="verdict">The policy's verdict on it.</param>
    public static IncidentReport For(Message message, Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(verdict);
        var isMalware = verdict.Findings.Any(finding => finding.Rule.Category == RuleCategory.Malware);
        var clauses = verdict.Findings.Select(finding => finding.Clause.Value).Where(clause => clause.Length > 0).Distinct(StringComparer.Ordinal);
        return new()
        {
            About = isMalware ? IncidentKind.SuspectedVirus : message.Channel == Channel.Web ? IncidentKind.InappropriateMaterial : IncidentKind.OffensiveMessage,
            OccurredAt = message.SentAt,
            Place = JsonNames.Of(message.Channel),
            What = $"The check points to clause {string.Join(", ", clauses)}.",
        };
    }

    /// <summary>The note as a text to print or send to the line manager; what is missing is a line to fill in.</summary>
    public string ToNote()
    {
        return $"""
            INCIDENT NOTE (Electronic Communications policy)

            What it is about: {Name(About)}
            Who noticed it: {Person?.Value ?? Blank}
            When it happened: {Time(OccurredAt)}
            Where (site, mailbox, device): {Place ?? Blank}
            What happened, without repeating the material: {What ?? Blank}
            Stopped or disconnected at once: {(Disconnected is { } disconnected ? disconnected ? "yes" : "no" : Blank)}
            Who was told: {Told ?? Blank}
            When they were told: {Time(ToldAt)}
            Asked for removal on: {RemovalAskedOn?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? Blank}

            Do not forward, copy or print the material. If it may be illegal, leave it as it is, tell the designated safeguarding lead, who calls the police.

            Received by (name, date): {Blank}
            """;
    }

    private protected override void List(RecordFieldList fields)
    {
        fields.Add("about", About == IncidentKind.Unknown ? null : RecordNames.Of(About));
        fields.Add("occurredAt", OccurredAt);
        fields.Add("place", Place);
        fields.Add("what", What);
        fields.Add("disconnected", Disconnected);
        fields.Add("told", Told);
        fields.Add("toldAt", ToldAt);
        fields.Add("removalAskedOn", RemovalAskedOn);
    }

    private const string Blank = "____________________";

    private static string Time(DateTimeOffset? time) => time?.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture) ?? Blank;

    private static string Name(IncidentKind kind) => kind switch
    {
        IncidentKind.InappropriateMaterial => "inappropriate material met by accident",
        IncidentKind.OffensiveMessage => "an offensive message or material received",
        IncidentKind.SuspectedVirus => "a suspected virus",
        IncidentKind.CyberBullying => "bullying or another concern online",
        IncidentKind.PublishedAboutMe => "something published about me",
        _ => Blank,
    };
}
