using System.Text.Json;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Errors;
using Quire.Domain.Metadata;
using Quire.Domain.Texts;

namespace Quire.Api.Datasets.Reading;

/// <summary>
/// Reads licence and terms of a version. A licence is an object with name and address, a name, or <c>CC0</c> and <c>NONE</c> as
/// the 4.x servers wrote them.
/// </summary>
/// <param name="licenses">What may be chosen as licence.</param>
internal sealed class TermsInputReader(LicenseChoice licenses)
{
    public TermsOfUse Read(JsonElement version)
    {
        var license = Chosen(version)?.Id;
        // Bodies of the 4.x guides never say it, and their files are restricted afterwards without another word.
        return AccessOf(version, requestable: true).WithUseOf(UseOf(version) with { LicenseId = license });
    }

    /// <summary>The terms of use in an object, without licence.</summary>
    public static TermsOfUse UseOf(JsonElement json) => Given(json, Term.OfUse);

    /// <summary>The terms of access in an object.</summary>
    /// <param name="json">The object.</param>
    /// <param name="requestable">Whether people may ask for access where nothing is said about it.</param>
    public static TermsOfUse AccessOf(JsonElement json, bool requestable) =>
        Given(json, Term.OfAccess) with
        {
            FileAccessRequest = IsRequestable(json, requestable),
        };

    /// <summary>Whether a version speaks neither of a licence nor of terms of use.</summary>
    /// <param name="version">The version.</param>
    /// <param name="terms">What was read of it.</param>
    public static bool IsSilent(JsonElement version, TermsOfUse terms) =>
        JsonMember.Given(version, "license") is null && terms.Under(0) == (terms with { LicenseId = 0 });

    /// <summary>
    /// A text of an object. Terms lost because they were sent as something else would be missed by nobody until it matters.
    /// </summary>
    public static string? TextOf(JsonElement json, string name)
    {
        var text = JsonMember.Text(json, name, VersionReadingErrors.TermNoText) is { } said ? StorableText.Untrimmed(said) : null;
        TextLimits.Term(name).MustAllow(text);
        return text;
    }

    private static TermsOfUse Given(JsonElement json, IReadOnlyList<Term> terms) =>
        terms.Aggregate(TermsOfUse.None, (read, t) => t.Set(read, TextOf(json, t.Name)));

    private static bool IsRequestable(JsonElement json, bool otherwise) =>
        JsonMember.Flag(json, "fileAccessRequest", _ => VersionReadingErrors.AccessRequestNoTruth(), worded: true) ?? otherwise;

    private License? Chosen(JsonElement version)
    {
        if (version.TryGetProperty("license", out var license))
        {
            if (license.ValueKind == JsonValueKind.Object)
            {
                return OfObject(license);
            }

            if (license.ValueKind == JsonValueKind.String && !IsNone(license.GetString()!))
            {
                return OfText(license.GetString()!);
            }

            if (license.ValueKind is not (JsonValueKind.Null or JsonValueKind.String))
            {
                throw VersionReadingErrors.LicenseMalformed();
            }
        }

        return null;
    }

    private License OfObject(JsonElement license)
    {
        var (name, uri) = (TextOf(license, "name"), TextOf(license, "uri"));
        var byName = name is null ? null : licenses.Named(name);
        // What another installation exported may carry a translated name; its address is the same everywhere.
        var byUri = uri is null ? null : licenses.All.FirstOrDefault(l => l.Active && l.IsNamed(uri));
        if (byName is not null && byUri is not null && byName.Id != byUri.Id)
        {
            // A depositor who names one licence and points to another has not said which is meant.
            throw Unsupported($"the name '{byName.Name}' and the uri '{byUri.Uri}' belong to different licenses.");
        }

        return byUri
            ?? byName
            ?? throw (
                (name ?? uri) is { } unknown
                    ? Unsupported($"{unknown}. GET /api/licenses lists those there are.")
                    : VersionReadingErrors.LicenseMalformed()
            );
    }

    private static RepositoryException Unsupported(string what) => VersionReadingErrors.LicenseUnsupported(what);

    private static bool IsNone(string text) => text.Trim().Equals("NONE", StringComparison.OrdinalIgnoreCase);

    private License OfText(string text) => licenses.Named(text) ?? throw VersionReadingErrors.LicenseUnknown(text);
}
