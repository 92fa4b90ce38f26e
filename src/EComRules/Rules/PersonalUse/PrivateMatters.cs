using EComRules.Rules.Speech;

namespace EComRules.Rules.PersonalUse;

/// <summary>
/// Finds words with which somebody sees to a private matter: books a holiday, chases a parcel, moves house. Small talk about such things
/// is not meant, nor what the school books and buys, nor a request for leave. Shared by ECR1001 and ECR1003.
/// The lexicon names the matter, which is rare, and the words before it are read only then.
/// </summary>
internal sealed class PrivateMatters
{
    /// <summary>Takes a private matter: the match, and the stretch from its lead ("cancel my") to its end.</summary>
    public delegate void Found(MatchContext context, TextSpan span);

    // About three sentences of mail: a signature that names the class must not hide the letter above it.
    private const int Nearby = 40;

    private static readonly WordSet s_self = WordSet.Of("i we");
    private static readonly WordSet s_others = WordSet.Of("you he she they who parents families people child mum dad it");
    private static readonly WordSet s_my = WordSet.Of("my");
    private static readonly WordSet s_our = WordSet.Of("my our");
    private static readonly WordSet s_one = WordSet.Of("my a an");
    private static readonly WordSet s_whose = WordSet.Of("my your her his our a s");
    private static readonly WordSet s_asks = WordSet.Of("did does would could might will can");
    private static readonly WordSet s_books = WordSet.Of("book booking booked reserve reserving reserved");
    private static readonly WordSet s_arranges = WordSet.Of("book booking arrange arranging request");
    private static readonly WordSet s_returns = WordSet.Of("return returning exchange exchanging back refund");
    private static readonly WordSet s_cancels = WordSet.Of("cancel cancelling join freeze renew upgrade pause");
    private static readonly WordSet s_quotes = WordSet.Of("quote quotes quotation renew renewal renewing");
    private static readonly WordSet s_appointments = WordSet.Of("appointment appt booking treatment session day");

    private readonly TermSet _travel;
    private readonly TermSet _goods;
    private readonly TermSet _orders;
    private readonly TermSet _booking;
    private readonly TermSet _property;
    private readonly TermSet _school;
    private readonly TermSet _staff;
    private readonly Found _found;

    private PrivateMatters(RuleRegistration rules, Found found)
    {
        var signs = Lexicon.Load("private-matters-signs");
        _travel = Sign("travel");
        _goods = Sign("goods");
        _orders = Sign("order");
        _booking = Sign("booking");
        _property = Sign("property");
        _school = Sign("school");
        _staff = Sign("staff");
        _found = found;

        TermSet Sign(string sign) => rules.Notice(signs.Where("sign", sign));
    }

    /// <summary>Calls <paramref name="found"/> for each place where the author sees to a private matter.</summary>
    public static void Register(RuleRegistration rules, RuleDescriptor rule, Found found)
    {
        var matters = new PrivateMatters(rules, found);
        rules.OnTerms(rule, Lexicon.Load("private-matters"), matters.Check);
    }

    private void Check(MatchContext context)
    {
        Span<TextSpan> room = stackalloc TextSpan[SentenceWords.Most];
        var words = SentenceWords.Read(context, room);
        var last = words.Last;
        var lead = context.Term?["kind"] switch
        {
            "phrase" => words.First,
            "holiday" => HolidayLead(context, words),
            "order" => context.Near(_goods, Nearby) ? Before(words, s_my, words.First, 4) : -1,
            "goods" => context.Near(_orders, Nearby) ? Before(words, s_returns, words.First, 4) : -1,
            "beauty" => BeautyLead(context, words, ref last),
            "membership" => Owned(words, s_my, 1, s_cancels, 3),
            "insurance" => Owned(words, s_my, 2, s_quotes, 4),
            "car" => Before(words, s_books, words.First, 3),
            "house" => Before(words, s_our, words.First, 2),
            "viewing" => context.Near(_property, Nearby) ? Before(words, s_arranges, words.First, 3) : -1,
            "celebration" => CelebrationLead(words),
            "wedding" => Before(words, s_our, words.First, 1),
            _ => -1,
        };
        if (lead < 0)
            return;
        if (context.Near(_school, Nearby))
            context.Ignore("it is about the school");
        else if (context.InMessage(_staff))
            context.Ignore("leave, references, insurance for work and the union are school business");
        else if (context.InQuotationMarks)
            context.Ignore("it is quoted");
        else
            _found(context, words.Between(lead, last));
    }

    /// <summary>"We booked a villa" with one sign of travel, "our honeymoon" with two.</summary>
    private int HolidayLead(in MatchContext context, in SentenceWords words)
    {
        if (Before(words, s_books, words.First, 5) is var verb and >= 0 && IsFirstPerson(words, verb) && context.InMessage(_travel))
            return verb;
        return context.InMessage(_travel, 2) ? Before(words, s_our, words.First, 3) : -1;
    }

    /// <summary>"Move my nail appointment", "book me in for a cut and colour".</summary>
    private int BeautyLead(in MatchContext context, in SentenceWords words, ref int last)
    {
        var next = words.Is(last + 1, "s") ? last + 2 : last + 1;
        if (words.Is(next, s_appointments) && context.InSentence(_booking) && Before(words, s_one, words.First, 2) is var one and >= 0)
        {
            last = next;
            return one;
        }

        for (var i = words.First - 3; i >= Math.Max(0, words.First - 6); i--)
            if (words.Is(i, "book") && words.Is(i + 1, "me") && words.Is(i + 2, "in"))
                return i;
        return -1;
    }

    /// <summary>"My hen do", "for the stag weekend"; not "what did her hen do".</summary>
    private static int CelebrationLead(in SentenceWords words)
    {
        var before = words.First - 1;
        if (words.Is(words.Last, "do") && words.Has(s_asks, before - 3, before))
            return -1;
        if (words.Is(before, s_whose))
            return before;
        return words.Is(before, "the") && (words.Is(before - 1, "for") || words.Is(before - 1, "on")) ? before : -1;
    }

    /// <summary>A verb within <paramref name="reach"/> words before "my": "cancel my", "a quote for my".</summary>
    private static int Owned(in SentenceWords words, WordSet owner, int ownerReach, WordSet verbs, int reach)
        => Before(words, owner, words.First, ownerReach) is var my and >= 0 ? Before(words, verbs, my, reach) : -1;

    /// <summary>The nearest word of the set among the last <paramref name="reach"/> before that one; -1 for none.</summary>
    private static int Before(in SentenceWords words, WordSet set, int word, int reach)
    {
        for (var i = word - 1; i >= Math.Max(0, word - reach); i--)
            if (words.Is(i, set))
                return i;
        return -1;
    }

    /// <summary>Whether the author is who books: of the people named before, "I" or "we" is the nearest.</summary>
    private static bool IsFirstPerson(in SentenceWords words, int verb)
    {
        for (var i = verb - 1; i >= 0; i--)
            if (words.Is(i, s_self))
                return true;
            else if (words.Is(i, s_others))
                return false;
        return false;
    }
}
