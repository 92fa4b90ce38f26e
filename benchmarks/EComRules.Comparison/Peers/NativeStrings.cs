using System.Runtime.InteropServices;
using System.Text;

namespace EComRules.Comparison.Peers;

/// <summary>Strings as C wants them: zero-terminated UTF-8, with their lengths in bytes.</summary>
internal sealed unsafe class NativeStrings : IDisposable
{
    private readonly nint[] _strings;
    private readonly byte** _pointers;
    private readonly nuint* _lengths;

    public NativeStrings(IReadOnlyList<string> strings)
    {
        _strings = [.. strings.Select(Marshal.StringToCoTaskMemUTF8)];
        _pointers = (byte**)NativeMemory.Alloc((nuint)strings.Count, (nuint)sizeof(byte*));
        _lengths = (nuint*)NativeMemory.Alloc((nuint)strings.Count, (nuint)sizeof(nuint));
        for (var i = 0; i < strings.Count; i++)
        {
            _pointers[i] = (byte*)_strings[i];
            _lengths[i] = (nuint)Encoding.UTF8.GetByteCount(strings[i]);
        }
    }

    public byte** Pointers => _pointers;

    public nuint* Lengths => _lengths;

    public void Dispose()
    {
        foreach (var item in _strings)
            Marshal.FreeCoTaskMem(item);
        NativeMemory.Free(_pointers);
        NativeMemory.Free(_lengths);
    }
}
