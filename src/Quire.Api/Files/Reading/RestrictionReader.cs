using System.Text.Json;
using Quire.Api.Http;
using Quire.Contracts.Files;

namespace Quire.Api.Files.Reading;

/// <summary>Reads whether a file is to be restricted: the word <c>true</c> or <c>false</c>, or an object.</summary>
internal static class RestrictionReader
{
    public static RestrictRequest Read(string body)
    {
        if (!body.TrimStart().StartsWith('{'))
        {
            // Anything else than the two words would lift a restriction by mistake.
            return bool.TryParse(body.Trim().Trim('"'), out var wanted)
                ? new() { Restrict = wanted }
                : throw (string.IsNullOrWhiteSpace(body) ? RequestErrors.NoFlag() : RequestErrors.NotAFlag(body.Trim()));
        }

        using var json = JsonBody.Parse(body);
        return json.RootElement.TryGetProperty("restrict", out var restrict)
            ? new()
            {
                Restrict = Flag("restrict", restrict),
                EnableAccessRequest = json.RootElement.TryGetProperty("enableAccessRequest", out var enable)
                    ? Flag("enableAccessRequest", enable)
                    : null,
                TermsOfAccess =
                    json.RootElement.TryGetProperty("termsOfAccess", out var terms) && terms.ValueKind == JsonValueKind.String
                        ? terms.GetString()
                        : null,
            }
            : throw FileRequestErrors.RestrictMissing();
    }

    private static bool? Flag(string name, JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Null when name != "restrict" => null,
            _ => throw FileRequestErrors.RestrictNoTruth(name),
        };
}
