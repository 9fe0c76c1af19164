using System.Text.Json;
using Quire.Api.Administration.Tools;
using Quire.Api.Http;

namespace Quire.Api.Administration.Reading;

/// <summary>Reads how a tool is to be opened; nothing need be said.</summary>
internal static class ToolOpeningReader
{
    private const int LongestLocale = 35;

    public static async Task<(bool Preview, string? Locale)> ReadAsync(Call call)
    {
        var text = await JsonBody.TextAsync(call.Http.Request, call.Aborted);
        if (string.IsNullOrWhiteSpace(text))
        {
            return (false, null);
        }

        using var body = JsonBody.Parse(text);
        var json = body.RootElement;
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw ToolRequestErrors.NoJson();
        }

        var preview = json.TryGetProperty("preview", out var flag) ? JsonMember.FlagOf(flag) : false;
        var locale = JsonMember.Text(json, "locale");
        return preview is { } previews && (locale?.Length ?? 0) <= LongestLocale
            ? (previews, locale is "" ? null : locale)
            : throw ToolRequestErrors.NoJson();
    }
}
