namespace EComRules.Engine;

/// <summary>A <see cref="Suppression"/> made ready for deciding whether it covers a finding.</summary>
/// <param name="suppression">What was agreed.</param>
/// <param name="rule">Index of its rule in the policy; -1 when the rule is off.</param>
internal sealed class AgreedException(Suppression suppression, int rule)
{
    private readonly AddressList? _from = suppression.From is { } from ? new([from]) : null;
    private readonly AddressList? _to = suppression.To is { } to ? new([to]) : null;

    public Suppression Suppression => suppression;

    public bool Covers(in ReportedFinding finding, CheckRun run)
    {
        if (rule != finding.Rule)
            return false;
        if (suppression.Expires is { } last && DateOnly.FromDateTime(run.Facts.LocalTime.DateTime) > last)
            return false;
        if (suppression.Text is { } text && !run.TextOf(finding).Contains(text, StringComparison.OrdinalIgnoreCase))
            return false;
        if (_from is not null && (run.Message.From is null || !_from.Contains(run.Message.From.Value)))
            return false;
        return _to is null || AllRecipients(run.Message, _to);
    }

    private static bool AllRecipients(Message message, AddressList list)
        => message.To.Length + message.Cc.Length + message.Bcc.Length > 0 && All(message.To, list) && All(message.Cc, list) && All(message.Bcc, list);

    private static bool All(ImmutableArray<MessageAddress> addresses, AddressList list)
    {
        foreach (var address in addresses)
            if (!list.Contains(address.Value))
                return false;
        return true;
    }
}
