namespace EComRules.Engine;

/// <summary>Works out <see cref="MessageFacts"/> without allocating; all but the time.</summary>
internal static class MessageFactsReader
{
    // What goes to more people is no private matter, whatever its label says.
    private const int MostPersonal = 5;

    public static MessageFacts Read(Message message, SchoolIndex school)
    {
        // The mail server knows best who receives it; otherwise the headers say.
        var envelope = message.Envelope?.To ?? [];
        var counts = new RecipientCounts(school);
        if (!envelope.IsDefaultOrEmpty)
        {
            counts.Add(envelope);
        }
        else
        {
            counts.Add(message.To);
            counts.Add(message.Cc);
            counts.Add(message.Bcc);
        }

        var visible = new RecipientCounts(school);
        visible.Add(message.To);
        visible.Add(message.Cc);

        var direction = DirectionOf(message, school, counts);
        return new()
        {
            Direction = direction,
            Route = RouteOf(counts),
            Recipients = counts.All,
            Reach = counts.Reach,
            OutsideRecipients = counts.Outside,
            VisibleOutsideRecipients = visible.Outside,
            OutsideIsApproved = counts.Outside > 0 && counts.Outside == counts.ApprovedOutside,
            PassedOn = direction is Direction.Internal or Direction.Outbound && (counts.Reach >= 2 || counts.Outside > 0),
            IsPersonal = direction is Direction.Internal or Direction.Outbound && counts.Reach <= MostPersonal && IsLabelledPersonal(message),
        };
    }

    /// <summary>The label of RFC 4021, which mail programs offer as 'sensitivity'.</summary>
    private static bool IsLabelledPersonal(Message message)
        => message.Channel == Channel.Email && message.Header("Sensitivity").AsSpan().Trim() is var label
            && (label.Equals("Personal", StringComparison.OrdinalIgnoreCase) || label.Equals("Private", StringComparison.OrdinalIgnoreCase));

    private static Direction DirectionOf(Message message, SchoolIndex school, in RecipientCounts counts)
    {
        var sender = message.Envelope?.From ?? message.From;
        if (!school.KnowsItsDomains || sender is null || message.Record is not null)
            return Direction.Unknown;
        if (school.IsPupil(sender.Value))
            return Direction.Inbound; // clause 3.2: the policy binds staff, so a pupil is nobody to coach
        if (school.IsInternal(sender.Value) || (message.From is { } from && school.IsInternal(from.Value) && message.Envelope?.Authenticated != false))
            return counts.All == 0 ? Direction.Unknown : counts.Outside > 0 ? Direction.Outbound : Direction.Internal;
        return Direction.Inbound;
    }

    private static Route RouteOf(in RecipientCounts counts)
    {
        if (counts.All == 0)
            return Route.Ordinary;
        if (counts.Safeguarding == counts.All)
            return Route.Safeguarding;
        return counts.Protected == counts.All ? Route.Protected : Route.Ordinary;
    }

    private struct RecipientCounts(SchoolIndex school)
    {
        public int All { get; private set; }

        public int Reach { get; private set; }

        public int Outside { get; private set; }

        public int ApprovedOutside { get; private set; }

        public int Safeguarding { get; private set; }

        public int Protected { get; private set; }

        public void Add(ImmutableArray<MessageAddress> addresses)
        {
            if (addresses.IsDefaultOrEmpty)
                return;
            foreach (var address in addresses)
            {
                All++;
                Reach += school.Reach(address.Value);
                Safeguarding += school.IsSafeguardingRoute(address.Value) ? 1 : 0;
                Protected += school.IsProtectedRoute(address.Value) ? 1 : 0;
                if (!school.KnowsItsDomains || school.IsInternal(address.Value))
                    continue;
                Outside++;
                ApprovedOutside += school.IsApproved(address.Value) ? 1 : 0;
            }
        }
    }
}
