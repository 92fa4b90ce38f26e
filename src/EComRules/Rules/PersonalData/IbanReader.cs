using EComRules.Rules.PersonalData.Validators;

namespace EComRules.Rules.PersonalData;

/// <summary>Recognises an IBAN by its country's length and its check digits: one random code in 97 of that country and length passes, so it needs no words.</summary>
internal sealed class IbanReader(AccountOwner owner, FrozenSet<string> own)
{
    /// <summary>How one begins; the rest is read as far as the country's length says, since groups of four run into the words that follow.</summary>
    public const string Pattern = @"\b[a-z]{2}[0-9]{2}[ \u00A0-]?[a-z0-9]{4}[ \u00A0-]?[a-z0-9]{3}";

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _own = own.GetAlternateLookup<ReadOnlySpan<char>>();

    public IdentifierReading Read(in MatchContext context)
    {
        Span<char> iban = stackalloc char[Iban.LongestLength];
        var length = Iban.LengthFor(context.Match);
        iban = iban[..length];
        if (length == 0 || !TryRead(context, iban, out var end) || !Iban.IsValid(iban))
            return IdentifierReading.None("the country, the length or the check digits are not those of an IBAN");
        if (_own.Contains(iban))
            return IdentifierReading.None("the policy lists it as the school's own account");
        return owner.Judge(context, TextSpan.FromBounds(context.Span.Start, end), AccountOwner.Around(context), 0.95);
    }

    private static bool TryRead(in MatchContext context, Span<char> iban, out int end)
    {
        var text = context.Text;
        var count = 0;
        for (end = context.Span.Start; end < text.Length && count < iban.Length; end++)
        {
            if (char.IsAsciiLetterOrDigit(text[end]))
                iban[count++] = text[end];
            else if (text[end] is not (' ' or '\u00A0' or '-') || !char.IsAsciiLetterOrDigit(text[end - 1]))
                return false;
        }

        return count == iban.Length && (end == text.Length || !char.IsLetterOrDigit(text[end]));
    }
}
