namespace EComRules;

/// <summary>
/// What is checked besides messages: settings, records and files that the host describes. Immutable. Everything may be missing; what is not
/// given is not guessed. <see cref="Policy.Check(SchoolRecord, CancellationToken)"/> checks it.
/// </summary>
public abstract record SchoolRecord
{
    private protected SchoolRecord()
    {
    }

    /// <summary>Whose it is, by school address; null when unknown.</summary>
    public MessageAddress? Person { get; init; }

    /// <summary>When the record was taken; null for the time of checking.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>The kind in JSON, such as <c>userRecord</c>.</summary>
    internal abstract string Kind { get; }

    /// <summary>The fields with their values as JSON writes them, missing ones too: findings point into them by index.</summary>
    internal ImmutableArray<RecordField> Fields
    {
        get
        {
            var fields = new RecordFieldList();
            fields.Add("person", Person?.Value);
            fields.Add("asOf", AsOf);
            List(fields);
            return fields.ToImmutable();
        }
    }

    /// <summary>The record in the form in which a policy checks messages.</summary>
    internal Message ToMessage() => new() { Channel = Channel.Record, Record = this, From = Person, SentAt = AsOf };

    /// <summary>The kind only: logs and exceptions never carry content.</summary>
    public sealed override string ToString() => Kind;

    private protected abstract void List(RecordFieldList fields);
}
