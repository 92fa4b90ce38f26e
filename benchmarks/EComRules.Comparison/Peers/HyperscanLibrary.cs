using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EComRules.Comparison.Peers;

/// <summary>The few calls of Hyperscan 5 that are needed. Pointers are the library's own; nothing here owns them.</summary>
internal static unsafe partial class HyperscanLibrary
{
    public const string Install = "apt-get install libhyperscan5";

    private const string Name = "libhs.so.5";

    /// <summary>What a match does to the search: 0 lets it go on.</summary>
    public const int GoOn = 0;

    [Flags]
    public enum Flags : uint
    {
        None = 0,
        Caseless = 1,
        SingleMatch = 8,
        Utf8 = 32,
        LeftmostStart = 256,
    }

    /// <summary>The installed version; null when there is none.</summary>
    public static string? Version { get; } = NativeLibrary.TryLoad(Name, typeof(HyperscanLibrary).Assembly, null, out _)
        ? Marshal.PtrToStringUTF8(hs_version())
        : null;

    /// <summary>A database of literals, for blocks of text. Lengths are in bytes; every id is the literal's place.</summary>
    public static nint CompileLiterals(IReadOnlyList<string> literals, IReadOnlyList<Flags> flags)
    {
        using var strings = new NativeStrings(literals);
        fixed (uint* flag = flags.Select(value => (uint)value).ToArray(), id = Ids(0, literals.Count))
        {
            var result = hs_compile_lit_multi(strings.Pointers, flag, id, strings.Lengths, (uint)literals.Count, 1, 0, out var database, out var error);
            return result == 0 ? database : throw Refused(error);
        }
    }

    /// <summary>A database of expressions, for blocks of text.</summary>
    /// <exception cref="NotSupportedException">The library refuses one of them; the message is its own.</exception>
    public static nint CompileExpressions(IReadOnlyList<string> expressions, IReadOnlyList<Flags> flags, int firstId)
    {
        using var strings = new NativeStrings(expressions);
        fixed (uint* flag = flags.Select(value => (uint)value).ToArray(), id = Ids(firstId, expressions.Count))
        {
            var result = hs_compile_multi(strings.Pointers, flag, id, (uint)expressions.Count, 1, 0, out var database, out var error);
            return result == 0 ? database : throw Refused(error);
        }
    }

    public static nint AllocateScratch(nint database)
    {
        nint scratch = 0;
        return hs_alloc_scratch(database, ref scratch) == 0 ? scratch : throw new InvalidOperationException("Hyperscan has no scratch space.");
    }

    [LibraryImport(Name, EntryPoint = "hs_scan")]
    public static partial int Scan(nint database, byte* text, uint length, uint flags, nint scratch, delegate* unmanaged<uint, ulong, ulong, uint, void*, int> onMatch, void* context);

    [LibraryImport(Name, EntryPoint = "hs_free_database")]
    public static partial int FreeDatabase(nint database);

    [LibraryImport(Name, EntryPoint = "hs_free_scratch")]
    public static partial int FreeScratch(nint scratch);

    private static uint[] Ids(int first, int count) => [.. Enumerable.Range(first, count).Select(id => (uint)id)];

    private static NotSupportedException Refused(CompileError* error)
    {
        var message = Marshal.PtrToStringUTF8(error->Message);
        _ = hs_free_compile_error(error);
        return new(message);
    }

    [LibraryImport(Name)]
    private static partial nint hs_version();

    [LibraryImport(Name)]
    private static partial int hs_compile_lit_multi(byte** literals, uint* flags, uint* ids, nuint* lengths, uint count, uint mode, nint platform, out nint database, out CompileError* error);

    [LibraryImport(Name)]
    private static partial int hs_compile_multi(byte** expressions, uint* flags, uint* ids, uint count, uint mode, nint platform, out nint database, out CompileError* error);

    [LibraryImport(Name)]
    private static partial int hs_alloc_scratch(nint database, ref nint scratch);

    [LibraryImport(Name)]
    private static partial int hs_free_compile_error(CompileError* error);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct CompileError
    {
        public readonly nint Message;
        public readonly int Expression;
    }
}
