using System.Text.Json;

namespace EComRules.Cli.Tests;

/// <summary>Messages as they come, one with something to find and one without.</summary>
internal static class Samples
{
    public const string Capitals = "PLEASE EVERYBODY READ THE WHOLE OF THIS LETTER";

    public const string ShoutingMail =
        "From: Ben Jones <b.jones@oakfield.example.sch.uk>\r\nTo: a.khan@oakfield.example.sch.uk\r\nSubject: Toner\r\n"
        + "Date: Mon, 9 Mar 2026 11:22:00 +0000\r\nMessage-ID: <1@oakfield.example.sch.uk>\r\nMIME-Version: 1.0\r\n"
        + "Content-Type: text/plain; charset=utf-8\r\n\r\nMorning,\r\n" + Capitals + "\r\nBen\r\n";

    public const string CleanMail =
        "From: Ben Jones <b.jones@oakfield.example.sch.uk>\r\nTo: a.khan@oakfield.example.sch.uk\r\nSubject: Trip letters\r\n"
        + "Date: Mon, 9 Mar 2026 11:22:00 +0000\r\nMessage-ID: <2@oakfield.example.sch.uk>\r\nMIME-Version: 1.0\r\n"
        + "Content-Type: text/plain; charset=utf-8\r\n\r\nCould you send this to the Year 4 parents?\r\n";

    public static readonly string CleanLine = Line("clean", "Trip letters", "Could you send this to the Year 4 parents?");

    public static readonly string ShoutingLine = Line("loud", "Toner", "Morning,\n" + Capitals + "\nBen");

    public static string Line(string id, string subject, string text) => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["id"] = id,
        ["from"] = "b.jones@oakfield.example.sch.uk",
        ["to"] = new[] { "a.khan@oakfield.example.sch.uk" },
        ["subject"] = subject,
        ["text"] = text,
        ["sentAt"] = "2026-03-09T11:22:00+00:00",
    });
}
