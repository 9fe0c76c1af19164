using Quire.Client.Http;
using Quire.Contracts.Datasets;

namespace Quire.Client;

/// <content>Pictures of datasets.</content>
public sealed partial class DatasetsClient
{
    /// <summary>
    /// The picture of a dataset as PNG, 48 pixels at its longer side (<c>GET datasets/{id}/thumbnail</c>); not found when there
    /// is none.
    /// </summary>
    public Task<byte[]> ThumbnailAsync(DatasetId dataset, CancellationToken cancellationToken = default) =>
        _connection.BytesAsync(HttpMethod.Get, ApiPath.Of(dataset, $"/thumbnail"), null, cancellationToken);

    /// <summary>The same with 140 pixels (<c>GET datasets/{id}/logo</c>, 6.x).</summary>
    public Task<byte[]> LogoAsync(DatasetId dataset, CancellationToken cancellationToken = default) =>
        _connection.BytesAsync(HttpMethod.Get, ApiPath.Of(dataset, $"/logo"), null, cancellationToken);

    /// <summary>Pictures of the files that can be chosen (<c>GET datasets/{id}/thumbnail/candidates</c>).</summary>
    public Task<IReadOnlyList<DatasetThumbnailResponse>> ThumbnailCandidatesAsync(
        DatasetId dataset,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<IReadOnlyList<DatasetThumbnailResponse>>(
            ApiPath.Of(dataset, $"/thumbnail/candidates"),
            cancellationToken
        );

    /// <summary>
    /// Takes the picture of a file for that of its dataset (<c>POST datasets/{id}/thumbnail/{file}</c>); gives the server's
    /// message, which holds the picture.
    /// </summary>
    public Task<string> ChooseThumbnailAsync(DatasetId dataset, long file, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Post, ApiPath.Of(dataset, $"/thumbnail/{file}"), null, cancellationToken);

    /// <summary>
    /// Takes a picture of up to 500,000 bytes for that of a dataset (<c>POST datasets/{id}/thumbnail</c>); gives the server's
    /// message, which holds its small form.
    /// </summary>
    public Task<string> UploadThumbnailAsync(
        DatasetId dataset,
        byte[] picture,
        string fileName = "thumbnail.png",
        CancellationToken cancellationToken = default
    ) =>
        _connection.MessageAsync(
            HttpMethod.Post,
            ApiPath.Of(dataset, $"/thumbnail"),
            Body.Fields([], (fileName, picture)),
            cancellationToken
        );

    /// <summary>
    /// Takes the picture off a dataset (<c>DELETE datasets/{id}/thumbnail</c>); none is chosen for it any more. Gives the
    /// server's message.
    /// </summary>
    public Task<string> RemoveThumbnailAsync(DatasetId dataset, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of(dataset, $"/thumbnail"), null, cancellationToken);
}
