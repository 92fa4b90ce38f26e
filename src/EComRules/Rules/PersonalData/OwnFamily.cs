using EComRules.Engine;
using EComRules.Rules.Web;

namespace EComRules.Rules.PersonalData;

/// <summary>Whether the person a message tells of is the reader's own child: a school writes to parents about their children all day.</summary>
internal static class OwnFamily
{
    private static readonly WordSet s_families = new(
        """
        family mum dad mummy daddy mrs mr nan nana grandma the jo jen kev bev dave steve sue pat mel deb debs jan gaz tez gary kelly tracey tracy karen julie sharon shaz wendy carol
        lynn lynne gill jill val dee trish trudy nige phil pete geoff ken ron barry terry trev mick mandy cath kath kate liz lou di ange
        """);
    private static readonly HostList s_mailProviders = HostList.Load("freemail-domains");

    private static readonly WordSet s_offices = new(
        """
        office info admin bookings booking enquiries enquiry sales contact hello team teams accounts hr head reception support press editor news newsdesk manager events event coach coaching
        club clubs camps camp centre lettings kitchen catering orders order school admissions senco sen send dsl trips residential groups group agency staff all governors clerk secretary
        service services help helpdesk data it coordinator leader education schools transport training reporter marketing partnerships supply recruitment payroll finance invoices studio
        """);

    /// <summary>Whether the school file says that all recipients outside are parents of a child that the text names.</summary>
    public static bool Receives(Message message, ReadOnlySpan<char> text, SchoolIndex school)
    {
        var known = 0;
        return AllKnown(message.To, text, school, ref known) && AllKnown(message.Cc, text, school, ref known) && AllKnown(message.Bcc, text, school, ref known) && known > 0;
    }

    /// <summary>Whether the school file knows a recipient as a parent of other children than the text names.</summary>
    public static bool IsSomebodyElses(Message message, ReadOnlySpan<char> text, SchoolIndex school)
    {
        foreach (var address in message.To)
            if (school.ChildrenOf(Key(address.Value)) is { IsDefaultOrEmpty: false } children && !NamesOne(text, children))
                return true;
        return false;
    }

    /// <summary>
    /// Whether the message reads as one to the family of the person named: one private mailbox outside, which bears a name of the person or is
    /// greeted by the surname; or it speaks of "your child" and names no other.
    /// </summary>
    public static bool ReadsAsOwn(in MatchContext context, in PersonMention person, bool speaksOfYourChild)
    {
        if (IsSomebodyElses(context.Message, context.Text, context.School) || !IsOnePrivateMailbox(context.Message, context.School, out var recipient))
            return false;
        var named = person.Span.Length == 0 ? default : context.Text.Slice(person.Span.Start, person.Span.Length);
        foreach (var range in named.Split(' '))
        {
            var word = named[range];
            if (word.Length >= 3 && (recipient.Value.Contains(word, StringComparison.OrdinalIgnoreCase) || recipient.DisplayName?.Contains(word, StringComparison.OrdinalIgnoreCase) == true || IsGreeted(context.Text, word)))
                return true;
        }

        var space = named.IndexOf(' ');
        if (!named.IsEmpty && BearsSurnameOnRoll(context, space < 0 ? named : named[..space], recipient))
            return true;
        return speaksOfYourChild && CountPupils(context, named) <= 1;
    }

    /// <summary>Whether one mailbox outside that reads as a person's receives it, and nobody else outside.</summary>
    public static bool IsOnePrivateMailbox(Message message, SchoolIndex school, out MessageAddress recipient)
    {
        recipient = null!;
        var count = Count(message.To, school, ref recipient) + Count(message.Cc, school, ref recipient) + Count(message.Bcc, school, ref recipient);
        return count == 1 && IsPersons(recipient);

        static int Count(ImmutableArray<MessageAddress> addresses, SchoolIndex school, ref MessageAddress recipient)
        {
            var count = 0;
            if (!addresses.IsDefaultOrEmpty)
                foreach (var address in addresses)
                {
                    if (school.IsInternal(address.Value))
                        continue;
                    recipient = address;
                    count++;
                }

            return count;
        }
    }

