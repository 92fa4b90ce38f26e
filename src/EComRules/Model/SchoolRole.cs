namespace EComRules;

/// <summary>A school role that is told of a finding. The gateway or host turns it into an address.</summary>
public enum SchoolRole
{
    /// <summary>The ICT technician or provider.</summary>
    IctSupport,

    /// <summary>The designated safeguarding lead (DSL).</summary>
    DesignatedSafeguardingLead,

    /// <summary>The senior leadership team (SLT).</summary>
    SeniorLeadership,

    /// <summary>The data protection officer (DPO).</summary>
    DataProtection,

    /// <summary>The member of staff's line manager.</summary>
    LineManager,
}
