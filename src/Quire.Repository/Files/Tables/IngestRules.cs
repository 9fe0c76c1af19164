using System.Globalization;
using System.Text.Json;
using Quire.Repository.Administration;

namespace Quire.Repository.Files.Tables;

/// <summary>What the installation's settings say about reading files as tables.</summary>
public sealed class IngestRules(Settings settings)
{
    /// <summary>Whether a file of a type and length is read when it is uploaded.</summary>
    public async ValueTask<bool> IsReadAsync(string contentType, long size, CancellationToken ct)
    {
        if (TableFormats.Of(contentType) is not { } format)
        {
            return false;
        }

        var limit = LimitOf(TableFormats.LimitOf(format), await settings.AllAsync(ct));
        return limit < 0 || size < limit;
    }

    /// <summary>Whether stored tables begin with a line of the names.</summary>
    public ValueTask<bool> HasHeaderAsync(CancellationToken ct) => settings.IsTrueAsync(SettingNames.StoreTablesWithHeader, ct);

    /// <summary>
    /// Files must be smaller than this; negative for no limit. What cannot be read as a limit switches reading off.
    /// </summary>
    internal static long LimitOf(string format, IReadOnlyDictionary<string, string> settings)
    {
        var name = SettingNames.TabularIngestSizeLimit;
        var own = settings.FirstOrDefault(s => s.Key.Equals($"{name}:{format}", StringComparison.OrdinalIgnoreCase)).Value;
        var general = settings.GetValueOrDefault(name);
        if (general?.TrimStart().StartsWith('{') != true)
        {
            return (own ?? general) is { } text ? Number(text) ?? 0 : -1;
        }

        return Limits(general) is not { } limits ? 0
            : own is not null ? Number(own) ?? 0
            : limits.TryGetValue(format, out var ofFormat) ? ofFormat
            : limits.GetValueOrDefault("default", -1);
    }

    // Null when any of them is none.
    private static Dictionary<string, long>? Limits(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, IngestLimitsJson.Default.DictionaryStringInt64) is { } read
                ? new(read, StringComparer.OrdinalIgnoreCase)
                : null;
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private static long? Number(string text) =>
        long.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
