using System.CommandLine;
using System.Text;

namespace EComRules.Cli.Commands;

/// <summary>The options that choose the policy, the same for every command that checks.</summary>
internal sealed class PolicyOptions
{
    private const int MaximumBytes = 16 * 1024 * 1024;

    public Option<string?> School { get; } = new("--school")
    {
        Description = "What the rules need to know of the school (school.json).",
        HelpName = "school.json",
    };

    public Option<string?> Config { get; } = new("--config")
    {
        Description = "The school's own settings: severities, options, agreed exceptions.",
        HelpName = "policy.ecomrules",
    };

    /// <summary>Builds the policy; nothing is checked under one that could not be read whole.</summary>
    /// <exception cref="UsageException">A file cannot be opened, or a setting does not fit.</exception>
    /// <exception cref="PolicyFormatException">A file cannot be understood; the message says where.</exception>
    public static Policy Build(string? school, string? config)
    {
        try
        {
            var builder = new PolicyBuilder().AddDefaultRules();
            if (school is not null)
                builder.UseSchool(EComRulesJson.ReadSchool(Bytes(school), school));
            if (config is not null)
                builder.UseConfiguration(Encoding.UTF8.GetString(Bytes(config)), config);
            return builder.Build();
        }
        catch (ArgumentException problem)
        {
            throw new UsageException(config is null ? problem.Message : $"{config}: {problem.Message}");
        }
    }

    private static ReadOnlySpan<byte> Bytes(string path)
    {
        try
        {
            var size = new FileInfo(path).Length;
            if (size > MaximumBytes)
                throw new UsageException($"{path}: {size >> 20} MB is no settings file");
            var bytes = File.ReadAllBytes(path).AsSpan();
            return bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"{path}: there is no such file");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: {problem.Message}");
        }
    }
}
