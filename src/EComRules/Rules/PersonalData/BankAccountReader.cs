using EComRules.Rules.PersonalData.Validators;

namespace EComRules.Rules.PersonalData;

/// <summary>Recognises an account number of eight digits together with its sort code, among words about an account.</summary>
internal sealed class BankAccountReader(RuleRegistration rules, AccountOwner owner, FrozenSet<string> own)
{
    public const string Pattern = @"\b[0-9]{4}[ \u00A0-]?[0-9]{4}\b";

    // How far a sort code may stand from its account number: a label and a line break between them.
    private const int Reach = 70;

    private static readonly Lexicon s_sortCode = Lexicon.Of("sort code", "sort codes", "sortcode", "SC");

    private static readonly Lexicon s_account = Lexicon.Of(
        "account number", "account numbers", "account no", "account num", "acc number", "acc no", "acc", "acct", "acct no", "account", "accounts", "bank", "bank details", "bank account",
        "BACS", "faster payment", "direct debit", "standing order", "payee", "building society", "account name", "account holder", "bank transfer");

    private static readonly string[] s_utilities = ["meter", "water", "electric", "gas", "energy", "broadband", "telephone", "customer"];

    private readonly TermSet _sortCode = rules.Notice(s_sortCode);
    private readonly TermSet _account = rules.Notice(s_account);
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _own = own.GetAlternateLookup<ReadOnlySpan<char>>();

    public IdentifierReading Read(in MatchContext context)
    {
        Span<char> digits = stackalloc char[UkBankAccount.AccountDigits];
        if (!Surroundings.TryCompact(context.Match, digits) || Surroundings.IsPartOfMore(context) || IsAmongGroupsOfFour(context))
            return IdentifierReading.None("it is part of something longer");
        if (!TryFindSortCode(context, out var sortCode, out var joined))
            return IdentifierReading.None("no sort code stands near");
        if (_own.Contains(digits))
            return IdentifierReading.None("the policy lists it as the school's own account");

        var pair = TextSpan.FromBounds(Math.Min(sortCode.Start, context.Span.Start), Math.Max(sortCode.End, context.Span.End));
        var labels = TextSpan.FromBounds(Math.Max(pair.Start - 40, context.Span.Start - context.Before(Reach + 48).Length), pair.End + Math.Min(20, context.After(Reach + 28).Length));
        labels = TextSpan.FromBounds(labels.Start, Math.Min(labels.End, context.Text.Length));
        var readsAsDate = UkBankAccount.ReadsAsDate(context.Text.Slice(sortCode.Start, sortCode.Length));
        if (NamesSortCode(context, labels, sortCode) || (!joined && !readsAsDate && NamesAccount(context, labels)))
            return owner.Judge(context, context.Span, AccountOwner.Around(context), 0.95);
        if (!joined && StandTogether(context, sortCode) && context.InMessage(_sortCode))
            return owner.Judge(context, context.Span, AccountOwner.Around(context), 0.8); // a row under the heading "sort code"
        if (!joined && !readsAsDate && StandTogether(context, sortCode) && OtherNumbers.ReferenceBack(context) == Surroundings.Far)
            return IdentifierReading.Found(context.Span, Severity.Warning, 0.5);
        return IdentifierReading.None("no word near speaks of an account");
    }

    private bool NamesSortCode(in MatchContext context, TextSpan labels, TextSpan sortCode)
    {
        if (context.Has(_sortCode, labels) || TextOf(context, labels).Contains("s/c", StringComparison.OrdinalIgnoreCase))
            return true;
        var before = context.Text[labels.Start..Math.Max(labels.Start, sortCode.Start)].TrimEnd([' ', ':', '\u00A0', '.']);
        return before.EndsWith("sort", StringComparison.OrdinalIgnoreCase); // "sort 20-45-77"
    }

    // An account with a water or power company has a meter beside it, not a sort code.
    private bool NamesAccount(in MatchContext context, TextSpan labels)
    {
        var text = TextOf(context, labels);
        if (!context.Has(_account, labels) && !text.Contains("a/c", StringComparison.OrdinalIgnoreCase))
            return false;
        foreach (var word in s_utilities)
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
                return false;
        return true;
    }

    /// <summary>The sort code nearest to the account number: before it, as people write it, or else after it.</summary>
    private bool TryFindSortCode(in MatchContext context, out TextSpan sortCode, out bool joined)
    {
        var text = context.Text;
        var earliest = context.Span.Start - context.Before(Reach).Length;
        for (var at = context.Span.Start - UkBankAccount.SortCodeDigits; at >= earliest; at--)
            if (UkBankAccount.TryReadSortCode(text, at, out var length, out joined) && at + length <= context.Span.Start && IsSortCode(context, at, joined))
            {
                sortCode = new(at, length);
                return true;
            }

        var latest = context.Span.End + context.After(Reach).Length;
        for (var at = context.Span.End; at < latest; at++)
            if (UkBankAccount.TryReadSortCode(text, at, out var length, out joined) && at + length <= latest && IsSortCode(context, at, joined))
            {
                sortCode = new(at, length);
                return true;
            }

        sortCode = default;
        joined = false;
        return false;
    }

    // Six digits in a row are a sort code only where the words say so.
    private bool IsSortCode(in MatchContext context, int at, bool joined)
        => !joined || NamesSortCode(context, TextSpan.FromBounds(Math.Max(0, at - 24), at), new(at, UkBankAccount.SortCodeDigits));

    // 5577 9911 within an IBAN or a card number.
    private static bool IsAmongGroupsOfFour(in MatchContext context)
    {
        if (context.Span.Length == UkBankAccount.AccountDigits)
            return false;
        var before = context.Before(5);
        var after = context.After(2);
        return (before.Length == 5 && before[4] is ' ' or '\u00A0' or '-' && !before[..4].ContainsAnyExceptInRange('0', 'Z'))
            || (after.Length == 2 && after[0] is ' ' or '\u00A0' or '-' && char.IsAsciiDigit(after[1]));
    }

    private static ReadOnlySpan<char> TextOf(in MatchContext context, TextSpan span) => context.Text.Slice(span.Start, span.Length);

    private static bool StandTogether(in MatchContext context, TextSpan sortCode)
    {
        var gap = sortCode.End <= context.Span.Start ? context.Text[sortCode.End..context.Span.Start] : context.Text[context.Span.End..sortCode.Start];
        return gap.Length <= 3 && !gap.ContainsAny('\n', '\r') && !gap.ContainsAnyInRange('0', '9');
    }
}
