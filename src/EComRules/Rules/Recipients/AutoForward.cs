namespace EComRules.Rules.Recipients;

/// <summary>Tells from its headers whether a program forwarded a message.</summary>
internal static class AutoForward
{
    // Gmail, Exchange inbox rules and redirected mail (RFC 5322, 3.6.6): they name the mailbox. Web proxies use one of the names for a number.
    private static readonly string[] s_headers = ["X-Forwarded-To", "X-Forwarded-For", "X-MS-Exchange-Inbox-Rules-Loop", "Resent-To"];

    // X.400 gateways and Exchange.
    private static readonly string[] s_flags = ["Autoforwarded", "X-MS-Exchange-Organization-AutoForwarded"];

    public static bool IsMarked(Message message)
    {
        foreach (var header in message.Headers)
        {
            foreach (var name in s_headers)
                if (header.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && header.Value.Contains('@', StringComparison.Ordinal))
                    return true;
            foreach (var name in s_flags)
                if (header.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && header.Value.AsSpan().Trim().Equals("true", StringComparison.OrdinalIgnoreCase))
                    return true;
            if (header.Name.Equals("Auto-Submitted", StringComparison.OrdinalIgnoreCase) && header.Value.Contains("forward", StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
