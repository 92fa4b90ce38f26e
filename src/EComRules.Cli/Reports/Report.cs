using EComRules.Cli.Sources;

namespace EComRules.Cli.Reports;

/// <summary>One output format. Called once per message, in order, so that nothing need be kept.</summary>
internal abstract class Report : IDisposable
{
    public virtual void Begin()
    {
    }

    public abstract void Write(CheckedMessage message);

    /// <summary>Says in the report that something could not be read; it is said on standard error in any case.</summary>
    public virtual void WriteUnread(InputEntry entry)
    {
    }

    public virtual void End(Totals totals)
    {
    }

    public abstract void Dispose();
}
