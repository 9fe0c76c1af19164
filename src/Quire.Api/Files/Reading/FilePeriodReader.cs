using System.Globalization;
using System.Text.Json;
using Quire.Api.Http;
using Quire.Repository.Files.Periods;

namespace Quire.Api.Files.Reading;

/// <summary>Reads embargoes and retention periods, and the files they are for.</summary>
internal static class FilePeriodReader
{
    private const string Ids = "fileIds";

    /// <summary>A day, <c>dateAvailable</c>, a reason and files.</summary>
    public static async Task<PeriodInput> EmbargoAsync(Call call)
    {
        using var json = await ObjectAsync(call);
        var day = DayOf(JsonMember.Text(json.RootElement, "dateAvailable")) ?? throw FileRequestErrors.EmbargoDateUnreadable();
        return new(day, ReasonOf(json.RootElement), FilesOf(json.RootElement));
    }

    /// <summary>A day, <c>dateUnavailable</c>, a reason and files.</summary>
    public static async Task<PeriodInput> RetentionAsync(Call call)
    {
        using var json = await ObjectAsync(call);
        var text =
            JsonMember.Text(json.RootElement, "dateUnavailable", _ => FileRequestErrors.RetentionDateNoText())
            ?? throw FileRequestErrors.RetentionDateMissing();
        var day = DayOf(text) ?? throw FileRequestErrors.RetentionDateUnreadable(text);
        return new(day, ReasonOf(json.RootElement), FilesOf(json.RootElement));
    }

    /// <summary>Files alone.</summary>
    public static async Task<IReadOnlyList<long>> FilesAsync(Call call)
    {
        using var json = await ObjectAsync(call);
        return FilesOf(json.RootElement);
    }

    private static async Task<JsonDocument> ObjectAsync(Call call)
    {
        var json = await JsonBody.DocumentAsync(call.Http.Request, call.Aborted);
        if (json.RootElement.ValueKind == JsonValueKind.Object)
        {
            return json;
        }

        json.Dispose();
        throw FileRequestErrors.PeriodNoObject();
    }

    private static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? ReasonOf(JsonElement json) =>
        JsonMember.Text(json, "reason", _ => FileRequestErrors.PeriodReasonNoText());

    private static IReadOnlyList<long> FilesOf(JsonElement json)
    {
        var listed = JsonMember.List(json, Ids, _ => FileRequestErrors.PeriodFilesNoArray()) ?? [];
        return listed.Count > 0 ? [.. listed.Select(IdOf)] : throw FileRequestErrors.PeriodFilesMissing();
    }

    // Numbers, or the same as text.
    private static long IdOf(JsonElement id) =>
        id.ValueKind is JsonValueKind.Number or JsonValueKind.String
        && long.TryParse(id.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw FileRequestErrors.PeriodFilesNoArray();
}
