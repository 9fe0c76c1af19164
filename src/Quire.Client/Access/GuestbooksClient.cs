using System.Text;
using Quire.Client.Http;
using Quire.Contracts.Access;

namespace Quire.Client;

/// <summary>Guestbooks: what people are asked before they download files of a dataset (6.x).</summary>
/// <example>
/// <code>
/// var guestbook = await client.Guestbooks.CreateAsync("terns", new() { Name = "Who are you?", Enabled = true, NameRequired = true });
/// await client.Guestbooks.UseAsync("doi:10.5072/FK2/ABC", guestbook.Id!.Value);
/// </code>
/// </example>
public sealed class GuestbooksClient
{
    private readonly Connection _connection;

    internal GuestbooksClient(Connection connection) => _connection = connection;

    /// <summary>Makes a guestbook that datasets in a collection may use (<c>POST guestbooks/{collection}</c>).</summary>
    public Task<Guestbook> CreateAsync(
        CollectionId collection,
        Guestbook guestbook,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<Guestbook>(
            HttpMethod.Post,
            ApiPath.Of($"guestbooks/{collection}"),
            Body.Json(guestbook),
            cancellationToken
        );

    /// <summary>A guestbook (<c>GET guestbooks/{id}</c>).</summary>
    public Task<Guestbook> GetAsync(long guestbook, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<Guestbook>(ApiPath.Of($"guestbooks/{guestbook}"), cancellationToken);

    /// <summary>Asks with a guestbook for something else (<c>PUT guestbooks/{id}</c>).</summary>
    public Task<Guestbook> UpdateAsync(long guestbook, Guestbook changed, CancellationToken cancellationToken = default) =>
        _connection.SendAsync<Guestbook>(
            HttpMethod.Put,
            ApiPath.Of($"guestbooks/{guestbook}"),
            Body.Json(changed),
            cancellationToken
        );

    /// <summary>The guestbooks of a collection (<c>GET guestbooks/{collection}/list</c>).</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="includeInherited">Also those of the collections above. Default: no.</param>
    /// <param name="includeStats">Also how much they were used. Default: no.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<IReadOnlyList<Guestbook>> ListAsync(
        CollectionId collection,
        bool includeInherited = false,
        bool includeStats = false,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<IReadOnlyList<Guestbook>>(
            ApiPath
                .Of($"guestbooks/{collection}/list")
                .With("includeInherited", includeInherited ? true : null)
                .With("includeStats", includeStats ? true : null),
            cancellationToken
        );

    /// <summary>
    /// Lets a guestbook ask, or ask nobody any more (<c>PUT guestbooks/{collection}/{id}/enabled</c>); gives the server's
    /// message.
    /// </summary>
    public Task<string> EnableAsync(
        CollectionId collection,
        long guestbook,
        bool enabled,
        CancellationToken cancellationToken = default
    ) =>
        _connection.MessageAsync(
            HttpMethod.Put,
            ApiPath.Of($"guestbooks/{collection}/{guestbook}/enabled"),
            Body.Text(enabled ? "true" : "false"),
            cancellationToken
        );

    /// <summary>What was answered to a guestbook, oldest first (<c>GET guestbooks/{id}/responses</c>).</summary>
    /// <param name="guestbook">The guestbook.</param>
    /// <param name="limit">How many at the most. Default: all.</param>
    /// <param name="offset">How many to skip. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<GuestbookReplies> ResponsesAsync(
        long guestbook,
        int? limit = null,
        int? offset = null,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<GuestbookReplies>(
            ApiPath.Of($"guestbooks/{guestbook}/responses").With("limit", limit).With("offset", offset),
            cancellationToken
        );

    /// <summary>
    /// What was answered to the guestbooks of a collection, as comma-separated values
    /// (<c>GET dataverses/{collection}/guestbookResponses</c>).
    /// </summary>
    /// <param name="collection">The collection.</param>
    /// <param name="guestbook">One of its guestbooks. Default: all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<string> TableAsync(
        CollectionId collection,
        long? guestbook = null,
        CancellationToken cancellationToken = default
    ) =>
        Encoding.UTF8.GetString(
            await _connection.BytesAsync(
                HttpMethod.Get,
                ApiPath.Of($"dataverses/{collection}/guestbookResponses").With("guestbookId", guestbook),
                null,
                cancellationToken
            )
        );

    /// <summary>
    /// Asks whoever downloads files of a dataset (<c>PUT datasets/{id}/guestbook</c>); gives the server's message.
    /// </summary>
    public Task<string> UseAsync(DatasetId dataset, long guestbook, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Put,
            ApiPath.Of(dataset, $"/guestbook"),
            Body.Text($"{guestbook}"),
            cancellationToken
        );

    /// <summary>Asks nobody any more (<c>DELETE datasets/{id}/guestbook</c>); gives the server's message.</summary>
    public Task<string> UseNoneAsync(DatasetId dataset, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of(dataset, $"/guestbook"), null, cancellationToken);
}
