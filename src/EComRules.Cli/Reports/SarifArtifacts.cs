using System.Text.Json;
using EComRules.Cli.Sources;
using EComRules.Json;

namespace EComRules.Cli.Reports;

/// <summary>The files, messages and parts of a SARIF run. Every message is here, clean ones too: each knows its verdict.</summary>
internal sealed class SarifArtifacts
{
    private readonly record struct Artifact(string Uri, int Parent, Outcome? Outcome);

    private sealed record Outcome(string? Id, Severity Severity, Disposition Disposition, bool IsPartial);

    private readonly List<Artifact> _artifacts = [];
    private readonly Dictionary<string, int> _files = new(StringComparer.Ordinal);
    private int _firstOfMessage;

    /// <summary>Adds a message, within its file when that holds several.</summary>
    public int Add(InputEntry entry, Verdict? verdict)
    {
        var outcome = verdict is null ? null : new Outcome(entry.Id, verdict.Severity, verdict.Disposition, verdict.IsPartial);
        if (entry.Source == entry.File)
        {
            _artifacts.Add(new(UriOf(entry.File), -1, outcome));
        }
        else
        {
            if (!_files.TryGetValue(entry.File, out var file))
            {
                _files.Add(entry.File, file = _artifacts.Count);
                _artifacts.Add(new(UriOf(entry.File), -1, null));
            }

            _artifacts.Add(new(Uri.EscapeDataString(entry.Source[(entry.File.Length + 1)..]), file, outcome));
        }

        return _firstOfMessage = _artifacts.Count - 1;
    }

    /// <summary>Adds a part of the message added last, once.</summary>
    public int AddPart(int message, string uri)
    {
        for (var i = _firstOfMessage + 1; i < _artifacts.Count; i++)
            if (_artifacts[i].Parent == message && _artifacts[i].Uri == uri)
                return i;
        _artifacts.Add(new(uri, message, null));
        return _artifacts.Count - 1;
    }

    /// <summary>Refers to an artifact.</summary>
    public void WriteReference(Utf8JsonWriter json, int artifact)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", _artifacts[artifact].Uri);
        json.WriteNumber("index", artifact);
        json.WriteEndObject();
    }

    /// <summary>Refers to the file on disk that holds the message.</summary>
    public void WriteFile(Utf8JsonWriter json, int message)
        => WriteReference(json, _artifacts[message].Parent is >= 0 and var file ? file : message);

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("artifacts");
        foreach (var artifact in _artifacts)
        {
            json.WriteStartObject();
            json.WriteStartObject("location");
            json.WriteString("uri", artifact.Uri);
            json.WriteEndObject();
            if (artifact.Parent >= 0)
                json.WriteNumber("parentIndex", artifact.Parent);
            if (artifact.Outcome is { } outcome)
            {
                json.WriteStartObject("properties");
                json.WriteString("id", outcome.Id);
                json.WriteString("severity", JsonNames.Of(outcome.Severity));
                json.WriteString("disposition", JsonNames.Of(outcome.Disposition));
                json.WriteBoolean("partial", outcome.IsPartial);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A relative path stays relative, segment by segment escaped.</summary>
    private static string UriOf(string path)
    {
        if (Path.IsPathFullyQualified(path))
            return new Uri(path).AbsoluteUri;
        var segments = path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        return string.Join('/', segments.Select(Uri.EscapeDataString));
    }
}
