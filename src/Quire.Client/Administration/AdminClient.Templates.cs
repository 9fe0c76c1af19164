using Quire.Client.Http;
using Quire.Contracts.Collections.Templates;

namespace Quire.Client;

/// <content>Templates of the whole installation.</content>
public sealed partial class AdminClient
{
    /// <summary>The templates of the installation (<c>GET admin/templates</c>, 6.x); a page of 1000 at the most.</summary>
    /// <param name="limit">How many at the most. Default: a page.</param>
    /// <param name="offset">How many to skip. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<IReadOnlyList<TemplateSummary>> TemplatesAsync(
        int? limit = null,
        int? offset = null,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<IReadOnlyList<TemplateSummary>>(
            ApiPath.Of($"admin/templates").With("limit", limit).With("offset", offset),
            cancellationToken
        );

    /// <summary>The templates that belong to a collection (<c>GET admin/templates/{collection}</c>, 6.x).</summary>
    public Task<IReadOnlyList<TemplateSummary>> TemplatesAsync(
        CollectionId collection,
        CancellationToken cancellationToken = default
    ) => _connection.GetAsync<IReadOnlyList<TemplateSummary>>(ApiPath.Of($"admin/templates/{collection}"), cancellationToken);

    /// <summary>Deletes any template (<c>DELETE admin/template/{id}</c>, 6.x); gives the server's message.</summary>
    public Task<string> DeleteTemplateAsync(long template, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of($"admin/template/{template}"), null, cancellationToken);
}
