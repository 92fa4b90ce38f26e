using System.Text;

namespace EComRules;

/// <summary>Everything a school file says, in one text that is the same for the same content; hashed into the policy's fingerprint.</summary>
internal static class SchoolDescription
{
    public static string Of(SchoolContext school)
    {
        var text = new StringBuilder();
        List(school.InternalDomains);
        One($"{school.TimeZone}");
        Hours(school.CoreHours);
        Hours(school.NormalWorkingHours);
        foreach (var term in school.Terms)
            One($"{term.Name} {term.Start:O} {term.End:O} {term.HalfTermStart:O} {term.HalfTermEnd:O} {string.Join(',', term.BankHolidays.Select(day => day.ToString("O", CultureInfo.InvariantCulture)))}");
        One($"{school.StaffListSize} {school.BlanketRecipientThreshold} {school.AttachmentLimitBytes} {school.TextServiceSender}");
        List([.. school.DistributionLists.Select(list => $"{list.Address}={list.Size}")]);
        List(school.MaySendToAll);
        List(school.ApprovedOutsideOrganisations);
        Map(school.PersonalDataRoles);
        List(school.OnlineAuctionAuthorised);
        List(school.SoftwareInstallAuthorised);
        List(school.KnownSuppliers);
        Map(school.StaffPrivateAddresses);
        List(school.GovernorPrivateAddresses);
        List(school.RollNames);
        List(school.SafeguardingRoutes);
        List(school.ProtectedRoutes);
        return text.ToString();

        void One(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
        void List(ImmutableArray<string> items) => text.AppendJoin('\t', items).Append('\n');
        void Map(ImmutableDictionary<string, string> pairs) => text.AppendJoin('\t', pairs.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}")).Append('\n');
        void Hours(SchoolHours? hours)
        {
            if (hours is not null)
                One($"{string.Join(',', hours.Days)} {hours.Start:O} {hours.End:O} {hours.TermTimeOnly}");
            text.Append('\n');
        }
    }
}
