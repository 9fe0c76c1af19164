using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace Quire.Exports.Tests.Fixtures;

/// <summary>Exports as tests look at them.</summary>
internal static class Rendered
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static IExporter Exporter(string format) =>
        Exporters.BuiltIn.TryGet(format, out var exporter)
            ? exporter
            : throw new ArgumentException($"No format {format}", nameof(format));

    /// <summary>What a file with such an export ends in.</summary>
    public static string Extension(string format) =>
        Exporter(format) switch
        {
            { MediaType: "text/html" } => "html",
            { Xml: null } => "json",
            _ => "xml",
        };

    /// <summary>The bytes as text; fails on anything that is not UTF-8.</summary>
    public static async Task<string> TextAsync(string format, ExportedVersion version)
    {
        using var output = new MemoryStream();
        await Exporter(format).WriteAsync(version, output, TestContext.Current.CancellationToken);
        return Strict.GetString(output.ToArray());
    }

    public static async Task<XElement> XmlAsync(string format, ExportedVersion version) =>
        XDocument.Parse(await TextAsync(format, version)).Root!;

    public static async Task<JsonElement> JsonAsync(string format, ExportedVersion version)
    {
        using var document = JsonDocument.Parse(await TextAsync(format, version));
        return document.RootElement.Clone();
    }

    /// <summary>For golden files: JSON one member a line.</summary>
    public static async Task<string> ReadableAsync(string format, ExportedVersion version)
    {
        var text = await TextAsync(format, version);
        return Extension(format) == "json" ? JsonSerializer.Serialize(JsonDocument.Parse(text), Indented) : text;
    }
}
