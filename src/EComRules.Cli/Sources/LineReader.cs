using System.Buffers;

namespace EComRules.Cli.Sources;

/// <summary>Reads a stream line by line as bytes, keeping one line in memory at a time.</summary>
internal sealed class LineReader(Stream stream) : IDisposable
{
    /// <summary>A line beyond this is no message but a mistake: it is skipped and said.</summary>
    public const int MaximumBytes = 128 * 1024 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
    private int _start;
    private int _end;
    private bool _finished;
    private bool _endedByLineFeed;
    private bool _endedByCarriageReturn;

    /// <summary>The number of the line last read, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The line last read, without its end; empty and <see cref="TooLong"/> when it passes the limit.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    public bool TooLong { get; private set; }

    /// <summary>Whether a byte order mark stood before the line.</summary>
    public bool HadMark { get; private set; }

    /// <summary>How the line last read ended: LF, CR LF, or nothing at the end of the file.</summary>
    public ReadOnlySpan<byte> Ending => (_endedByCarriageReturn, _endedByLineFeed) switch
    {
        (true, true) => "\r\n"u8,
        (true, false) => "\r"u8,
        (false, true) => "\n"u8,
        _ => [],
    };

    /// <summary>Goes to the next line; false at the end.</summary>
    public bool Next(CancellationToken cancellationToken)
    {
        TooLong = false;
        var scanned = 0;
        while (true)
        {
            var found = _buffer.AsSpan(_start + scanned, _end - _start - scanned).IndexOf((byte)'\n');
            if (found >= 0)
            {
                Take(scanned + found, skip: 1);
                return true;
            }

            scanned = _end - _start;
            if (_finished)
            {
                if (scanned == 0 && !TooLong)
                    return false;
                Take(scanned, skip: 0);
                return true;
            }

            if (scanned > MaximumBytes)
            {
                TooLong = true;
                _start = _end = scanned = 0;
            }

            cancellationToken.ThrowIfCancellationRequested();
            Fill();
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
        _buffer = [];
    }

    private void Take(int length, int skip)
    {
        Number++;
        var line = _buffer.AsMemory(_start, length);
        _endedByLineFeed = skip > 0;
        _endedByCarriageReturn = line.Span is [.., (byte)'\r'];
        if (_endedByCarriageReturn)
            line = line[..^1];
        HadMark = Number == 1 && line.Span.StartsWith("\uFEFF"u8);
        if (HadMark)
            line = line[3..];
        Line = TooLong ? default : line;
        _start += length + skip;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.AsSpan(0, _end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
            _buffer = larger;
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _finished = read == 0;
        _end += read;
    }
}
