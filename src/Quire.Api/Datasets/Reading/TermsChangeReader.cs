using System.Text.Json;
using Quire.Domain.Datasets;

namespace Quire.Api.Datasets.Reading;

/// <summary>Reads changes of the licence or of terms alone.</summary>
/// <param name="licenses">What may be chosen as licence.</param>
internal sealed class TermsChangeReader(LicenseChoice licenses)
{
    /// <summary>
    /// A licence by its name or address (<c>name</c>), or terms of the dataset's own (<c>customTerms</c>); nothing of access.
    /// </summary>
    public TermsOfUse ReadLicense(JsonElement body)
    {
        if (body.ValueKind == JsonValueKind.Object)
        {
            if (TermsInputReader.TextOf(body, "name") is { Length: > 0 } name)
            {
                return new() { LicenseId = IdOf(name) };
            }

            if (body.TryGetProperty("customTerms", out var terms) && terms.ValueKind == JsonValueKind.Object)
            {
                return TermsInputReader.UseOf(terms);
            }
        }

        throw VersionReadingErrors.LicenseNameMissing();
    }

    /// <summary>The terms of access (<c>customTermsOfAccess</c>); what is not said is removed.</summary>
    public static TermsOfUse ReadAccess(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object
        && body.TryGetProperty("customTermsOfAccess", out var terms)
        && terms.ValueKind == JsonValueKind.Object
            ? TermsInputReader.AccessOf(terms, requestable: false)
            : throw VersionReadingErrors.AccessTermsMissing();

    // Also those that may not be chosen any more, so that the refusal can say so.
    private long IdOf(string name) =>
        licenses.All.FirstOrDefault(l => l.IsNamed(name))?.Id ?? throw VersionReadingErrors.LicenseNameUnknown(name);
}
