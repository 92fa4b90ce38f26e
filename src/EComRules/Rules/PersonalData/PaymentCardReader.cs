using EComRules.Rules.PersonalData.Validators;

namespace EComRules.Rules.PersonalData;

/// <summary>Recognises a payment card's number: issuer, length and check digit, and words about cards or the groups that are embossed on one.</summary>
internal sealed class PaymentCardReader(RuleRegistration rules)
{
    public const string Pattern =
        @"\b(?:[0-9]{13,19}|[0-9]{4}[ \u00A0-][0-9]{4}[ \u00A0-][0-9]{4}[ \u00A0-][0-9]{4}(?:[ \u00A0-][0-9]{3})?|3[0-9]{3}[ \u00A0-][0-9]{6}[ \u00A0-][0-9]{4,5})\b";

    private static readonly Lexicon s_cards = Lexicon.Parse("payment card words", """
        card ; forms=cards ; except-in=library card,library cards,gift card,gift cards,loyalty card,loyalty cards,report card,report cards,sim card,sim cards,membership card,membership cards,memory card,birthday card,birthday cards,Christmas card,Christmas cards,key card,store card,points card,rewards card,reward card,rail card,travel card,ID card,ID cards,swipe card
        credit card ; inflect=noun
        debit card ; inflect=noun
        card number ; inflect=noun ; except-in=library card number,gift card number,loyalty card number,membership card number,sim card number,ID card number
        Visa
        Mastercard
        Maestro
        Amex
        American Express
        long number
        CVV
        CVC
        security code
        expiry
        expiry date
        valid from
        start date
        cardholder
        name on card
        """);

    private static readonly Lexicon s_own = Lexicon.Of("my card", "my credit card", "my debit card", "my card number", "my visa", "my mastercard", "my amex");

    private readonly TermSet _cards = rules.Notice(s_cards);
    private readonly TermSet _own = rules.Notice(s_own);

    public IdentifierReading Read(in MatchContext context)
    {
        var match = context.Match;
        var count = match.Length;
        foreach (var c in match)
            count -= char.IsAsciiDigit(c) ? 0 : 1;
        Span<char> digits = stackalloc char[PaymentCard.LongestNumber];
        digits = digits[..count];
        if (!Surroundings.TryCompact(match, digits) || !PaymentCard.IsValid(digits))
            return IdentifierReading.None("the issuer or the check digit is not that of a payment card");
        if (Surroundings.IsPartOfMore(context))
            return IdentifierReading.None("it is part of something longer");

        var named = Surroundings.WordsBack(context, _cards);
        var reference = OtherNumbers.ReferenceBack(context);
        if (reference < named && reference <= 3)
            return IdentifierReading.None("the words before it name another kind of number");
        if (named != Surroundings.Far || Surroundings.NamedAfter(context, _cards) || context.InSentence(_cards) || context.Has(_cards, Surroundings.Line(context)))
            return context.Zone == Zone.Author && context.InSentence(_own)
                ? IdentifierReading.SendersOwn(context.Span)
                : IdentifierReading.Found(context.Span, Severity.Violation, 0.95);

        // Grouped as on a card, without a word about cards.
        return match.Length > count && reference == Surroundings.Far
            ? IdentifierReading.Found(context.Span, Severity.Warning, 0.6)
            : IdentifierReading.None("no word near speaks of a card");
    }
}
