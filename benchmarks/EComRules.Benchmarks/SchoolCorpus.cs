using System.Text;

namespace EComRules.Benchmarks;

/// <summary>Seeded, ordinary school mail: the same on every machine.</summary>
internal static class SchoolCorpus
{
    private static readonly string[] s_sentences =
    [
        "Please remind parents that the trip letters are due back on Friday.",
        "The coach for Year {0} leaves from the main gate at {1}:15 and returns by {2} o'clock.",
        "Could somebody cover my playground duty on Tuesday {3} March?",
        "Assembly is in the hall this week because the field is too wet.",
        "Thank you to everyone who helped with the book fair; we raised £{4}.50 for the library.",
        "The phonics screening pack has arrived and is in the office with the registers.",
        "Attendance for the autumn term was {5}.{0} per cent, which is better than last year.",
        "Our next governors' meeting is on {3}/0{0}/2026 and the papers will follow on Monday.",
        "Packed lunches should not contain nuts, and every child needs a named water bottle.",
        "I have spoken to the caterers about the menu and they will send a new price list.",
        "Invoice {6} for the music lessons was paid on the {3}th, please let me know if it has not arrived.",
        "The Year {0} class assembly on the Great Fire of London was wonderful, well done to all of you.",
        "If the weather is bad we will use the village hall, postcode DE{3} {0}GH, and walk back after lunch.",
        "Ring the office on 01332 555 0{4} if your child is going to be late.",
        "We have applied to the Community Fund for a sensory garden and hope to hear in June.",
        "Swimming starts again after half term, so kit is needed every Wednesday.",
        "There are still places at breakfast club; see https://www.example.org/clubs?id={6} for details.",
        "Could you check the seating plan before the test, and make sure that the laptops are charged?",
        "The SENCO will meet the class teacher about the new support plan on Thursday afternoon.",
        "Lost property is overflowing: please look through the box by the front door.",
    ];

    /// <summary>Messages of about that many characters.</summary>
    public static string[] Messages(int count, int characters)
    {
        var random = new Random(20260311);
        return [.. Enumerable.Range(0, count).Select(_ => Message(random, characters))];
    }

    /// <summary>Different made-up words of four to nine letters; the smaller sets are the first words of the larger ones.</summary>
    public static string[] Words(int count)
    {
        var random = new Random(20260312);
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (words.Count < count)
            words.Add(string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => $"{"bcdfghjklmnprstvwz"[random.Next(18)]}{"aeiou"[random.Next(5)]}")) + (random.Next(2) == 0 ? "n" : ""));
        return [.. words];
    }

    private static string Message(Random random, int characters)
    {
        var text = new StringBuilder("Dear all,\n\n");
        while (text.Length < characters)
        {
            text.AppendFormat(
                System.Globalization.CultureInfo.InvariantCulture,
                s_sentences[random.Next(s_sentences.Length)],
                random.Next(1, 7), random.Next(8, 12), random.Next(2, 6), random.Next(10, 29), random.Next(100, 999), random.Next(90, 99), random.Next(100000, 999999));
            text.Append(random.Next(4) == 0 ? "\n\n" : " ");
        }

        return text.ToString();
    }
}
