using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace EComRules.Attachments;

/// <summary>
/// A filter that first finds out how large its output would be, where a few bytes can become many, and afterwards looks for tables of
/// characters made to be endless.
/// </summary>
internal sealed class PdfFilter(IFilter filter, PdfBudget budget) : IFilter
{
    // What a run-length code and an LZW code can become at most.
    private const int RunLengthFactor = 64;
    private const int LzwFactor = 2_731;

    private const int LongestRange = 0xFFFF;

    public bool IsSupported => filter.IsSupported;

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        switch (filter)
        {
            case FlateFilter:
                RefuseBomb(input);
                break;
            case RunLengthFilter when (long)input.Length * RunLengthFactor > Math.Max(budget.BytesLeft, AttachmentLimits.RatioFloor):
            case LzwFilter when (long)input.Length * LzwFactor > AttachmentLimits.FileBytes:
                throw PdfBudget.TooMuch();
        }

        var output = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        budget.SpendBytes(output.Length);
        RefuseEndlessRanges(output.Span);
        return output;
    }

    private void RefuseBomb(Memory<byte> input)
    {
        if (input.Length < 2)
            return;
        var most = Math.Min(budget.BytesLeft, Math.Max(AttachmentLimits.RatioFloor, (long)input.Length * AttachmentLimits.Ratio));
        var buffer = new byte[16 * 1024];
        var total = 0L;
        try
        {
            using var stream = new DeflateStream(new MemoryStream(input[2..].ToArray(), writable: false), CompressionMode.Decompress);
            for (int read; (read = stream.Read(buffer, 0, buffer.Length)) > 0;)
            {
                budget.Check();
                if ((total += read) > most)
                    throw PdfBudget.TooMuch();
            }
        }
        catch (InvalidDataException)
        {
            // The library makes what it can of it, and no more than was seen here.
        }
    }

    /// <summary>A character map may give a meaning to a range of codes; one of four thousand million would be written out one by one.</summary>
    private static void RefuseEndlessRanges(ReadOnlySpan<byte> stream)
    {
        if (stream.IndexOf("begincmap"u8) < 0)
            return;
        while (stream.IndexOf("range"u8) is var at and >= 0)
        {
            var listsPairs = !stream[..at].EndsWith("codespace"u8);
            stream = stream[(at + "range"u8.Length)..];
            var end = stream.IndexOf("end"u8);
            if (listsPairs)
                RefuseEndlessPairs(end < 0 ? stream : stream[..end]);
        }
    }

    private static void RefuseEndlessPairs(ReadOnlySpan<byte> ranges)
    {
        var last = 0UL;
        var lastLength = 0;
        while (ranges.IndexOf((byte)'<') is var open and >= 0)
        {
            ranges = ranges[(open + 1)..];
            var close = ranges.IndexOf((byte)'>');
            if (close < 0)
                return;
            var value = ValueOf(ranges[..close], out var length);
            ranges = ranges[(close + 1)..];
            if (length == lastLength && value > last && value - last > LongestRange)
                throw new LimitException("it has a table of characters that is too long; it was not read");
            (last, lastLength) = (value, length);
        }
    }

    private static ulong ValueOf(ReadOnlySpan<byte> digits, out int length)
    {
        var value = 0UL;
        length = 0;
        foreach (var digit in digits)
        {
            var lower = digit | 0x20;
            var one = digit is >= (byte)'0' and <= (byte)'9' ? digit - '0' : lower is >= 'a' and <= 'f' ? lower - 'a' + 10 : -1;
            if (one < 0)
                continue;
            value = (value << 4) | (uint)one;
            length++;
        }

        return value;
    }
}
