using Quire.Api.Collections;
using Quire.Api.Http;
using Quire.Contracts.Datasets;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Datasets;

namespace Quire.Api.Datasets;

/// <summary>Renders a dataset without its versions.</summary>
internal static class DatasetJson
{
    public static DatasetResponse Of(DatasetView view)
    {
        var pid = view.Object.PersistentId!;
        return new()
        {
            Id = view.Dataset.Id,
            Identifier = pid.Identifier,
            PersistentUrl = view.PersistentUrl,
            Protocol = pid.Protocol,
            Authority = pid.Authority,
            Separator = "/",
            Publisher = view.Publisher,
            PublicationDate = WireTime.Date(view.Object.PublishedAt),
            StorageIdentifier = StorageIdentifier(view.Dataset),
            MetadataLanguage = view.Dataset.MetadataLanguage,
            IsPartOf = OwnersJson.Of(view.Owners),
            DatasetType = view.Dataset.DatasetType,
            Locks = view.Locks,
        };
    }

    /// <summary>Where the files of a dataset are, in the form of the wire.</summary>
    public static string StorageIdentifier(DatasetRecord dataset) =>
        $"{dataset.StoreName}://{dataset.Object.Authority}/{dataset.Object.Identifier}";
}
