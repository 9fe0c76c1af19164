using Quire.Client.Http;
using Quire.Contracts.Access;

namespace Quire.Client;

/// <summary>Roles.</summary>
/// <example>
/// <code>
/// var curator = await client.Roles.GetAsync("curator");
/// Console.WriteLine(string.Join(", ", curator.Permissions));
/// await client.Collections.AssignAsync("terns", "@jane", curator.Alias);
/// </code>
/// </example>
public sealed class RolesClient
{
    private readonly Connection _connection;

    internal RolesClient(Connection connection) => _connection = connection;

    /// <summary>A role (<c>GET roles/{id}</c>).</summary>
    public Task<RoleResponse> GetAsync(long role, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<RoleResponse>(ApiPath.Of($"roles/{role}"), cancellationToken);

    /// <summary>A role by its alias (<c>GET roles/:alias</c>, 6.x).</summary>
    public Task<RoleResponse> GetAsync(string alias, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<RoleResponse>(ApiPath.Of($"roles/:alias").With("alias", alias), cancellationToken);

    /// <summary>Defines a role in a collection (<c>POST roles?dvo=</c>); superusers only.</summary>
    public Task<RoleResponse> CreateAsync(
        CollectionId collection,
        RoleRequest role,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<RoleResponse>(
            HttpMethod.Post,
            ApiPath.Of($"roles").With("dvo", collection.ToString()),
            Body.Json(role),
            cancellationToken
        );

    /// <summary>Deletes a role and its assignments (<c>DELETE roles/{id}</c>); gives the server's message.</summary>
    public Task<string> DeleteAsync(long role, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of($"roles/{role}"), null, cancellationToken);

    /// <summary>
    /// Deletes a role by its alias, and its assignments (<c>DELETE roles/:alias</c>, 6.x); gives the server's message.
    /// </summary>
    public Task<string> DeleteAsync(string alias, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of($"roles/:alias").With("alias", alias), null, cancellationToken);

    /// <summary>
    /// Why somebody may do something on an object, or may not (<c>GET quire/explain</c>; Quire only). About others those may ask
    /// who manage the permissions of the object.
    /// </summary>
    /// <param name="target">Database id or persistent identifier, or alias of a collection.</param>
    /// <param name="permission">Name of the permission, such as <c>EditDataset</c>.</param>
    /// <param name="user">Name of an account, or <c>:guest</c>. Default: the caller.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<PermissionExplanation> ExplainAsync(
        string target,
        string permission,
        string? user = null,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<PermissionExplanation>(
            ApiPath.Of($"quire/explain").With("user", user).With("object", target).With("permission", permission),
            cancellationToken
        );
}
