namespace EComRules.Engine;

/// <summary>The memories of a policy's patterns for one text; made when a pattern first needs one, which ordinary text hardly ever asks for.</summary>
internal sealed class PatternMemories
{
    private PatternMemory?[] _memories = [];
    private int _scan;

    /// <summary>Begins another text.</summary>
    public void Begin(int patterns)
    {
        if (_memories.Length < patterns)
            _memories = new PatternMemory?[patterns];
        _scan++;
    }

    public PatternMemory For(int pattern, int words)
    {
        ref var memory = ref _memories[pattern];
        if (memory is null || memory.Words != words)
            memory = new(words);
        if (memory.Scan == _scan)
            return memory;
        memory.Scan = _scan;
        memory.Begin(0, proven: -1);
        return memory;
    }
}
