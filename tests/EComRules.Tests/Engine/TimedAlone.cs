namespace EComRules.Tests.Engine;

/// <summary>Tests that compare times: other tests beside them would be in the times too.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TimedAlone
{
    public const string Name = "Timed alone";
}
