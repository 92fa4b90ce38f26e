namespace EComRules.Mime;

/// <summary>Counts what is written and keeps the beginning.</summary>
internal sealed class HeadStream(int keep) : Stream
{
    private byte[] _kept = [];
    private int _length;
    private long _count;

    public ReadOnlyMemory<byte> Head => _kept.AsMemory(0, _length);

    /// <summary>Whether more was written than is kept.</summary>
    public bool IsCut => _count > keep;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _count;

    public override long Position { get => _count; set => throw new NotSupportedException(); }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _count += buffer.Length;
        var kept = buffer[..Math.Min(buffer.Length, keep - _length)];
        if (kept.IsEmpty)
            return;
        if (_length + kept.Length > _kept.Length)
            Array.Resize(ref _kept, (int)Math.Min(keep, Math.Max(_kept.Length * 2L, Math.Max(_length + kept.Length, MailLimits.HeadBytes))));
        kept.CopyTo(_kept.AsSpan(_length));
        _length += kept.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
