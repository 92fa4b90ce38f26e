namespace EComRules.Rules.PersonalData;

/// <summary>
/// Whose account a sentence speaks of. The school's own stands on every invoice and dinner-money letter and is told on purpose; a firm's is no
/// personal data; a person's is what the clause protects.
/// </summary>
internal sealed class AccountOwner(RuleRegistration rules)
{
    private static readonly Lexicon s_senders = Lexicon.Of(
        "my account", "my bank", "my bank account", "my sort code", "my own account", "my IBAN", "my details", "my card", "my own bank", "my current account", "my building society",
        "my debit card", "my credit card");

    private static readonly Lexicon s_schools = Lexicon.Of(
        "our account", "our bank", "our bank account", "our sort code", "our bank details", "our account details", "our IBAN", "our BACS details",
        "school account", "school's account", "school bank account", "school's bank account", "school bank details", "school's bank details", "school bank", "school's bank",
        "school fund", "school fund account", "school's fund", "school budget account", "pay the school", "paid to the school", "payable to the school",
        "payment to the school", "payments to the school", "transfer to the school", "PTA account", "PTFA account", "PTA bank", "PTFA bank", "PTA's account", "PTFA's account",
        "governing body account", "pay by bank transfer", "pay by BACS", "payment by bank transfer", "payments by bank transfer", "payment by BACS", "payments by BACS",
        "you can pay", "you may pay", "may be paid by", "can be paid by", "pay by transfer", "paying by transfer", "paying by bank transfer", "pay the balance", "balance due by", "your child's surname",
        "your child's name", "ways to pay", "how to pay", "child's name as the reference", "child's name as reference", "child's name as a reference", "child's name and class");

    // What families pay a school for; a refund of it goes to a person.
    private static readonly Lexicon s_dues = Lexicon.Of(
        "dinner money", "school dinners", "school meals", "lunch money", "breakfast club", "after school club", "school trip", "residential trip", "voluntary contribution", "voluntary contributions",
        "music lessons", "uniform order", "instalment", "instalments", "deposit");

    private static readonly Lexicon s_readers = Lexicon.Of(
        "your account", "your bank", "your bank account", "your sort code", "your bank details", "your account details", "your IBAN", "account you gave", "details you gave", "details you sent");

    private static readonly Lexicon s_firms = Lexicon.Of(
        "ltd", "limited", "plc", "llp", "supplier", "suppliers", "supplier's", "company", "company's", "contractor", "contractors", "invoice", "invoices", "council", "remittance", "vendor", "charity",
        "coach company", "caterer", "caterers", "trust");

    private static readonly Lexicon s_people = Lexicon.Parse("people with accounts", """
        Mr ; except-in=dear Mr
        Mrs ; except-in=dear Mrs,dear Mr and Mrs
        Ms ; except-in=dear Ms
        Miss ; except-in=dear Miss
        Mx ; except-in=dear Mx
        mum
        dad
        mother
        father
        parent's
        carer's
        guardian
        grandmother
        grandfather
        nan
        wife
        husband
        her account
        his account
        their account
        her bank
        his bank
        their bank
        her sort code
        his sort code
        salary
        payroll
        payslip
        employee
        new starter
        staff member
        member of staff
        refund ; inflect=verb
        account name
        name on account
        account holder
        expenses
        """);

    private static readonly string[] s_nameLabels = ["account name", "name of account", "name on account", "payee", "account holder"];

    private static readonly WordSet s_schoolWords = new("school nursery academy pta ptfa friends fund");

    private readonly TermSet _senders = rules.Notice(s_senders);
    private readonly TermSet _schools = rules.Notice(s_schools);
    private readonly TermSet _dues = rules.Notice(s_dues);
    private readonly TermSet _readers = rules.Notice(s_readers);
    private readonly TermSet _firms = rules.Notice(s_firms);
    private readonly TermSet _people = rules.Notice(s_people);

    /// <summary>The reading of account details that were recognised, by whose they are.</summary>
    /// <param name="context">The match.</param>
    /// <param name="span">The identifier.</param>
    /// <param name="around">The text that speaks of it: its sentence or lines.</param>
    /// <param name="confidence">How sure it is an account.</param>
    public IdentifierReading Judge(in MatchContext context, TextSpan span, TextSpan around, double confidence)
    {
        if (context.Zone == Zone.Author && context.Has(_senders, around))
            return IdentifierReading.SendersOwn(span);
        if (context.Has(_schools, around) || FollowsSchool(context.Before(40)) || IsInNameOfSchool(context.Text.Slice(around.Start, around.Length)))
            return IdentifierReading.Found(span, Severity.Warning, confidence, "it reads as the school's own account");
        if (context.Has(_people, around))
            return IdentifierReading.Found(span, Severity.Violation, confidence);
        if (context.Has(_dues, around) || IsHeadedBySchool(context))
            return IdentifierReading.Found(span, Severity.Warning, confidence, "it reads as the account that families pay into");
        if (context.Has(_readers, around))
            return IdentifierReading.Found(span, Severity.Violation, confidence, "it reads as the recipient's own account");
        return context.Has(_firms, around)
            ? IdentifierReading.Found(span, Severity.Violation, confidence, "it reads as the account of an organisation")
            : IdentifierReading.Found(span, Severity.Violation, confidence);
    }

    /// <summary>"Account name: Oakfield Primary School".</summary>
    private static bool IsInNameOfSchool(ReadOnlySpan<char> text)
    {
        foreach (var label in s_nameLabels)
        {
            var at = text.IndexOf(label, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && s_schoolWords.IsIn(text.Slice(at + label.Length, Math.Min(50, text.Length - at - label.Length))))
                return true;
        }

        return false;
    }

    /// <summary>"Oakfield Primary School, 20-45-77, 55779911": only numbers stand between.</summary>
    private static bool FollowsSchool(ReadOnlySpan<char> before)
    {
        const string school = "School";
        var at = before.LastIndexOf(school, StringComparison.Ordinal);
        return at >= 0 && !before[(at + school.Length)..].ContainsAnyInRange('A', 'z') && before.EndsWith(" ", StringComparison.Ordinal);
    }

    /// <summary>A line just above that is the name of a school: "Oakfield Primary School", then sort code and account.</summary>
    private static bool IsHeadedBySchool(in MatchContext context)
    {
        const int reach = 120;
        const int longestName = 60;
        foreach (var line in context.Before(reach).EnumerateLines())
            if (line.Length is > 8 and < longestName && char.IsUpper(line[0]) && !line.ContainsAny('.', ',') && line.TrimEnd().EndsWith("School", StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>The sentence of the match and the lines around it: details stand in lists below the sentence that introduces them.</summary>
    public static TextSpan Around(in MatchContext context)
    {
        const int reach = 240;
        var sentence = context.Sentence;
        var before = context.Before(reach).Length;
        var after = context.After(reach / 2).Length;
        return TextSpan.FromBounds(
            Math.Min(sentence.Start, context.Span.Start - before),
            Math.Max(Math.Min(sentence.End, context.Span.End + reach), context.Span.End + after));
    }
}
