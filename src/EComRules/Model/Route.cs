namespace EComRules;

/// <summary>Whether a message travels a way on which other rules hold (design: routes apply only when every recipient is on the list).</summary>
public enum Route
{
    /// <summary>Ordinary mail.</summary>
    Ordinary,

    /// <summary>Every recipient is on <see cref="SchoolContext.SafeguardingRoutes"/>: delivered and tagged, never held or blocked.</summary>
    Safeguarding,

    /// <summary>Every recipient is on <see cref="SchoolContext.ProtectedRoutes"/> (union, whistle-blowing, occupational health): content is not judged, nobody is notified.</summary>
    Protected,
}
