namespace EComRules.Engine;

/// <summary>Decides whether an agreed exception covers a finding.</summary>
internal static class Suppressions
{
    public static bool Covers(Suppression suppression, Finding finding, CheckRun run)
    {
        if (suppression.RuleId != finding.Rule.Id)
            return false;
        if (suppression.Expires is { } last && DateOnly.FromDateTime(run.Facts.LocalTime.DateTime) > last)
            return false;
        if (suppression.Text is { } text && !finding.Text.Contains(text, StringComparison.OrdinalIgnoreCase))
            return false;
        if (suppression.From is { } from && (run.Message.From is null || !new AddressList([from]).Contains(run.Message.From.Value)))
            return false;
        return suppression.To is not { } to || AllRecipients(run.Message, new AddressList([to]));
    }

    private static bool AllRecipients(Message message, AddressList list)
        => message.To.Length + message.Cc.Length + message.Bcc.Length > 0
            && message.To.Concat(message.Cc).Concat(message.Bcc).All(address => list.Contains(address.Value));
}
