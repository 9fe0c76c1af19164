using System.Globalization;
using Quire.Client.Http;
using Quire.Contracts.Accounts;
using Quire.Contracts.Search;

namespace Quire.Client;

/// <content>What is somebody's own.</content>
public sealed partial class SearchClient
{
    /// <summary>A page of what the caller holds roles on (<c>GET mydata/retrieve</c>).</summary>
    /// <param name="roles">Ids of the roles that count; one at least.</param>
    /// <param name="text">The query; null for everything.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="DataverseException">The server could not answer; it says why.</exception>
    public async Task<OwnDataPage> OwnAsync(
        IReadOnlyList<long> roles,
        string? text = null,
        int page = 1,
        CancellationToken cancellationToken = default
    )
    {
        var path = ApiPath
            .Of($"mydata/retrieve")
            .With("mydata_search_term", text)
            .With("selected_page", page.ToString(CultureInfo.InvariantCulture));
        foreach (var kind in new[] { "Dataverse", "Dataset", "DataFile" })
        {
            path = path.With("dvobject_types", kind);
        }

        foreach (var role in roles)
        {
            path = path.With("role_ids", role.ToString(CultureInfo.InvariantCulture));
        }

        var body = await _connection.BytesAsync(HttpMethod.Get, path, null, cancellationToken);
        var answer = System.Text.Json.JsonSerializer.Deserialize(body, Envelope.Shape<OwnDataResponse>());
        return answer is { Success: true, Data: { } data }
            ? data
            : throw new DataverseAnswerException(
                _connection.Facts(HttpMethod.Get, path, answer?.ErrorMessage ?? "The answer is not what this call should give.")
            );
    }

    /// <summary>The collections the caller may add datasets to (<c>GET mydata/retrieve/collectionList</c>, 6.8).</summary>
    public Task<PermittedCollectionsResponse> OwnCollectionsAsync(CancellationToken cancellationToken = default) =>
        _connection.GetAsync<PermittedCollectionsResponse>(ApiPath.Of($"mydata/retrieve/collectionList"), cancellationToken);
}