    /// <summary>A mailbox named for a person rather than an office: a given name, a stop, a number, "family"; or one at a provider for everybody.</summary>
    private static bool IsPersons(MessageAddress address)
    {
        var name = address.Value.AsSpan(0, Math.Max(0, address.Value.Length - address.Domain.Length - 1));
        if (s_offices.IsIn(name))
            return false;
        if (name.ContainsAnyInRange('0', '9') || name.ContainsAny('.', '_') || s_families.IsIn(name) || s_mailProviders.Contains(address.Domain))
            return true;
        var letters = 0;
        while (letters < name.Length && char.IsLetter(name[letters]))
            letters++;
        return GivenNames.Contains(name[..letters]);
    }

    /// <summary>Whether the roll has somebody of that given name whose surname the recipient bears: "Tom" to fletcher.family@.</summary>
    private static bool BearsSurnameOnRoll(in MatchContext context, ReadOnlySpan<char> given, MessageAddress recipient)
    {
        foreach (var name in context.School.Context.RollNames)
        {
            var space = name.LastIndexOf(' ');
            if (space < 2 || !name.AsSpan(0, name.IndexOf(' ', StringComparison.Ordinal)).Equals(given, StringComparison.OrdinalIgnoreCase))
                continue;
            var surname = name.AsSpan(space + 1);
            if (recipient.Value.AsSpan().Contains(surname, StringComparison.OrdinalIgnoreCase) || IsGreeted(context.Text, surname))
                return true;
        }

        return false;
    }

    /// <summary>"Dear Mr and Mrs Fletcher" in the first line.</summary>
    private static bool IsGreeted(ReadOnlySpan<char> text, ReadOnlySpan<char> surname)
    {
        text = text.TrimStart();
        var end = text.IndexOfAny(',', '\n');
        var line = end < 0 ? text[..Math.Min(text.Length, 60)] : text[..Math.Min(end, 60)];
        return (line.StartsWith("Dear", StringComparison.OrdinalIgnoreCase) || line.StartsWith("H", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Good", StringComparison.OrdinalIgnoreCase)) && HasWord(line, surname);
    }

    /// <summary>How many pupils with different given names the text names.</summary>
    private static int CountPupils(in MatchContext context, ReadOnlySpan<char> first)
    {
        var others = 0;
        for (var at = 0; PersonMention.TryRead(context.Text, ref at, context.Text.Length, context.School, out var person);)
        {
            if (person.IsTitled || person.IsAddressed)
                continue;
            var name = context.Text.Slice(person.Span.Start, person.Span.Length);
            if (first.IsEmpty)
                first = name;
            else if (!SharesFirstWord(name, first) && !IsAtEnd(context.Text, person.Span))
                others++;
        }

        return others + 1;
    }

    // Who signs is no pupil.
    private static bool IsAtEnd(ReadOnlySpan<char> text, TextSpan span) => text[span.End..].Trim().Length < 60 && text[..span.Start].TrimEnd(' ') is [.., '\n' or ','];

    private static bool SharesFirstWord(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var first = a.IndexOf(' ') is var space and > 0 ? a[..space] : a;
        return b.StartsWith(first, StringComparison.OrdinalIgnoreCase);
    }

    private static bool AllKnown(ImmutableArray<MessageAddress> addresses, ReadOnlySpan<char> text, SchoolIndex school, ref int known)
    {
        if (addresses.IsDefaultOrEmpty)
            return true;
        foreach (var address in addresses)
        {
            if (school.IsInternal(address.Value))
                continue;
            if (school.ChildrenOf(Key(address.Value)) is not { IsDefaultOrEmpty: false } children || !NamesOne(text, children))
                return false;
            known++;
        }

        return true;
    }

    /// <summary>Whether the text holds the given name, or the whole name, of one of the children.</summary>
    private static bool NamesOne(ReadOnlySpan<char> text, ImmutableArray<string> children)
    {
        foreach (var child in children)
        {
            var space = child.IndexOf(' ', StringComparison.Ordinal);
            if (HasWord(text, space < 0 ? child : child.AsSpan(0, space)))
                return true;
        }

        return false;
    }

    private static bool HasWord(ReadOnlySpan<char> text, ReadOnlySpan<char> word)
    {
        for (var from = 0; text[from..].IndexOf(word, StringComparison.OrdinalIgnoreCase) is var next and >= 0; from += next + 1)
        {
            var end = from + next + word.Length;
            if ((from + next == 0 || !char.IsLetter(text[from + next - 1])) && (end == text.Length || !char.IsLetter(text[end])))
                return true;
        }

        return false;
    }

    // Numbers may come as links do.
    private static ReadOnlySpan<char> Key(string address) => address.AsSpan(address.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? 4 : 0);
}
