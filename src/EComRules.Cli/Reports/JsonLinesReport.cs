using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EComRules.Cli.Reports;

/// <summary>One verdict a line, as docs/formats.md describes it.</summary>
internal sealed class JsonLinesReport : Report
{
    // A line of JSON is read by programs, never pasted into a page: letters stay letters.
    internal static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Stream _output;
    private readonly bool _redact;
    private readonly ArrayBufferWriter<byte> _line = new(4096);
    private readonly Utf8JsonWriter _writer;

    public JsonLinesReport(Stream output, bool redact)
    {
        _output = output;
        _redact = redact;
        _writer = new(_line, Compact);
    }

    public override void Write(CheckedMessage message)
    {
        EComRulesJson.WriteVerdict(_writer, message.Entry.Id, message.Source, message.Verdict, _redact);
        _writer.Flush();
        _line.Write("\n"u8);
        _output.Write(_line.WrittenSpan); // one write a line: whoever reads the pipe sees whole lines
        _line.ResetWrittenCount();
        _writer.Reset();
    }

    public override void Dispose() => _writer.Dispose();
}
