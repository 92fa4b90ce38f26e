namespace EComRules;

/// <summary>A configuration, school, lexicon or message file that cannot be used: where, and what to write instead.</summary>
public sealed class PolicyFormatException : FormatException
{
    /// <summary>Makes the exception; its <see cref="Exception.Message"/> reads <c>file(line,column): problem</c>.</summary>
    /// <param name="file">The file's name as the user gave it.</param>
    /// <param name="line">The line, from 1; 0 when the file as a whole is meant.</param>
    /// <param name="column">The column in UTF-16 units, from 1; 0 when the line as a whole is meant.</param>
    /// <param name="problem">What is wrong and what to write instead; never content of a message.</param>
    public PolicyFormatException(string file, int line, int column, string problem)
        : base(string.Create(CultureInfo.InvariantCulture, $"{file}({line},{column}): {problem}"))
    {
        File = file;
        Line = line;
        Column = column;
        Problem = problem;
    }

    /// <summary>The file's name as the user gave it.</summary>
    public string File { get; }

    /// <summary>The line, from 1; 0 when the file as a whole is meant.</summary>
    public int Line { get; }

    /// <summary>The column in UTF-16 units, from 1; 0 when the line as a whole is meant.</summary>
    public int Column { get; }

    /// <summary>What is wrong and what to write instead.</summary>
    public string Problem { get; }
}
