using System.Text;

namespace EComRules;

/// <summary>The two files behind a <see cref="PolicySource"/>: tells when they changed and have settled, and builds the policy they describe.</summary>
internal sealed class PolicyFiles(Func<PolicyBuilder> newBuilder, string? configurationPath, string? schoolPath)
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // The content is compared, not the time stamp: it works on shares, with replaced files and links, and within one tick of the clock.
    private Content _built;
    private readonly string? _configuration = FullPath(configurationPath);
    private readonly string? _school = FullPath(schoolPath);
    private Content _seen = Content.Of(FullPath(configurationPath), FullPath(schoolPath));

    /// <summary>Takes the files as they are now, settled or not.</summary>
    public void Read() => _seen = Content.Of(_configuration, _school);

    /// <summary>Looks at the files; true when they differ from what was last built and are the same as at the last look.</summary>
    public bool HaveSettled()
    {
        var before = _seen;
        Read();
        return _seen.Equals(before) && !_seen.Equals(_built);
    }

    /// <summary>Builds what was last read.</summary>
    public Policy Build()
    {
        _built = _seen;
        if ((_seen.ConfigurationError ?? _seen.SchoolError) is { } error)
            throw error;
        var builder = newBuilder();
        if (_seen.Configuration is { } configuration)
            builder.UseConfiguration(Decode(configuration, configurationPath!), configurationPath!);
        if (_seen.School is { } school)
            builder.UseSchool(EComRulesJson.ReadSchool(school, schoolPath!));
        return builder.Build();
    }

    // A program may change its current folder; errors name the file as the user did.
    private static string? FullPath(string? path) => path is null ? null : Path.GetFullPath(path);

    private static string Decode(byte[] bytes, string file)
    {
        try
        {
            return s_strict.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            var before = bytes.AsSpan(0, Math.Clamp(exception.Index, 0, bytes.Length));
            throw new PolicyFormatException(file, before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1, "the file is not in UTF-8: save it as UTF-8");
        }
    }

    private readonly record struct Content(byte[]? Configuration, Exception? ConfigurationError, byte[]? School, Exception? SchoolError)
    {
        public static Content Of(string? configurationPath, string? schoolPath)
        {
            var configuration = ReadFile(configurationPath, out var configurationError);
            var school = ReadFile(schoolPath, out var schoolError);
            return new(configuration, configurationError, school, schoolError);
        }

        public bool Equals(Content other)
            => Same(Configuration, other.Configuration) && Same(School, other.School)
                && ConfigurationError?.Message == other.ConfigurationError?.Message && SchoolError?.Message == other.SchoolError?.Message;

        public override int GetHashCode() => HashCode.Combine(Configuration?.Length, School?.Length);

        private static bool Same(byte[]? a, byte[]? b) => a is null ? b is null : b is not null && a.AsSpan().SequenceEqual(b);

        private static byte[]? ReadFile(string? path, out Exception? error)
        {
            error = null;
            try
            {
                return path is null ? null : File.ReadAllBytes(path);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                error = exception;
                return null;
            }
        }
    }
}
