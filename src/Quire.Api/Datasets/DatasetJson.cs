using Quire.Api.Collections;
using Quire.Api.Http;
using Quire.Contracts.Datasets;
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
            StorageIdentifier = DatasetStorage.IdentifierOf(view.Dataset.StoreName, pid),
            MetadataLanguage = view.Dataset.MetadataLanguage,
            IsPartOf = OwnersJson.Of(view.Owners),
            DatasetType = view.Dataset.DatasetType,
            GuestbookId = view.Dataset.GuestbookId,
            Locks = view.Locks,
        };
    }
}
