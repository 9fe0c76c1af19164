using System.Globalization;
using Quire.Client.Http;
using Quire.Contracts.Collections;

namespace Quire.Client;

/// <content>What the page of a collection shows first (6.6 and later).</content>
public sealed partial class CollectionsClient
{
    /// <summary>
    /// The logo of a collection as PNG, 48 pixels at its longer side (<c>GET access/dvCardImage/{id}</c>); empty when there is
    /// none.
    /// </summary>
    public Task<byte[]> CardImageAsync(CollectionId collection, CancellationToken cancellationToken = default) =>
        _connection.BytesAsync(HttpMethod.Get, ApiPath.Of($"access/dvCardImage/{collection}"), null, cancellationToken);

    /// <summary>What a collection shows first, in order (<c>GET dataverses/{id}/featuredItems</c>).</summary>
    public Task<IReadOnlyList<FeaturedItemResponse>> FeaturedItemsAsync(
        CollectionId collection,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<IReadOnlyList<FeaturedItemResponse>>(
            ApiPath.Of($"dataverses/{collection}/featuredItems"),
            cancellationToken
        );

    /// <summary>Adds a text, or a published object, to what is shown first (<c>POST dataverses/{id}/featuredItems</c>).</summary>
    /// <param name="collection">The collection that shows it.</param>
    /// <param name="item">What to show.</param>
    /// <param name="picture">A picture for it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<FeaturedItemResponse> AddFeaturedItemAsync(
        CollectionId collection,
        FeaturedItemForm item,
        Picture? picture = null,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<FeaturedItemResponse>(
            HttpMethod.Post,
            ApiPath.Of($"dataverses/{collection}/featuredItems"),
            FormOf(item, picture),
            cancellationToken
        );

    /// <summary>Changes one of the things shown first (<c>PUT dataverseFeaturedItems/{id}</c>).</summary>
    /// <param name="item">Id of the item.</param>
    /// <param name="changed">What it is to be; its picture goes unless <see cref="FeaturedItemForm.KeepFile"/> is true.</param>
    /// <param name="picture">A new picture.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<FeaturedItemResponse> UpdateFeaturedItemAsync(
        long item,
        FeaturedItemForm changed,
        Picture? picture = null,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<FeaturedItemResponse>(
            HttpMethod.Put,
            ApiPath.Of($"dataverseFeaturedItems/{item}"),
            FormOf(changed, picture),
            cancellationToken
        );

    /// <summary>Removes one of the things shown first (<c>DELETE dataverseFeaturedItems/{id}</c>).</summary>
    public Task<string> DeleteFeaturedItemAsync(long item, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of($"dataverseFeaturedItems/{item}"), null, cancellationToken);

    /// <summary>Shows nothing first any more (<c>DELETE dataverses/{id}/featuredItems</c>).</summary>
    public Task<string> ClearFeaturedItemsAsync(CollectionId collection, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Delete,
            ApiPath.Of($"dataverses/{collection}/featuredItems"),
            null,
            cancellationToken
        );

    /// <summary>The picture of something shown first (<c>GET access/dataverseFeaturedItemImage/{id}</c>).</summary>
    public Task<byte[]> FeaturedPictureAsync(long item, CancellationToken cancellationToken = default) =>
        _connection.BytesAsync(HttpMethod.Get, ApiPath.Of($"access/dataverseFeaturedItemImage/{item}"), null, cancellationToken);

    private static MultipartFormDataContent FormOf(FeaturedItemForm item, Picture? picture) =>
        Body.Fields(
            [
                ("content", item.Content),
                ("displayOrder", (item.DisplayOrder ?? 0).ToString(CultureInfo.InvariantCulture)),
                ("type", item.Type),
                ("dvObjectIdentifier", item.DvObjectIdentifier),
                (
                    "keepFile",
                    item.KeepFile switch
                    {
                        true => "true",
                        false => "false",
                        null => null,
                    }
                ),
            ],
            picture is null ? null : (picture.FileName, picture.Bytes)
        );
}
