namespace EComRules;

/// <summary>A file or a kept message, as an inventory of the school's systems lists it (clauses 4.13d, 5.3a, 7.5, 8.5c to 8.5e).</summary>
public sealed record StoredFile : SchoolRecord
{
    /// <summary>The file's name, or the message's subject.</summary>
    public string? Name { get; init; }

    /// <summary>Where it is kept, such as <c>Staff/a.khan</c> or <c>Inbox</c>.</summary>
    public string? Folder { get; init; }

    /// <summary>Its category in the school's retention schedule, such as <c>trips</c>.</summary>
    public string? Category { get; init; }

    /// <summary>When it was made, sent or received.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The last day it was needed, such as the day of the trip; null when unknown, and then the day it was made counts.</summary>
    public DateOnly? NeededUntil { get; init; }

    /// <summary>Whether personal data was found in it, for instance by checking its text as a message; null when nobody looked.</summary>
    public bool? HoldsPersonalData { get; init; }

    /// <summary>Whether it is a message in a mailbox.</summary>
    public bool IsMessage { get; init; }

    /// <summary>Whether its owner marked it as important.</summary>
    public bool IsImportant { get; init; }

    /// <summary>Where a copy was saved as a document; null when none was.</summary>
    public string? SavedAs { get; init; }

    /// <summary>Whether an answer is expected: a received message that asks for one; null when nobody said.</summary>
    public bool? AwaitsReply { get; init; }

    /// <summary>When it was answered, by mail, by telephone or in person; null while it is not.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>For a copy of the policy: the day by which it is to be reviewed.</summary>
    public DateOnly? ReviewDue { get; init; }

    /// <summary>For a copy of the policy: the day of the last review.</summary>
    public DateOnly? ReviewedOn { get; init; }

    internal override string Kind => "storedFile";

    private protected override void List(RecordFieldList fields)
    {
        fields.Add("name", Name);
        fields.Add("folder", Folder);
        fields.Add("category", Category);
        fields.Add("createdAt", CreatedAt);
        fields.Add("neededUntil", NeededUntil);
        fields.Add("holdsPersonalData", HoldsPersonalData);
        fields.Add("message", IsMessage);
        fields.Add("important", IsImportant);
        fields.Add("savedAs", SavedAs);
        fields.Add("awaitsReply", AwaitsReply);
        fields.Add("answeredAt", AnsweredAt);
        fields.Add("reviewDue", ReviewDue);
        fields.Add("reviewedOn", ReviewedOn);
    }
}
