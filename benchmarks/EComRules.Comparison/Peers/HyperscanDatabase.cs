namespace EComRules.Comparison.Peers;

/// <summary>A compiled Hyperscan database with its scratch space.</summary>
internal sealed unsafe class HyperscanDatabase(nint database) : IDisposable
{
    private readonly nint _scratch = HyperscanLibrary.AllocateScratch(database);

    public void Scan(byte* text, int length, delegate* unmanaged<uint, ulong, ulong, uint, void*, int> onMatch, void* context)
        => _ = HyperscanLibrary.Scan(database, text, (uint)length, 0, _scratch, onMatch, context);

    public void Dispose()
    {
        _ = HyperscanLibrary.FreeScratch(_scratch);
        _ = HyperscanLibrary.FreeDatabase(database);
    }
}
