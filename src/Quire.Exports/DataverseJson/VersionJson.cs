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
            WriteCustomTerms(json, version.Terms);
        }

        json.Text("termsOfAccess", version.Terms.TermsOfAccess);
        json.Text("dataAccessPlace", version.Terms.DataAccessPlace);
        json.Text("originalArchive", version.Terms.OriginalArchive);
        json.Text("availabilityStatus", version.Terms.AvailabilityStatus);
        json.Text("contactForAccess", version.Terms.ContactForAccess);
        json.Text("sizeOfCollection", version.Terms.SizeOfCollection);
        json.Text("studyCompletion", version.Terms.StudyCompletion);
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

    private static void WriteCustomTerms(Utf8JsonWriter json, TermsOfUse terms)
    {
        json.Text("termsOfUse", terms.TermsText);
        json.Text("confidentialityDeclaration", terms.ConfidentialityDeclaration);
        json.Text("specialPermissions", terms.SpecialPermissions);
        json.Text("restrictions", terms.Restrictions);
        json.Text("citationRequirements", terms.CitationRequirements);
        json.Text("depositorRequirements", terms.DepositorRequirements);
        json.Text("conditions", terms.Conditions);
        json.Text("disclaimer", terms.Disclaimer);
    }
}
