using EComRules.Engine;

namespace EComRules;

/// <summary>
/// Answers questions about the school without allocating: made once from a <see cref="SchoolContext"/>, immutable, thread-safe.
/// Where the school file does not say, the answer is null, never a guess.
/// </summary>
public sealed class SchoolIndex
{
    private readonly AddressList _internal;
    private readonly AddressList _approved;
    private readonly AddressList _safeguarding;
    private readonly AddressList _protected;
    private readonly AddressList _maySendToAll;
    private readonly AddressList _auction;
    private readonly AddressList _suppliers;
    private readonly AddressList _install;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _roll;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _listSizes;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _staffPrivate;
    private readonly AddressList _governorPrivate;
    private readonly AddressList _personalDataRoles;
    private readonly AddressList _explicitHosts;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _explicitFiles;

    // Shorter ones are in everything.
    private const int ShortestContact = 5;
    private const int LongestContact = 256;

    private readonly ImmutableArray<string> _ownContacts;
    private readonly ImmutableArray<AddressList> _approvedByClass;
    private readonly FrozenDictionary<string, ImmutableArray<string>>.AlternateLookup<ReadOnlySpan<char>> _ownChildren;
    private readonly AddressList _pupils;

    /// <param name="context">The school file's content.</param>
    /// <param name="rules">The rules of the policy, for the exceptions the school has agreed.</param>
    internal SchoolIndex(SchoolContext context, ImmutableArray<RuleDescriptor> rules = default)
    {
        Context = context;
        _pupils = new(context.Registers.PupilAccounts);
        Exceptions = rules.IsDefaultOrEmpty ? [] : ExceptionsIn(context.Registers, rules);
        _internal = new(context.InternalDomains);
        _approved = new(context.ApprovedOutsideOrganisations);
        _safeguarding = new(context.SafeguardingRoutes);
        _protected = new(context.ProtectedRoutes);
        _maySendToAll = new(context.MaySendToAll);
        _auction = new(context.OnlineAuctionAuthorised);
        _suppliers = new(context.KnownSuppliers);
        _install = new(context.SoftwareInstallAuthorised);
        _governorPrivate = new(context.GovernorPrivateAddresses);
        _personalDataRoles = new([.. context.PersonalDataRoles.Values]);
        _explicitHosts = new(context.ExplicitHosts);
        _explicitFiles = context.ExplicitFileHashes.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _roll = context.RollNames.SelectMany(Names).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _listSizes = context.DistributionLists.DistinctBy(list => list.Address, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(list => list.Address, list => list.Size, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _staffPrivate = context.StaffPrivateAddresses.DistinctBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _ownContacts = [.. context.OwnContacts.Select(Compact).Where(contact => contact.Length >= ShortestContact)];
        _approvedByClass = [.. DataClasses.Select(name => new AddressList(context.ApprovedRecipients.GetValueOrDefault(name, [])))];
        _ownChildren = context.OwnChildren.DistinctBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        Calendar = new(context);

        static ImmutableArray<AgreedException> ExceptionsIn(SchoolRegisters registers, ImmutableArray<RuleDescriptor> rules)
            => [.. from agreed in registers.Authorisations ?? []
                   where agreed is { For: AuthorisationKind.Contact, What: not null, Expires: not null }
                   let suppression = new Suppression(FriendRequest, $"{agreed.Reason ?? "agreed contact"}; agreed by {agreed.AgreedBy}") { From = agreed.Address, Text = agreed.What, Expires = agreed.Expires }
                   select new AgreedException(suppression, IndexOf(rules))];

        static int IndexOf(ImmutableArray<RuleDescriptor> rules)
        {
            for (var i = 0; i < rules.Length; i++)
                if (rules[i].Id == FriendRequest)
                    return i;
            return -1;
        }

        static IEnumerable<string> Names(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(name);
    }

    /// <summary>The names of the data classes in a school file, in the order of <see cref="DataClass"/>.</summary>
    internal static ImmutableArray<string> DataClasses { get; } = ["identifiers", "contactDetails", "specialCategory", "pupilRecords", "safeguarding"];

    private const string FriendRequest = "ECR1501";

    /// <summary>The school file's content.</summary>
    public SchoolContext Context { get; }

    internal SchoolCalendar Calendar { get; }

    /// <summary>What the register of authorisations excepts from a rule: contacts on social networks, each until its day (clause 8.9c).</summary>
    internal ImmutableArray<AgreedException> Exceptions { get; }

    /// <summary>Whether the account is a pupil's.</summary>
    internal bool IsPupil(ReadOnlySpan<char> address) => !_pupils.IsEmpty && _pupils.Contains(address);

    /// <summary>The person's entry in the staff register; null when there is none.</summary>
    internal StaffMember? StaffMember(ReadOnlySpan<char> address)
    {
        foreach (var person in Context.Registers.Staff ?? [])
            if (address.Equals(person.Address, StringComparison.OrdinalIgnoreCase))
                return person;
        return null;
    }

    /// <summary>
    /// Whether the policy binds whoever uses this account on that day (clauses 3.1 to 3.3): everybody who uses the school's systems but its
    /// pupils, and elsewhere those who act for the school. Of the hour and the place nothing is asked: they do not matter (clause 3.4).
    /// Null when the school does not say enough.
    /// </summary>
    /// <param name="address">The account's address.</param>
    /// <param name="day">The day, at the school.</param>
    public bool? InScope(ReadOnlySpan<char> address, DateOnly day)
    {
        if (address.IsEmpty)
            return null;
        if (IsPupil(address))
            return false;
        if (IsInternal(address))
            return true;
        if (StaffMember(address) is { } person)
            return person.IsEngagedOn(day);
        if (IsGovernorPrivate(address) || StaffAddressOf(address) is not null)
            return true;
        return KnowsItsDomains ? false : null;
    }

    /// <summary>Whether the school says which domains are its own.</summary>
    public bool KnowsItsDomains => !_internal.IsEmpty;

    /// <summary>Whether the address belongs to the school.</summary>
    public bool IsInternal(ReadOnlySpan<char> address) => _internal.Contains(address);

    /// <summary>Whether the address belongs to an organisation that may receive personal data: an approved one, or a safeguarding route.</summary>
    public bool IsApproved(ReadOnlySpan<char> address) => _approved.Contains(address) || _safeguarding.Contains(address);

    /// <summary>Whether the address is on a safeguarding route.</summary>
    public bool IsSafeguardingRoute(ReadOnlySpan<char> address) => _safeguarding.Contains(address);

    /// <summary>Whether the address is on a protected route.</summary>
    public bool IsProtectedRoute(ReadOnlySpan<char> address) => _protected.Contains(address);

    /// <summary>Whether the sender may write to everyone; null when the school does not say who may.</summary>
    public bool? MaySendToAll(ReadOnlySpan<char> address) => _maySendToAll.IsEmpty ? null : _maySendToAll.Contains(address);

    /// <summary>Whether the sender may take part in online auctions for the school; null when the school does not say who may.</summary>
    public bool? MayUseAuctions(ReadOnlySpan<char> address) => _auction.IsEmpty ? null : _auction.Contains(address);

    /// <summary>Whether the sender may install software; null when the school does not say who may.</summary>
    public bool? MayInstallSoftware(ReadOnlySpan<char> address) => _install.IsEmpty ? null : _install.Contains(address);

    /// <summary>Whether the address is a supplier the school deals with.</summary>
    public bool IsKnownSupplier(ReadOnlySpan<char> address) => _suppliers.Contains(address);

    /// <summary>Whether the address may receive that class of personal data: as an approved organisation, a safeguarding route, or for this class alone.</summary>
    internal bool IsApproved(ReadOnlySpan<char> address, DataClass data) => IsApproved(address) || IsApprovedForClass(address, data);

    /// <summary>Whether the address is approved for that class by name, whatever else is approved.</summary>
    internal bool IsApprovedForClass(ReadOnlySpan<char> address, DataClass data) => _approvedByClass[(int)data].Contains(address);

    /// <summary>The names of the children of the parent whose address or number this is; default when the school file does not know it.</summary>
    internal ImmutableArray<string> ChildrenOf(ReadOnlySpan<char> parent) => _ownChildren.TryGetValue(parent, out var children) ? children : default;

    /// <summary>Whether an address or number in a text is one of the school's own, however it is spaced.</summary>
    internal bool IsOwnContact(ReadOnlySpan<char> text)
    {
        if (_ownContacts.IsEmpty)
            return false;
        Span<char> compact = stackalloc char[LongestContact];
        var length = 0;
        foreach (var c in text)
            if (char.IsLetterOrDigit(c) && length < LongestContact)
                compact[length++] = char.ToUpperInvariant(c);
        foreach (var contact in _ownContacts)
            if (compact[..length].IndexOf(contact, StringComparison.Ordinal) >= 0)
                return true;
        return false;
    }

    /// <summary>Whether the address is that of a role that handles personal data, such as the SENCO.</summary>
    internal bool HasPersonalDataRole(ReadOnlySpan<char> address) => _personalDataRoles.Contains(address);

    /// <summary>Whether the host is on the school's list of explicit ones.</summary>
    internal bool IsExplicitHost(ReadOnlySpan<char> host) => _explicitHosts.Contains(host);

    /// <summary>Whether the school lists hashes of explicit files: without one no file need be read.</summary>
    internal bool KnowsExplicitFiles => !Context.ExplicitFileHashes.IsEmpty;

    /// <summary>Whether a file of that SHA-256 hash, in hexadecimal digits, is on the school's list of explicit ones.</summary>
    internal bool IsExplicitFile(ReadOnlySpan<char> hash) => _explicitFiles.Contains(hash);

    /// <summary>Whether a governor uses this private address for school business.</summary>
    public bool IsGovernorPrivate(ReadOnlySpan<char> address) => _governorPrivate.Contains(address);

    /// <summary>The school address of the member of staff whose private address this is; null when it is nobody's.</summary>
    public string? StaffAddressOf(ReadOnlySpan<char> privateAddress) => _staffPrivate.TryGetValue(privateAddress, out var own) ? own : null;

    /// <summary>Whether the word or full name is on the school's roll; compared without case.</summary>
    public bool IsOnRoll(ReadOnlySpan<char> name) => _roll.Contains(name);

    private static string Compact(string contact) => string.Concat(contact.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>How many people the address reaches: a distribution list's size, else 1.</summary>
    public int Reach(ReadOnlySpan<char> address) => _listSizes.TryGetValue(address, out var size) ? size : 1;

    /// <summary>Whether the address is a distribution list of the school.</summary>
    public bool IsDistributionList(ReadOnlySpan<char> address) => _listSizes.ContainsKey(address);

    /// <summary>The time in the school's time zone.</summary>
    public DateTimeOffset LocalTime(DateTimeOffset time) => Calendar.LocalTime(time);

    /// <summary>Whether staff are on duty at that time; null when the school file does not say (no core hours, or no term that covers the day).</summary>
    public bool? IsCoreTime(DateTimeOffset time) => Calendar.IsWithin(Context.CoreHours, time);

    /// <summary>Whether an answer may be expected at that time; null when the school file does not say.</summary>
    public bool? IsWorkingTime(DateTimeOffset time) => Calendar.IsWithin(Context.NormalWorkingHours, time);
}
