namespace EComRules.Mime;

/// <summary>The bytes of one message, up to the limit; what exceeds it is counted as lost.</summary>
internal sealed class MailBytes
{
    private byte[] _bytes = new byte[16 * 1024];

    public int Length { get; private set; }

    /// <summary>Whether bytes beyond the limit were left out.</summary>
    public bool IsCut { get; private set; }

    public byte[] Buffer => _bytes;

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, Length);

    public void Append(ReadOnlySpan<byte> bytes)
    {
        var room = MailLimits.MessageBytes - Length;
        if (bytes.Length > room)
        {
            IsCut = true;
            bytes = bytes[..room];
        }

        if (Length + bytes.Length > _bytes.Length)
            Array.Resize(ref _bytes, (int)Math.Min(Math.Max(_bytes.Length * 2L, Length + bytes.Length), MailLimits.MessageBytes));
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }
}
