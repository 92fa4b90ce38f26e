namespace EComRules.Fixes;

/// <summary>ECR1203: moves the addresses outside the school from To and Cc to Bcc.</summary>
internal sealed class HideRecipientsFixer : RuleFixer
{
    public override ImmutableArray<string> RuleIds => ["ECR1203"];

    public override MessageFix? TryFix(Finding finding, Message message, SchoolIndex school)
    {
        if (!school.KnowsItsDomains)
            return null;
        ImmutableArray<MessageAddress> outside = [.. message.To.Concat(message.Cc).Where(address => !school.IsInternal(address.Value)).Distinct()];
        return outside.IsEmpty ? null : new("ECR1203", "Move the outside addresses to Bcc", []) { MoveToBcc = outside };
    }
}
