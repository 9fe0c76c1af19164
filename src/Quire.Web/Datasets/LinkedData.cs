using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Quire.Web.Datasets;

/// <summary>JSON-LD as it stands in the head of a page.</summary>
internal static class LinkedData
{
    // A page stays small; whoever wants all files follows the links to what describes it.
    private const int MostBytes = 10_000;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The same without the list of files where that is long; null where it is none that stands in a page.</summary>
    public static string? ForPage(byte[] json)
    {
        if (JsonNode.Parse(json) is not JsonObject document)
        {
            return null;
        }

        if (json.Length > MostBytes)
        {
            document.Remove("distribution");
        }

        var text = document.ToJsonString(Plain);
        return text.Length <= MostBytes ? text : null;
    }
}
