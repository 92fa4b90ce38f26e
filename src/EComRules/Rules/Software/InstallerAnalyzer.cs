using EComRules.Rules.Web;

namespace EComRules.Rules.Software;

/// <summary>
/// ECR0201: an installer or a script sent or linked to by somebody who may not install software (clause 4.3a). A computing lesson's files, the single
/// central record ('SCR') and what ICT support sends are none of it.
/// </summary>
internal sealed class InstallerAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR0201",
        Title: "Installer or script attached or linked",
        MessageFormat: "'{0}' installs or runs software",
        Advice: "Ask ICT support to install it: they check where it comes from, the licence and what it does to the network.",
        RuleCategory.Malware,
        Severity.Violation,
        ["4.3a"])
    {
        Kinds = RuleKinds.Attachment | RuleKinds.Link | RuleKinds.Context,
        Channels = Channel.Email | Channel.Chat | Channel.Web,
        Dispositions = new(Disposition.Hold, Disposition.Hold, Disposition.Hold),
        OnWeb = Disposition.Block,
        Notify = [SchoolRole.IctSupport],
        Needs = [Field, "knownSuppliers"],
        Options =
        [
            new("approved_publishers", "", "Sites of publishers whose installers ICT support has agreed to, separated by commas; their subdomains count too."),
        ],
    };

    private const string Field = "softwareInstallAuthorised";
    private const string LowerForAssistive = "it reads as assistive technology for a child";
    private const string LowerForPublisher = "the publisher is widely used in schools";
    private const string LowerForSupplier = "the sender is a known supplier or an approved organisation";
    private const string LowerForRequest = "the message asks ICT support to install it";

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var words = Lexicon.Load("software-signs");
        var computing = rules.Notice(words.Where("sign", "computing"));
        var assistive = rules.Notice(words.Where("sign", "assistive"));
        var requests = rules.Notice(words.Where("sign", "request"));
        var publishers = HostList.Load("software-publishers");
        var approved = HostList.Of(Lexicon.Of([.. rules.OptionsFor(Rule).GetList("approved_publishers")]));

        rules.OnAttachment(Rule, context =>
        {
            // What comes from outside is a danger (ECR0202) rather than somebody's wish to install.
            var file = FileName.Read(context.Attachment.Name);
            if (context.Facts.Direction == Direction.Inbound || !Installs(file, context.Attachment.Name))
                return;
            if (file.Type == FileType.Script && context.InMessage(computing))
                return; // what children wrote
            switch (IsAuthorised(context.Message, context.Facts, context.School))
            {
                case null:
                    context.MissingContext(Field);
                    break;
                case false:
                    context.Report(loweredBecause: context.InMessage(assistive) ? LowerForAssistive : context.InMessage(requests) ? LowerForRequest : null);
                    break;
            }
        });

        rules.OnLink(Rule, context =>
        {
            var name = LinkFile.NameIn(context.Address);
            if (name.IsEmpty || context.School.IsInternal(context.Host) || approved.Contains(context.Host) || !InstallsFromLink(FileName.Read(name), name))
                return;
            switch (IsAuthorised(context.Message, context.Facts, context.School))
            {
                case null:
                    context.MissingContext(Field);
                    break;
                case false:
                    context.Report(loweredBecause: publishers.Contains(context.Host) ? LowerForPublisher
                        : IsFromSupplier(context.Message, context.Facts, context.School) ? LowerForSupplier
                        : context.InMessage(assistive) ? LowerForAssistive
                        : context.InMessage(requests) ? LowerForRequest : null);
                    break;
            }
        });
    }

    private static bool Installs(in FileName file, ReadOnlySpan<char> name) => file.Type switch
    {
        // "tickets from theatre.example.com" ends like a program of the 1980s.
        FileType.Program => !Is(file, name, "com") && !Is(file, name, "hlp"),
        FileType.Script => true,
        FileType.DiskImage => Is(file, name, "dmg"),
        _ => false,
    };

    // Web pages are made of .js files, and .com is part of many paths.
    private static bool InstallsFromLink(in FileName file, ReadOnlySpan<char> name)
        => Installs(file, name) && !Is(file, name, "js") && !Is(file, name, "application") && !Is(file, name, "sys");

    private static bool Is(in FileName file, ReadOnlySpan<char> name, string extension)
        => file.Extension.Length == extension.Length + 1 && name.Slice(file.Extension.Start + 1, extension.Length).Equals(extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the person at school who sends it, or asks for it, may install software; false for senders outside; null when the school does not say who may.</summary>
    private static bool? IsAuthorised(Message message, in MessageFacts facts, SchoolIndex school)
    {
        if (facts.Direction == Direction.Inbound)
        {
            foreach (var recipient in message.To)
                if (school.MayInstallSoftware(recipient.Value) == true)
                    return true;
            return false;
        }

        return school.MayInstallSoftware(message.From is { } sender ? sender.Value : default);
    }

    private static bool IsFromSupplier(Message message, in MessageFacts facts, SchoolIndex school)
        => facts.Direction == Direction.Inbound && message.From is { } sender && (school.IsKnownSupplier(sender.Value) || school.IsApproved(sender.Value));
}
