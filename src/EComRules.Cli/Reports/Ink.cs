namespace EComRules.Cli.Reports;

/// <summary>Colours of the text report; writes nothing but the text where colour is off.</summary>
internal readonly record struct Ink(bool On)
{
    public string Strong(string text) => Wrap("1", text);

    public string Faint(string text) => Wrap("2", text);

    public string Of(Severity severity, string text) => Wrap(
        severity switch
        {
            Severity.Violation => "1;31",
            Severity.Warning => "1;33",
            _ => "1;36",
        },
        text);

    private string Wrap(string code, string text) => On ? $"\e[{code}m{text}\e[0m" : text;
}
