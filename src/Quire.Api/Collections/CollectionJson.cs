using Quire.Api.Datasets;
using Quire.Api.Http;
using Quire.Contracts.Collections;
using Quire.Repository.Collections;
using Quire.Repository.Data.Collections;

namespace Quire.Api.Collections;

/// <summary>Renders a collection.</summary>
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
            Theme = collection.Theme is { } theme ? ThemeJson.Of(theme, collection.Id) : null,
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

    public static InputLevelResponse LevelOf(InputLevel level) =>
        new()
        {
            DatasetFieldTypeName = level.Field,
            Required = level.Required,
            Include = level.Include,
            DisplayOnCreate = level.DisplayOnCreate,
        };
}
