using System.Text.Json;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Exports.Writing;

namespace Quire.Exports.DataverseJson;

/// <summary>The members of a version up to its files, in the order clients know.</summary>
internal static class VersionJson
{
    public static void Write(Utf8JsonWriter json, ExportedVersion version)
    {
        json.WriteNumber("id", version.VersionId);
        json.WriteNumber("datasetId", version.DatasetId);
        json.Text("datasetPersistentId", version.PersistentId.ToString());
        json.Text("datasetType", version.DatasetType);
        json.Text("storageIdentifier", version.StorageIdentifier);
        json.Number("versionNumber", version.Number?.Major);
        json.WriteNumber("internalVersionNumber", version.Revision);
        json.Number("versionMinorNumber", version.Number?.Minor);
        json.Text("versionState", version.State.StateName());
        json.Text("latestVersionPublishingState", (version.LatestState ?? version.State).StateName());
        json.Text("deaccessionNote", version.DeaccessionNote);
        json.Text("deaccessionLink", version.DeaccessionLink);
        json.Text("distributionDate", version.Metadata.Text("distributionDate"));
        json.Text("productionDate", version.Metadata.Text("productionDate"));
        json.Text("UNF", version.Unf);
        json.Text("archiveTime", version.ArchiveTime?.IsoTime());
        json.Text("lastUpdateTime", version.LastUpdateTime.IsoTime());
        json.Text("releaseTime", version.ReleaseTime?.IsoTime());
        json.Text("createTime", version.CreateTime.IsoTime());
        json.Text("alternativePersistentId", version.AlternativePersistentId?.ToString());
        json.Text("publicationDate", version.PublicationDate?.Iso());
        json.Text("citationDate", version.CitedDate());
        json.Text("versionNote", version.VersionNote);
        json.Number("guestbookId", version.GuestbookId);
        WriteTerms(json, version);
        MetadataBlocksJson.Write(json, version);
    }

    private static void WriteTerms(Utf8JsonWriter json, ExportedVersion version)
    {
        if (version.License is { } license)
        {
            WriteLicense(json, license);
        }
        else
        {
            Write(json, Term.OfUse, version.Terms);
        }

        Write(json, Term.OfAccess, version.Terms);
        json.WriteBoolean("fileAccessRequest", version.Terms.FileAccessRequest);
    }

    private static void WriteLicense(Utf8JsonWriter json, License license)
    {
        json.WriteStartObject("license");
        json.Text("name", license.Name);
        json.Text("uri", license.Uri);
        json.Text("iconUri", license.IconUri);
        json.Text("rightsIdentifier", license.RightsIdentifier);
        json.Text("rightsIdentifierScheme", license.RightsIdentifierScheme);
        json.Text("schemeUri", license.SchemeUri);
        json.Text("languageCode", license.LanguageCode);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<Term> some, TermsOfUse terms)
    {
        foreach (var term in some)
        {
            json.Text(term.Name, term.Get(terms));
        }
    }
}
