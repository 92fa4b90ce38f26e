using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EComRules.Engine;

/// <summary>The instructions a scan is done with. All of them find exactly the same; tests force each in turn.</summary>
internal enum ScanPath
{
    /// <summary>One character after the other.</summary>
    Scalar,

    /// <summary>128 bits at a time: SSE, or NEON on ARM.</summary>
    Vector128,

    /// <summary>256 bits at a time: AVX2.</summary>
    Vector256,

    /// <summary>512 bits at a time: AVX-512 with VBMI and VBMI2.</summary>
    Vector512,
}

/// <summary>Which of the paths this machine has.</summary>
internal static class ScanPaths
{
    /// <summary>The fastest.</summary>
    public static ScanPath Best { get; } = Enum.GetValues<ScanPath>().Where(IsSupported).Max();

    public static bool IsSupported(ScanPath path) => path switch
    {
        ScanPath.Vector512 => Vector512.IsHardwareAccelerated && Avx512BW.IsSupported && Avx512Vbmi.IsSupported && Avx512Vbmi2.IsSupported,
        ScanPath.Vector256 => Avx2.IsSupported,
        ScanPath.Vector128 => Vector128.IsHardwareAccelerated,
        _ => true,
    };
}
