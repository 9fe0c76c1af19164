using Quire.Client.Http;
using Quire.Contracts.Accounts;

namespace Quire.Client;

public sealed partial class UsersClient
{
    /// <summary>
    /// Takes away every role an account was given, and its memberships of groups (<c>POST users/{name}/removeRoles</c>, 6.x);
    /// superusers only. Gives the server's message.
    /// </summary>
    public Task<string> RemoveRolesAsync(string name, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Post, ApiPath.Of($"users/{name}/removeRoles"), null, cancellationToken);

    /// <summary>
    /// What an account has and did: roles, collections, datasets, files (<c>GET users/{name}/traces</c>, 6.x); superusers only.
    /// </summary>
    public Task<UserTraces> TracesAsync(string name, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<UserTraces>(ApiPath.Of($"users/{name}/traces"), cancellationToken);

    /// <summary>
    /// One kind of what an account has and did (<c>GET users/{name}/traces/{element}</c>, 6.x); superusers only.
    /// </summary>
    /// <param name="name">Name of the account.</param>
    /// <param name="element">The kind, such as <c>datasetCreator</c>.</param>
    /// <param name="limit">How many at most; null for as many as the server gives.</param>
    /// <param name="offset">How many are passed over.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<UserTraces> TracesAsync(
        string name,
        string element,
        int? limit = null,
        int? offset = null,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<UserTraces>(
            ApiPath.Of($"users/{name}/traces/{element}").With("limit", limit).With("offset", offset),
            cancellationToken
        );

    /// <summary>
    /// The collections an account may do something on (<c>GET users/{name}/allowedCollections/{permission}</c>, 6.x); for its
    /// owner and superusers.
    /// </summary>
    /// <param name="name">Name of the account.</param>
    /// <param name="permission">Such as <c>AddDataset</c>, or <c>any</c>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<PermittedCollectionsResponse> AllowedCollectionsAsync(
        string name,
        string permission = "any",
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<PermittedCollectionsResponse>(
            ApiPath.Of($"users/{name}/allowedCollections/{permission}"),
            cancellationToken
        );
}
