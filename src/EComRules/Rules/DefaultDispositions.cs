namespace EComRules;

/// <summary>What a rule's finding asks for by default, by the way the message crosses the school's border.</summary>
/// <param name="Internal">When nobody outside receives it, and when the direction is unknown.</param>
/// <param name="Outbound">When somebody outside receives it.</param>
/// <param name="Inbound">When it comes from outside: mostly <see cref="Disposition.Deliver"/>, which tags it.</param>
public readonly record struct DefaultDispositions(Disposition Internal, Disposition Outbound, Disposition Inbound = Disposition.Deliver)
{
    /// <summary>The usual answer to a severity: advice coaches, a warning asks, a violation asks inside and is held on its way out. Inbound mail is only tagged.</summary>
    public static DefaultDispositions For(Severity severity) => severity switch
    {
        Severity.Advice => new(Disposition.Coach, Disposition.Coach),
        Severity.Warning => new(Disposition.Confirm, Disposition.Confirm),
        Severity.Violation => new(Disposition.Confirm, Disposition.Hold),
        _ => default,
    };

    /// <summary>The disposition for a message of that direction.</summary>
    public Disposition In(Direction direction) => direction switch
    {
        Direction.Outbound => Outbound,
        Direction.Inbound => Inbound,
        _ => Internal,
    };
}
