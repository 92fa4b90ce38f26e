namespace EComRules.Mime;

/// <summary>Reads a stream in lines, each with its line feed. A line longer than the buffer comes in pieces; only the last ends with a line feed.</summary>
internal sealed class LineReader(Stream stream)
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>The next line or piece, valid until the next call; false at the end.</summary>
    public bool Read(out ReadOnlyMemory<byte> line)
    {
        for (var searched = _start; ;)
        {
            var feed = _buffer.AsSpan(searched, _end - searched).IndexOf((byte)'\n');
            if (feed >= 0)
                return Take(searched + feed + 1, out line);
            searched = _end;
            if (_start > 0)
            {
                _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
                searched -= _start;
                _end -= _start;
                _start = 0;
            }

            if (_end == _buffer.Length)
                return Take(_end, out line);
            var read = stream.Read(_buffer.AsSpan(_end));
            if (read == 0)
                return Take(_end, out line);
            _end += read;
        }
    }

    private bool Take(int end, out ReadOnlyMemory<byte> line)
    {
        line = _buffer.AsMemory(_start, end - _start);
        _start = end;
        return !line.IsEmpty;
    }
}
