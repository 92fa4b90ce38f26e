using System.Text;

namespace EComRules.Comparison.Corpus;

/// <summary>
/// Seeded mail of a school, the same on every machine: greetings, sentences from templates, free text with the word frequencies of
/// English, lists, quoted lines, addresses, links, signatures, and a few characters beyond ASCII.
/// </summary>
internal sealed class SchoolMail
{
    private static readonly string[] s_days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    private static readonly string[] s_months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] s_names = ["Mrs Ellis", "Mr Okafor", "Miss Hartley", "Dr Patel", "Siobhan O'Neill", "Tom", "Ms Lindqvist", "Aisha", "Mr and Mrs Bayliss", "Jean-Paul", "Ruth", "the caretaker"];
    private static readonly string[] s_greetings = ["Dear all,", "Dear parents and carers,", "Hi,", "Hello everyone,", "Good morning", "Dear Mrs Ellis,", "Morning team,"];
    private static readonly string[] s_signatures = ["Best wishes,\nR. Bayliss\nOffice manager", "Kind regards\n\nA Khan | Year 4", "Thanks,\nTom", "--\nOakfield Primary School\nTel. 01632 960 123", "Sent from my phone"];

    private readonly Random _random;
    private readonly string[] _sentences = EmbeddedText.Lines("sentences");
    private readonly string[] _common = EmbeddedText.Words("words");
    private readonly string[] _nouns;
    private readonly string[] _rare;

    private SchoolMail(int seed)
    {
        _random = new(seed);
        _nouns = [.. _common.Skip(_common.Length / 2).Where(word => word.Length > 3)];
        _rare = new WordMaker(seed + 1).Words(8_000);
    }

    /// <summary>Messages of 0.5 to 8 KB.</summary>
    public static string[] Messages(int count, int seed)
    {
        var mail = new SchoolMail(seed);
        return [.. Enumerable.Range(0, count).Select(_ => mail.Message())];
    }

    private string Message()
    {
        // Many short messages, some long: as in real mail the middle one has about 2.5 KB.
        var share = _random.NextDouble();
        var length = 512 + (int)(7_200 * share * share);
        var text = new StringBuilder(length + 512);
        text.Append(Capital(FreeWords(_random.Next(2, 6)))).Append("\n\n").Append(Pick(s_greetings)).Append("\n\n");
        while (text.Length < length)
        {
            if (_random.Next(8) == 0)
                Quote(text);
            else
                Paragraph(text, "");
        }

        text.Append(Pick(s_signatures)).Append('\n');
        return text.ToString();
    }

    private void Quote(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"On {Pick(s_days)} {Date()}, {Pick(s_names)} <{Address()}> wrote:\n");
        Paragraph(text, "> ");
    }

    private void Paragraph(StringBuilder text, string prefix)
    {
        var column = 0;
        text.Append(prefix);
        for (var sentences = _random.Next(1, 6); sentences > 0; sentences--)
        {
            var sentence = _random.Next(5) < 2 ? FreeSentence() : Fill(Pick(_sentences));
            foreach (var word in sentence.Split(' '))
            {
                // Half of mail programs break lines, half leave it to the reader's.
                if (column > 72 && (text.Length & 1) == 0)
                {
                    text.Append('\n').Append(prefix);
                    column = 0;
                }

                text.Append(word).Append(' ');
                column += word.Length + 1;
            }
        }

        text.Length--;
        text.Append(_random.Next(3) == 0 ? "\r\n\r\n" : "\n\n");
    }

    private string FreeSentence() => Capital(FreeWords(_random.Next(5, 22))) + (_random.Next(9) == 0 ? "? " : ".").TrimEnd();

    private string FreeWords(int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
                text.Append(_random.Next(12) == 0 ? ", " : " ");
            text.Append(Word());
        }

        return text.ToString();
    }

    /// <summary>A word by rank as in English: the n-th commonest comes up about 1/n as often as the first; beyond the list are rare ones.</summary>
    private string Word()
    {
        var rank = (int)Math.Exp(_random.NextDouble() * Math.Log(_common.Length + _rare.Length)) - 1;
        return rank < _common.Length ? _common[rank] : _rare[rank - _common.Length];
    }

    private string Fill(string sentence)
    {
        while (sentence.IndexOf('{', StringComparison.Ordinal) is var open and >= 0)
        {
            var close = sentence.IndexOf('}', open);
            sentence = sentence[..open] + Slot(sentence[(open + 1)..close]) + sentence[(close + 1)..];
        }

        return sentence;
    }

    private string Slot(string name) => name switch
    {
        "noun" => Pick(_nouns),
        "NOUN" => Pick(_nouns).ToUpperInvariant(),
        "word" => Word(),
        "tail" => Capital(Pick(_rare)),
        "name" => Pick(s_names),
        "day" => Pick(s_days),
        "DAY" => Pick(s_days).ToUpperInvariant(),
        "month" => Pick(s_months),
        "date" => Date(),
        "time" => Number(8, 17) + ":" + Number(10, 60),
        "money" => "£" + Number(1, 900) + "." + Number(10, 100),
        "phone" => "01632 960 " + Number(100, 1_000),
        "postcode" => "DE" + Number(1, 30) + " " + Number(1, 10) + Pick(s_months)[..2].ToUpperInvariant(),
        "email" => Address(),
        "link" => "https://www.example.org/" + Pick(_nouns) + "?id=" + Number(1_000, 99_999),
        _ => Number(1, int.Parse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture) + 1),
    };

    private string Date() => _random.Next(3) switch
    {
        0 => Number(1, 29) + " " + Pick(s_months),
        1 => Number(1, 29) + "/" + Number(10, 13) + "/20" + Number(24, 28),
        _ => "the " + Number(4, 21) + "th",
    };

    private string Address() => Pick(_rare) + "." + Pick(_rare) + "@" + (_random.Next(2) == 0 ? "oakfield.example.sch.uk" : "mail.example.org");

    private string Number(int from, int below) => _random.Next(from, below).ToString(CultureInfo.InvariantCulture);

    private string Pick(string[] items) => items[_random.Next(items.Length)];

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
