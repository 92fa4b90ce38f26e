using System.Buffers.Binary;
using System.Text;

namespace EComRules.Tests.Rules.Software;

/// <summary>First bytes of files, made here so that the repository holds none.</summary>
internal static class SampleFiles
{
    // In two pieces, so that no scanner takes the tests for the test file.
    public static byte[] TestVirus { get; } = Encoding.ASCII.GetBytes(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-" + "TEST-FILE!$H+H*");

    public static byte[] Of(string kind) => kind switch
    {
        "windows program" => WindowsProgram(),
        "linux program" => [0x7F, .. "ELF"u8, 2, 1, 1, 0],
        "mac program" => [0xCF, 0xFA, 0xED, 0xFE, 7, 0, 0, 1],
        "script" => [.. "#!/bin/sh\nrm -rf ~\n"u8],
        "shortcut" => [0x4C, 0, 0, 0, 0x01, 0x14, 0x02, 0, 0, 0],
        "onenote" => [0xE4, 0x52, 0x5C, 0x7B, 0x8C, 0xD8, 0xA7, 0x4D, 0xAE, 0xB1, 0x53, 0x78, 0xD0, 0x29, 0x96, 0xD3, 1],
        "zip" => Zip(["photo1.jpg"]),
        "docx" => Zip(["[Content_Types].xml"]),
        "rar" => [.. "Rar!\x1A\x07"u8, 0],
        "ole2" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0],
        "pdf" => [.. "%PDF-1.7\n"u8],
        "rtf" => [.. @"{\rtf1\ansi"u8],
        "html" => [.. "<html><table>"u8],
        "csv" => [.. "Name,Class\nLeo,4B\n"u8],
        "text" => [.. "MZ came to the office at ten."u8],
        "jpeg" => [0xFF, 0xD8, 0xFF, 0xE0, 0, 16],
        "png" => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10],
        "heic" => [0, 0, 0, 24, .. "ftypheic"u8],
        "mp4" => [0, 0, 0, 24, .. "ftypmp42"u8],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static byte[] Zip(string[] names, bool encrypted = false)
    {
        var bytes = new List<byte>();
        foreach (var name in names)
        {
            var header = new byte[30];
            "PK\x03\x04"u8.CopyTo(header);
            header[6] = (byte)(encrypted ? 1 : 0);
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(18), 4);
            BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(26), (ushort)name.Length);
            bytes.AddRange(header);
            bytes.AddRange(Encoding.ASCII.GetBytes(name));
            bytes.AddRange([1, 2, 3, 4]);
        }

        return [.. bytes.Take(512)];
    }

    private static byte[] WindowsProgram()
    {
        var bytes = new byte[512];
        "MZ"u8.CopyTo(bytes);
        bytes[0x3C] = 0x80;
        "PE\0\0"u8.CopyTo(bytes.AsSpan(0x80));
        return bytes;
    }
}
