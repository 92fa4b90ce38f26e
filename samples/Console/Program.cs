using EComRules;
using EComRules.Mime;

// The shortest useful program: check a folder of .eml files against the school's policy.
// Usage: dotnet run --project samples/Console -- [FOLDER] [SCHOOL.JSON]
var folder = args.ElementAtOrDefault(0) ?? "samples/messages";
var school = args.ElementAtOrDefault(1) ?? "samples/school.json";

var policy = new PolicyBuilder()
    .AddDefaultRules()
    .UseSchool(EComRulesJson.ReadSchool(File.ReadAllBytes(school), school))
    .Build();

foreach (var path in Directory.GetFiles(folder, "*.eml").Order(StringComparer.Ordinal))
{
    using var stream = File.OpenRead(path);
    var mail = MailReader.ReadEml(stream, path);
    if (mail.Message is null)
    {
        Console.WriteLine($"{mail.Source}: cannot be read: {mail.Error}");
        continue;
    }

    var verdict = policy.Check(mail.Message);
    Console.WriteLine($"{mail.Source}: {verdict.Disposition}");
    foreach (var finding in verdict.Findings.Concat(verdict.Faults))
        Console.WriteLine($"    {finding.Severity} {finding.Rule.Id} (clause {finding.Clause}): {finding.Message}. {finding.Advice}");
}
