using Quire.Api.Collections;
using Quire.Api.Http;
using Quire.Api.Metadata;
using Quire.Contracts.Access;
using Quire.Contracts.Datasets;
using Quire.Domain.Access;
using Quire.Repository.Datasets;

namespace Quire.Api.Datasets;

/// <summary>Renders a version without its files, which <see cref="VersionWriter"/> streams after it.</summary>
internal static class VersionJson
{
    public static DatasetVersionResponse Of(VersionView view, VersionParts parts)
    {
        var (version, dataset, terms) = (view.Version, view.Dataset, view.Version.Terms);
        var custom = view.License is null ? terms : null;
        // Whom to ask and where things come from tells whose they are.
        var open = view.Withheld is null;
        return new()
        {
            Id = version.Id,
            DatasetId = dataset.Id,
            DatasetPersistentId = view.Object.PersistentId!.ToString(),
            AlternativePersistentId = dataset.FormerIdentifier,
            DatasetType = dataset.DatasetType,
            StorageIdentifier = DatasetStorage.IdentifierOf(dataset.StoreName, view.Object.PersistentId!),
            VersionNumber = version.Number?.Major,
            InternalVersionNumber = version.Revision,
            VersionMinorNumber = version.Number?.Minor,
            VersionState = version.State.ToString().ToUpperInvariant(),
            LatestVersionPublishingState = view.LatestState.ToString().ToUpperInvariant(),
            DeaccessionNote = version.DeaccessionNote,
            DeaccessionLink = version.DeaccessionLink,
            DistributionDate = Shown(view, "distributionDate"),
            ProductionDate = Shown(view, "productionDate"),
            Unf = version.Unf,
            LastUpdateTime = WireTime.Of(version.UpdatedAt),
            ReleaseTime = WireTime.Of(version.ReleasedAt),
            CreateTime = WireTime.Of(version.CreatedAt),
            PublicationDate = WireTime.Date(view.Object.PublishedAt),
            CitationDate = dataset.CitationDateField is null ? WireTime.Date(VersionCitation.CitedSince(dataset)) : null,
            VersionNote = open ? version.VersionNote : null,
            License = view.License is { } license ? LicenseOf(license) : null,
            TermsOfUse = custom?.TermsText,
            ConfidentialityDeclaration = custom?.ConfidentialityDeclaration,
            SpecialPermissions = custom?.SpecialPermissions,
            Restrictions = custom?.Restrictions,
            CitationRequirements = custom?.CitationRequirements,
            DepositorRequirements = open ? custom?.DepositorRequirements : null,
            Conditions = custom?.Conditions,
            Disclaimer = custom?.Disclaimer,
            TermsOfAccess = terms.TermsOfAccess,
            DataAccessPlace = open ? terms.DataAccessPlace : null,
            OriginalArchive = open ? terms.OriginalArchive : null,
            AvailabilityStatus = terms.AvailabilityStatus,
            ContactForAccess = open ? terms.ContactForAccess : null,
            SizeOfCollection = terms.SizeOfCollection,
            StudyCompletion = terms.StudyCompletion,
            FileAccessRequest = terms.FileAccessRequest,
            MetadataBlocks = parts.WithoutMetadata
                ? null
                : MetadataValuesJson.Of(view.Metadata, view.Schema, view.HideEmails, view.Withheld),
            IsPartOf = parts.WithOwners ? OwnersJson.Of(view.Owners) : null,
        };
    }

    private static string? Shown(VersionView view, string field) =>
        view.Withheld?.Contains(field) == true ? null : view.Metadata.First(field);

    private static LicenseReference LicenseOf(License license) =>
        new()
        {
            Name = license.Name,
            Uri = license.Uri,
            IconUri = license.IconUri,
            RightsIdentifier = license.RightsIdentifier,
            RightsIdentifierScheme = license.RightsIdentifierScheme,
            SchemeUri = license.SchemeUri,
            LanguageCode = license.LanguageCode,
        };
}
