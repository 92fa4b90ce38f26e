using MimeKit;
using MimeKit.Encodings;
using MimeKit.IO;

namespace EComRules.Mime;

/// <summary>Decodes the content of a part.</summary>
internal static class PartContent
{
    /// <summary>Decodes into <paramref name="target"/>.</summary>
    /// <returns>Whether the content ends where its encoding cannot end: it was cut.</returns>
    public static bool Decode(IMimeContent content, Stream target, CancellationToken cancellationToken)
    {
        if (content.Stream is not { } raw)
            return false;
        raw.Position = 0;
        var decoder = DecoderFor(content.Encoding);
        var ending = new Base64Ending();
        var input = new byte[16 * 1024];
        var output = Array.Empty<byte>();
        for (int read; (read = raw.Read(input, 0, input.Length)) > 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (content.Encoding == ContentEncoding.Base64)
                ending.Add(input.AsSpan(0, read));

            // Asked each time: a decoder that holds an unfinished "=" back needs room for it too.
            var needed = decoder.EstimateOutputLength(read);
            if (output.Length < needed)
                output = new byte[needed];
            target.Write(output, 0, decoder.Decode(input, 0, read, output));
        }

        return content.Encoding == ContentEncoding.Base64 && ending.IsCut;
    }

    /// <summary>Opens the decoded content anew at each call, for any thread.</summary>
    public static Func<Stream> Opener(IMimeContent content)
    {
        var encoding = content.Encoding;
        if (content.Stream is BoundStream { BaseStream: MemoryStream memory, EndBoundary: >= 0 } bound && memory.TryGetBuffer(out var whole))
        {
            var start = whole.Offset + (int)bound.StartBoundary;
            var length = (int)(bound.EndBoundary - bound.StartBoundary);
            return () => Open(new(whole.Array!, start, length, writable: false), encoding);
        }

        var copy = new Lazy<byte[]>(() => Raw(content));
        return () => Open(new(copy.Value, writable: false), encoding);
    }

    private static Stream Open(MemoryStream raw, ContentEncoding encoding) => new MimeContent(raw, encoding).Open();

    private static byte[] Raw(IMimeContent content)
    {
        using var copy = new MemoryStream();
        content.WriteTo(copy);
        return copy.ToArray();
    }

    private static IMimeDecoder DecoderFor(ContentEncoding encoding) => encoding switch
    {
        ContentEncoding.Base64 => new Base64Decoder(),
        ContentEncoding.QuotedPrintable => new QuotedPrintableDecoder(),
        ContentEncoding.UUEncode => new UUDecoder(),
        _ => new PassThroughDecoder(encoding),
    };

    /// <summary>Counts base64 digits up to the padding: their number shows whether the end is there.</summary>
    private struct Base64Ending
    {
        private long _digits;
        private int _padding;
        private bool _ended;

        // What comes after the padding is a mailing list's footer, not ours to count.
        public readonly bool IsCut => (_digits + _padding) % 4 != 0 && _digits > 0;

        public void Add(ReadOnlySpan<byte> bytes)
        {
            foreach (var value in bytes)
            {
                if (_ended)
                    return;
                if (char.IsAsciiLetterOrDigit((char)value) || value is (byte)'+' or (byte)'/')
                {
                    _ended = _padding > 0;
                    _digits += _padding > 0 ? 0 : 1;
                }
                else if (value == '=')
                {
                    _padding++;
                    _ended = (_digits + _padding) % 4 == 0;
                }
            }
        }
    }
}
