using Quire.Api.Datasets;
using Quire.Api.Http;
using Quire.Contracts.Collections;
using Quire.Domain.Metadata;
using Quire.Repository.Collections;
using Quire.Repository.Data.Collections;

namespace Quire.Api.Collections;

/// <summary>A collection on the wire, both ways: a field of it is read and rendered here.</summary>
internal static class CollectionJson
{
    public static CollectionResponse Of(CollectionView view)
    {
        var collection = view.Collection;
        return new()
        {
            Id = collection.Id,
            Alias = collection.Alias,
            Name = collection.Name,
            Affiliation = collection.Affiliation,
            Contacts = view.HideEmails
                ? null
                : [.. collection.Contacts.Select((c, i) => new CollectionContact { DisplayOrder = i, ContactEmail = c })],
            PermissionRoot = collection.PermissionRoot,
            Description = collection.Description,
            CollectionType = collection.CollectionType,
            IsMetadataBlockRoot = collection.MetadataBlockRoot,
            IsFacetRoot = collection.FacetRoot,
            OwnerId = view.Object.OwnerId,
            CreationDate = WireTime.Of(view.Object.CreatedAt),
            Theme = ThemeJson.Of(collection),
            EffectiveRequiresFilesToPublishDataset = view.RequiresFilesToPublish,
            AllowedDatasetTypes =
                view.AllowedDatasetTypes.Count == 0 ? null : [.. view.AllowedDatasetTypes.Select(DatasetTypeJson.Brief)],
            FilePIDsEnabled = collection.FilePidsEnabled,
            IsReleased = view.Object.PublishedAt is not null,
            InputLevels = collection.InputLevels.Count == 0 ? null : [.. collection.InputLevels.Select(LevelOf)],
            ChildCount = view.ChildCount,
            IsPartOf = OwnersJson.Of(view.Owners),
        };
    }

    /// <summary>What a request says, checked to have the members its lists need.</summary>
    public static CollectionInput Read(CollectionRequest body) =>
        new()
        {
            Alias = body.Alias,
            Name = Words(body.Name),
            Affiliation = Words(body.Affiliation),
            Description = Words(body.Description),
            CollectionType = body.CollectionType,
            Contacts = body.Contacts is null ? null : [.. body.Contacts.Select(c => c.ContactEmail ?? "")],
            Theme = body.Theme is { } theme ? ThemeJson.Read(theme) : null,
            BlockNames = body.MetadataBlocks?.MetadataBlockNames,
            Facets = body.MetadataBlocks?.FacetIds,
            InheritBlocks = body.MetadataBlocks?.InheritMetadataBlocksFromParent,
            InheritFacets = body.MetadataBlocks?.InheritFacetsFromParent,
            InputLevels = body.MetadataBlocks?.InputLevels is { } levels
                ? [.. levels.Select(l => new InputLevel(l.DatasetFieldTypeName, l.Required, l.Include, l.DisplayOnCreate))]
                : null,
        };

    private static string? Words(string? text) => text is null ? null : StorableText.Untrimmed(text);

    public static InputLevelResponse LevelOf(InputLevel level) =>
        new()
        {
            DatasetFieldTypeName = level.Field,
            Required = level.Required,
            Include = level.Include,
            DisplayOnCreate = level.DisplayOnCreate,
        };
}
