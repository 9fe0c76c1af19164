using System.Text.Json;
using Quire.Api.Http;

namespace Quire.Api.Administration.Reading;

/// <summary>Reads all settings at once: an object of texts, or of JSON that is kept as it was written.</summary>
internal static class SettingsReader
{
    public static async Task<Dictionary<string, string>> ReadAsync(Call call)
    {
        using var body = await JsonBody.DocumentAsync(call.Http.Request, call.Aborted);
        if (body.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw SettingRequestErrors.NoObject();
        }

        // The last of several of one name counts, as in any JSON object.
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var setting in body.RootElement.EnumerateObject())
        {
            values[setting.Name] = JsonMember.TextOf(setting.Value) ?? setting.Value.GetRawText();
        }

        return values;
    }
}
