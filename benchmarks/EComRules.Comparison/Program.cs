using System.CommandLine;
using EComRules.Comparison;

var quick = new Option<bool>("--quick") { Description = "Short times: for a look, not for a claim." };
var verifyOnly = new Option<bool>("--verify-only") { Description = "Compare what the engines find; time nothing." };
var corpus = new Option<DirectoryInfo>("--corpus") { Description = "A folder of .txt or .eml messages instead of the seeded ones.", HelpName = "DIR" }.AcceptExistingOnly();
var sets = new Option<DirectoryInfo>("--sets") { Description = "A folder with S.txt, L.txt (a term a line) and P.tsv (name, flags, regex).", HelpName = "DIR" }.AcceptExistingOnly();
var only = new Option<string[]>("--only") { Description = "What to run: S L T10 ... T100000 P policy rules model paths length hostile doubling.", HelpName = "NAME", AllowMultipleArgumentsPerToken = true };
var command = new RootCommand("Compares the scan with other engines, in this process, on one thread. Exit code 1: an engine's spans or counts are wrong.")
{
    quick, verifyOnly, corpus, sets, only,
};
command.SetAction(parsed => new Session(new(
    parsed.GetValue(quick),
    parsed.GetValue(verifyOnly),
    parsed.GetValue(corpus),
    parsed.GetValue(sets),
    [.. parsed.GetValue(only) ?? []])).Run());
return command.Parse(args).Invoke();
