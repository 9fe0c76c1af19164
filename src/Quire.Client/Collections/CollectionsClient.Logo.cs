using Quire.Client.Http;

namespace Quire.Client;

/// <content>Logos of collections, which pages about them and about what lies in them show.</content>
public sealed partial class CollectionsClient
{
    /// <summary>The logo of a collection as PNG (<c>GET dataverses/{id}/logo</c>); not found when there is none.</summary>
    public Task<byte[]> LogoAsync(CollectionId collection, CancellationToken cancellationToken = default) =>
        _connection.BytesAsync(HttpMethod.Get, ApiPath.Of($"dataverses/{collection}/logo"), null, cancellationToken);

    /// <summary>
    /// Gives a collection a logo, or says what the one it has shows (<c>PUT dataverses/{id}/logo</c>); gives the server's
    /// message.
    /// </summary>
    /// <param name="collection">The collection.</param>
    /// <param name="picture">The picture, of up to 1 MB; null for the one it has.</param>
    /// <param name="text">
    /// What it shows, for those who do not see it; empty for the name of the collection, null for the text it has.
    /// </param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<string> SetLogoAsync(
        CollectionId collection,
        Picture? picture,
        string? text = null,
        CancellationToken cancellationToken = default
    ) =>
        _connection.MessageAsync(
            HttpMethod.Put,
            ApiPath.Of($"dataverses/{collection}/logo"),
            Body.Fields([("text", text)], picture is null ? null : (picture.FileName, picture.Bytes)),
            cancellationToken
        );

    /// <summary>Takes the logo off a collection (<c>DELETE dataverses/{id}/logo</c>); gives the server's message.</summary>
    public Task<string> RemoveLogoAsync(CollectionId collection, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of($"dataverses/{collection}/logo"), null, cancellationToken);
}
