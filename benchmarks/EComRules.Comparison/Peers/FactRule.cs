namespace EComRules.Comparison.Peers;

/// <summary>Rule number n of the rules workload, as code and as the text of an expression.</summary>
internal static class FactRule
{
    public static bool Applies(Message message, int rule)
        => message.To.Length > 9 + (rule % 3) && message.Attachments.Length == rule % 3 && message.Subject!.Length < 4 + (rule % 25);

    public static string Expression(int rule)
        => string.Create(CultureInfo.InvariantCulture, $"message.To.Length > {9 + (rule % 3)} && message.Attachments.Length == {rule % 3} && message.Subject.Length < {4 + (rule % 25)}");
}
