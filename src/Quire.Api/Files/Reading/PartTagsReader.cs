using System.Globalization;
using System.Text.Json;
using Quire.Api.Http;

namespace Quire.Api.Files.Reading;

/// <summary>Reads the tags an object store gave the parts of an upload, by number of the part.</summary>
internal static class PartTagsReader
{
    public static async Task<Dictionary<int, string>> ReadAsync(Call call)
    {
        using var body = await JsonBody.DocumentAsync(call.Http.Request, call.Aborted);
        if (body.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw FileRequestErrors.PartsUnreadable();
        }

        var tags = new Dictionary<int, string>();
        foreach (var part in body.RootElement.EnumerateObject())
        {
            if (
                !int.TryParse(part.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || number < 1
                || JsonMember.TextOf(part.Value) is not { } tag
                || !tags.TryAdd(number, tag)
            )
            {
                throw FileRequestErrors.PartsUnreadable();
            }
        }

        return tags.Count > 0 ? tags : throw FileRequestErrors.PartsUnreadable();
    }
}
