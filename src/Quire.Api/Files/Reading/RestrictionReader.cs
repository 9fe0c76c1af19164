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
        var root = json.RootElement;
        return root.TryGetProperty("restrict", out var restrict)
            ? new()
            {
                Restrict = JsonMember.FlagOf(restrict) ?? throw FileRequestErrors.RestrictNoTruth("restrict"),
                EnableAccessRequest = JsonMember.Flag(root, "enableAccessRequest", FileRequestErrors.RestrictNoTruth),
                TermsOfAccess = JsonMember.Text(root, "termsOfAccess"),
            }
            : throw FileRequestErrors.RestrictMissing();
    }
}
