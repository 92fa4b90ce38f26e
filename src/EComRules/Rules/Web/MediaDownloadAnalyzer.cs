using EComRules.Rules.Software;

namespace EComRules.Rules.Web;

/// <summary>
/// ECR0904: music and films downloaded or passed on for leisure (clause 8.3d). A nativity's backing track, a phonics video and the school's own
/// film are school purposes; a file that says nothing of itself is left alone.
/// </summary>
internal sealed class MediaDownloadAnalyzer : RuleAnalyzer
{
    public static readonly RuleDescriptor Rule = new("ECR0904",
        Title: "Media download or attachment",
        MessageFormat: "'{0}' reads as music or a film that is not for school",
        Advice: "Keep music and films for your own time and your own device. If it is for a lesson or an assembly, say so in the message.",
        RuleCategory.MediaDownload,
        Severity.Advice,
        ["8.3d"])
    {
        Kinds = RuleKinds.Link | RuleKinds.Attachment | RuleKinds.Pattern | RuleKinds.Context,
        Channels = Channel.Email | Channel.Chat | Channel.Web,
        Directions = Direction.FromSchool,
        Options =
        [
            new("curriculum_hosts", "", "Further sites whose music and films are for school, separated by commas; their subdomains count too."),
        ],
    };

    private const string Download = @"\b(download(ed|ing|s)?|ripped|ripping|rip|torrented|burn(ed|t|ing)?|pirated)\s+(\S+\s+){0,5}(albums?|movies?|films?|box\s?sets?|mp3s?|songs?|mixtapes?|soundtracks?|episodes|whole\s+series|dvds?|boxset)\b";

    private const string FullAlbum = @"\b((full|whole|entire)\s+(\w+\s+){0,2}(album|discography|box\s?set|film|movie|series)\s+(for|on|as)\s+(you|your|a|me|mp3)|(off|from)\s+a\s+(ripping|download|free\s+movie)\s+site|(left|leaving)\s+(\w+\s+){1,4}downloading\s+(\w+\s+){0,3}(set|sets|film|films|album|albums|movies|playlist|series|season|songs|music))\b";

    // How releases of films and series are named: 1080p, x264, WEBRip, S01E03.
    private static readonly string[] s_releases = ["1080p", "720p", "2160p", "x264", "x265", "h264", "hevc", "webrip", "web-dl", "bluray", "blu-ray", "brrip", "bdrip", "dvdrip", "hdrip", "hdcam", "dvdscr", "yify", "xvid"];

    private static readonly string[] s_leisure = ["album", "mixtape", "official video", "official audio", "official music video", "lyric video", "full movie", "discography", "greatest hits", "club mix", "dj set", "ringtone", " feat.", " ft.", "(feat", "320kbps", "box set", "boxset"];

    private const int ManyTracks = 3;

    public override ImmutableArray<RuleDescriptor> Rules => [Rule];

    public override void Initialize(RuleRegistration rules)
    {
        var hosts = Lexicon.Load("media-hosts");
        var rippers = HostList.Of(hosts.Where("use", "ripping"));
        var curriculum = HostList.Of(hosts.Where("use", "curriculum"));
        var ownCurriculum = HostList.Of(Lexicon.Of([.. rules.OptionsFor(Rule).GetList("curriculum_hosts")]));
        var names = Lexicon.Load("host-words");
        var ripperNames = new HostWords(names.Where("about", "ripping"));
        var workNames = new HostWords(names.Where("about", "work").With(names.Where("about", "both")));
        var leisure = rules.Notice(Lexicon.Of("full album", "whole album", "new album", "ripping site", "mixtape", "playlist", "box set", "gym mix", "party mix", "club mix", "dj set", "16 tracks", "for the car", "best of"));
        var school = rules.Notice(Lexicon.Load("school-media"));

        rules.OnLink(Rule, context =>
        {
            var host = context.Host;
            if (host.IsEmpty || curriculum.Contains(host) || ownCurriculum.Contains(host) || context.School.IsInternal(host))
                return;
            if (rippers.Contains(host) || ripperNames.StandIn(host))
            {
                if (!context.InMessage(school))
                    context.Report();
                return;
            }

            var name = LinkFile.NameIn(context.Address);
            var isFile = !name.IsEmpty && FileName.Read(name).Type == FileType.Media;
            if (isFile && (IsRelease(name) || (context.Message.Channel == Channel.Web && !IsPublicBody(host) && !workNames.StandIn(host) && !workNames.StandIn(LinkFile.PathOf(context.Address)))) && !context.InMessage(school))
                context.Report(confidence: 0.6);
        });

        rules.OnAttachment(Rule, context =>
        {
            var name = context.Attachment.Name;
            if (FileName.Read(name).Type == FileType.Media && (IsRelease(name) || SaysLeisure(name) || (IsTrack(name) && CountTracks(context.Message) >= ManyTracks) || (IsNumbered(name) && context.InMessage(leisure))) && !context.InMessage(school))
                context.Report(confidence: 0.7);
        });

        rules.OnPattern(Rule, FullAlbum, CheckWords);
        rules.OnPattern(Rule, Download, CheckWords);

        void CheckWords(MatchContext context)
        {
            if (context.Part == MessagePart.Attachment)
                return;
            if (context.InQuotationMarks || context.InMessage(school))
                context.Ignore("it is for school");
            else
                context.Report(confidence: 0.7);
        }
    }

    private static bool IsRelease(ReadOnlySpan<char> name)
    {
        foreach (var word in s_releases)
            if (name.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;

        // S01E03
        for (var i = 0; i + 5 < name.Length; i++)
            if (name[i] is 's' or 'S' && char.IsAsciiDigit(name[i + 1]) && char.IsAsciiDigit(name[i + 2]) && name[i + 3] is 'e' or 'E' && char.IsAsciiDigit(name[i + 4]) && char.IsAsciiDigit(name[i + 5]))
                return i == 0 || !char.IsLetterOrDigit(name[i - 1]);
        return false;
    }

    private static bool SaysLeisure(ReadOnlySpan<char> name)
    {
        foreach (var word in s_leisure)
            if (name.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>'07 Artist - Title.mp3': a number, then a name with a dash.</summary>
    private static bool IsTrack(ReadOnlySpan<char> name)
        => IsNumbered(name) && name.Contains(" - ", StringComparison.Ordinal);

    private static bool IsNumbered(ReadOnlySpan<char> name) => name.Length > 4 && char.IsAsciiDigit(name[0]) && char.IsAsciiDigit(name[1]) && !char.IsAsciiDigit(name[2]);

    private static int CountTracks(Message message)
    {
        var count = 0;
        foreach (var file in message.Attachments)
            if (IsTrack(file.Name))
                count++;
        return count;
    }

    private static bool IsPublicBody(ReadOnlySpan<char> host)
        => host.EndsWith(".gov.uk", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".sch.uk", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".ac.uk", StringComparison.OrdinalIgnoreCase);
}
