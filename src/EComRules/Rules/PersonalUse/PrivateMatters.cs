using EComRules.Rules.Speech;

namespace EComRules.Rules.PersonalUse;

/// <summary>
/// Finds words with which somebody sees to a private matter: books a holiday, chases a parcel, moves house. Small talk about such things
/// is not meant, nor what the school books and buys, nor a request for leave. Shared by ECR1001 and ECR1003.
/// </summary>
internal sealed class PrivateMatters
{
    // About three sentences of mail: a signature that names the class must not hide the letter above it.
    private const int Nearby = 40;

    private const string Holiday = @"(honeymoon|cruise|city\s+break|weekend\s+(away|break)|villa|package\s+holiday|holiday|flights)\b";
    private const string BookHoliday = @"\b(book|booking|booked|reserve|reserving|reserved)\s+(\w+\s+){0,4}" + Holiday;
    private const string OurHoliday = @"\b(my|our)\s+(\w+\s+){0,2}" + Holiday;
    private const string MyOrder = @"\bmy\s+(\w+\s+){0,3}(order|parcel|delivery|purchase|refund|basket)\b";
    private const string SendBack = @"\b(return|returning|exchange|exchanging|send\s+back|sending\s+back|refund\s+for|refund\s+on)\s+(\w+\s+){0,3}(dress|shoes|boots|trainers|jeans|coat|jacket|handbag|jumpsuit|heels|sandals|sofa|mattress|skirt)\b";
    private const string Beauty = @"(hair|nail|nails|manicure|pedicure|massage|facial|waxing|spa|tattoo|brows?|lash|lashes|botox|tanning|hairdresser[’']?s?|beautician[’']?s?|barber[’']?s?)";
    private const string Appointment = @"\b(my|a|an)\s+(\w+\s+)?" + Beauty + @"\s+(appointment|appt|booking|treatment|session|day)\b";
    private const string BookMeIn = @"\bbook\s+me\s+in\s+(\w+\s+){0,3}(hair\w*|manicure|pedicure|massage|facial|waxing|tattoo|cut\s+and\s+(colour|blow\s*dry)|highlights|botox|gel\s+nails|spray\s+tan)\b";
    private const string Membership = @"\b(cancel|join|freeze|renew|upgrade|pause)\s+(\w+\s+){0,2}my\s+(gym|netflix|sky|spotify|broadband|mobile)\s+(membership|subscription|contract|package|account|deal)\b";
    private const string Insurance = @"\b(quotes?|quotation|renew|renewal|renewing)\s+(\w+\s+){0,3}my\s+(\w+\s+)?(car|home|house|pet|travel|contents)\s+insurance\b";
    private const string CarIn = @"\bbook\s+(\w+\s+){0,2}my\s+(\w+\s+)?(car|van)\s+in\b";
    private const string House = @"\b(my|our)\s+(\w+\s+)?(mortgage\s+(application|offer|adviser|advisor|broker|deal|payments?)|(house|flat)\s+(purchase|sale)|conveyanc\w+)\b";
    private const string Viewing = @"\b(book|arrange|request)\s+(\w+\s+){0,2}viewings?\b";
    private const string Hen = @"\b(my|your|her|his|our|\w+[’']s|a|for\s+the|on\s+the)\s+(hen|stag)\s+(dos?|party|parties|weekend|night)\b";
    private const string Wedding = @"\b(my|our)\s+wedding\s+(venue|photographer|florist|caterers?|dj|band|cake|cars?|dress|reception|invitations)\b";

    private static readonly WordSet s_self = WordSet.Of("i we id ive im");
    private static readonly WordSet s_others = WordSet.Of("you he she they who parents families people child mum dad it");

    private readonly TermSet _school;
    private readonly TermSet _staff;
    private readonly Action<MatchContext> _report;

    private PrivateMatters(TermSet school, TermSet staff, Action<MatchContext> report)
    {
        _school = school;
        _staff = staff;
        _report = report;
    }

    /// <summary>Calls <paramref name="report"/> for each place where the author sees to a private matter.</summary>
    public static void Register(RuleRegistration rules, RuleDescriptor rule, Action<MatchContext> report)
    {
        var signs = Lexicon.Load("private-matters-signs");
        var travel = Sign("travel");
        var goods = Sign("goods");
        var orders = Sign("order");
        var booking = Sign("booking");
        var property = Sign("property");
        var matters = new PrivateMatters(Sign("school"), Sign("staff"), report);

        rules.OnTerms(rule, Lexicon.Load("private-matters"), matters.Report);
        rules.OnPattern(rule, BookHoliday, context => matters.ReportIf(context, IsFirstPerson(context.Before(60)) && context.InMessage(travel)));
        rules.OnPattern(rule, OurHoliday, context => matters.ReportIf(context, context.InMessage(travel, 2)));
        rules.OnPattern(rule, MyOrder, context => matters.ReportIf(context, context.Near(goods, Nearby)));
        rules.OnPattern(rule, SendBack, context => matters.ReportIf(context, context.Near(orders, Nearby)));
        rules.OnPattern(rule, Appointment, context => matters.ReportIf(context, context.InSentence(booking)));
        rules.OnPattern(rule, Viewing, context => matters.ReportIf(context, context.Near(property, Nearby)));
        foreach (var pattern in (ReadOnlySpan<string>)[BookMeIn, Membership, Insurance, CarIn, House, Hen, Wedding])
            rules.OnPattern(rule, pattern, matters.Report);

        TermSet Sign(string sign) => rules.Notice(signs.Where("sign", sign));
    }

    /// <summary>Whether the author is who books: of the people named before, "I" or "we" is the nearest.</summary>
    private static bool IsFirstPerson(ReadOnlySpan<char> before)
    {
        before = before[(before.LastIndexOfAny(".!?\n") + 1)..];
        while (true)
        {
            before = before.TrimEnd();
            if (before.IsEmpty)
                return false;
            var word = before[(before.LastIndexOfAny(' ', ',', '\t') + 1)..];
            before = before[..^Math.Max(word.Length, 1)];
            if (word.IndexOfAny('\'', '’') is var apostrophe and > 0)
                word = word[..apostrophe];
            if (s_self.Contains(word))
                return true;
            if (s_others.Contains(word))
                return false;
        }
    }

    private void ReportIf(MatchContext context, bool isPrivate)
    {
        if (isPrivate)
            Report(context);
        else
            context.Ignore("nothing shows that it is private");
    }

    private void Report(MatchContext context)
    {
        if (context.Near(_school, Nearby))
            context.Ignore("it is about the school");
        else if (context.InMessage(_staff))
            context.Ignore("leave, references, insurance for work and the union are school business");
        else if (context.InQuotationMarks)
            context.Ignore("it is quoted");
        else
            _report(context);
    }
}
