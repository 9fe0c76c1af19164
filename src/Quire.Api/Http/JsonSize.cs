using System.Text.Json;

namespace Quire.Api.Http;

/// <summary>
/// How many values a JSON text has. Each takes the same room in memory however short it is, so that a text of the shortest ones
/// takes a multiple of what another of its length does.
/// </summary>
internal static class JsonSize
{
    private const int Most = 3_000_000;

    // An entry of the parser's index, which grows by doubling.
    private const int Room = 24;

    /// <summary>Bytes of memory the values take; refused when there are too many of them.</summary>
    public static long Of(ReadOnlySpan<byte> json, JsonDocumentOptions options)
    {
        var reader = new Utf8JsonReader(
            json,
            new JsonReaderOptions { AllowTrailingCommas = options.AllowTrailingCommas, CommentHandling = options.CommentHandling }
        );
        var count = 0;
        while (reader.Read())
        {
            if (++count > Most)
            {
                throw BodyErrors.TooManyValues(Most);
            }
        }

        return (long)count * Room;
    }
}
