using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Quire.Client.Http;
using Quire.Contracts.Access;
using Quire.Contracts.Accounts;
using Quire.Contracts.Administration;
using Quire.Contracts.Collections;

namespace Quire.Client;

/// <summary>Administration. Most installations answer these only to callers on the same machine or with an unblock key.</summary>
/// <example>
/// <code>
/// await foreach (var account in client.Admin.UsersAsync("example.edu"))
/// {
///     Console.WriteLine($"{account.UserIdentifier}, last seen {account.LastApiUseAt()}");
/// }
/// </code>
/// </example>
public sealed partial class AdminClient
{
    private readonly Connection _connection;

    internal AdminClient(Connection connection) => _connection = connection;

    /// <summary>
    /// Publishes a collection in the name of whoever made it (<c>POST admin/publishDataverseAsCreator/{id}</c>).
    /// </summary>
    public Task<CollectionResponse> PublishCollectionAsCreatorAsync(
        long collection,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<CollectionResponse>(
            HttpMethod.Post,
            ApiPath.Of($"admin/publishDataverseAsCreator/{collection}"),
            null,
            cancellationToken
        );

    /// <summary>All settings by name (<c>GET admin/settings</c>): text in 4.x, in 6.x JSON where the value is.</summary>
    public Task<IReadOnlyDictionary<string, JsonElement>> SettingsAsync(CancellationToken cancellationToken = default) =>
        _connection.GetAsync<IReadOnlyDictionary<string, JsonElement>>(ApiPath.Of($"admin/settings"), cancellationToken);

    /// <summary>A setting (<c>GET admin/settings/{name}</c>); not found when it is not set.</summary>
    public Task<string> SettingAsync(string name, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Get, ApiPath.Of($"admin/settings/{name}"), null, cancellationToken);

    /// <summary>Sets a setting (<c>PUT admin/settings/{name}</c>).</summary>
    public Task SetSettingAsync(string name, string value, CancellationToken cancellationToken = default) =>
        _connection.BytesAsync(HttpMethod.Put, ApiPath.Of($"admin/settings/{name}"), Body.Text(value), cancellationToken);

    /// <summary>Unsets a setting (<c>DELETE admin/settings/{name}</c>); gives the server's message.</summary>
    public Task<string> DeleteSettingAsync(string name, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of($"admin/settings/{name}"), null, cancellationToken);

    /// <summary>
    /// How many of their limited calls callers have left, as text (<c>GET admin/rateLimitStats</c>, 6.x); superusers only.
    /// </summary>
    /// <param name="withinMinutes">Only those who asked within so many minutes; null for all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<string> RateLimitsAsync(int? withinMinutes = null, CancellationToken cancellationToken = default) =>
        Encoding.UTF8.GetString(
            await _connection.BytesAsync(
                HttpMethod.Get,
                ApiPath.Of($"admin/rateLimitStats").With("deltaMinutesFilter", withinMinutes),
                null,
                cancellationToken
            )
        );

    /// <summary>Which features are there, <c>enabled</c> or <c>disabled</c> (<c>GET admin/featureFlags</c>, 6.x).</summary>
    public Task<IReadOnlyDictionary<string, string>> FeaturesAsync(CancellationToken cancellationToken = default) =>
        _connection.GetAsync<IReadOnlyDictionary<string, string>>(ApiPath.Of($"admin/featureFlags"), cancellationToken);

    /// <summary>Whether a feature is there (<c>GET admin/featureFlags/{flag}</c>, 6.x).</summary>
    public async Task<bool> HasFeatureAsync(string flag, CancellationToken cancellationToken = default) =>
        (await _connection.GetAsync<FeatureState>(ApiPath.Of($"admin/featureFlags/{flag}"), cancellationToken)).Enabled;

    /// <summary>Has the site map looked up anew (<c>POST admin/sitemap</c>, 5.x and later); gives the server's message.</summary>
    public Task<string> RenewSitemapAsync(CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Post, ApiPath.Of($"admin/sitemap"), null, cancellationToken);

    /// <summary>
    /// Has exports of all public datasets rendered in the background (<c>GET admin/metadata/exportAll</c>), or anew
    /// (<c>reExportAll</c>).
    /// </summary>
    /// <param name="anew">Whether those that are there are made anew.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task RenderExportsAsync(bool anew = false, CancellationToken cancellationToken = default) =>
        _connection.BytesAsync(
            HttpMethod.Get,
            anew ? ApiPath.Of($"admin/metadata/reExportAll") : ApiPath.Of($"admin/metadata/exportAll"),
            null,
            cancellationToken
        );

    /// <summary>
    /// Forgets counts that are kept to be given again, all or one (<c>DELETE admin/clearMetricsCache</c>); gives the server's
    /// message.
    /// </summary>
    public Task<string> ClearMetricsAsync(string? name = null, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Delete,
            name is null ? ApiPath.Of($"admin/clearMetricsCache") : ApiPath.Of($"admin/clearMetricsCache/{name}"),
            null,
            cancellationToken
        );

    /// <summary>Accounts (<c>GET admin/list-users</c>), asked for in pages; superusers only.</summary>
    /// <param name="searchTerm">Only accounts whose name, e-mail address or id holds this.</param>
    /// <param name="pageSize">Accounts asked for at a time. Default: 100.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    public async IAsyncEnumerable<UserListRow> UsersAsync(
        string? searchTerm = null,
        int pageSize = 100,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        long seen = 0;
        for (var number = 1; ; number++)
        {
            var page = await _connection.GetAsync<UserListPage>(
                ApiPath
                    .Of($"admin/list-users")
                    .With("searchTerm", searchTerm)
                    .With("selectedPage", number)
                    .With("itemsPerPage", pageSize),
                cancellationToken
            );
            foreach (var user in page.Users ?? [])
            {
                yield return user;
            }

            seen += page.Users?.Count ?? 0;
            if (page.Users is not { Count: > 0 } || seen >= page.UserCount)
            {
                yield break;
            }
        }
    }

    /// <summary>An account (<c>GET admin/authenticatedUsers/{name}</c>).</summary>
    public Task<AuthenticatedUserResponse> UserAsync(string name, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<AuthenticatedUserResponse>(ApiPath.Of($"admin/authenticatedUsers/{name}"), cancellationToken);

    /// <summary>Makes an account of an identity provider (<c>POST admin/authenticatedUsers</c>).</summary>
    public Task<AuthenticatedUserResponse> CreateUserAsync(
        AuthenticatedUserRequest user,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<AuthenticatedUserResponse>(
            HttpMethod.Post,
            ApiPath.Of($"admin/authenticatedUsers"),
            Body.Json(user),
            cancellationToken
        );

    /// <summary>
    /// Lets an account do everything, or not any more (<c>PUT admin/superuser/{name}</c>, 6.3 and later); gives the server's
    /// message.
    /// </summary>
    public Task<string> SetSuperuserAsync(string name, bool superuser, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Put,
            ApiPath.Of($"admin/superuser/{name}"),
            Body.Text(superuser ? "true" : "false"),
            cancellationToken
        );

    /// <summary>
    /// Makes an account a superuser, or takes it back (<c>POST admin/superuser/{name}</c>, 4.x); gives the server's message.
    /// </summary>
    public Task<string> ToggleSuperuserAsync(string name, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Post, ApiPath.Of($"admin/superuser/{name}"), null, cancellationToken);

    /// <summary>The roles of every installation (<c>GET admin/roles</c>).</summary>
    public Task<IReadOnlyList<RoleResponse>> RolesAsync(CancellationToken cancellationToken = default) =>
        _connection.GetAsync<IReadOnlyList<RoleResponse>>(ApiPath.Of($"admin/roles"), cancellationToken);

    /// <summary>Defines a role for the whole installation (<c>POST admin/roles</c>).</summary>
    public Task<RoleResponse> CreateRoleAsync(RoleRequest role, CancellationToken cancellationToken = default) =>
        _connection.SendAsync<RoleResponse>(HttpMethod.Post, ApiPath.Of($"admin/roles"), Body.Json(role), cancellationToken);

    /// <summary>
    /// Makes something else of a role (<c>PUT admin/roles/{id}</c>, 6.x); what the request leaves out is emptied.
    /// </summary>
    public Task<RoleResponse> UpdateRoleAsync(long role, RoleRequest request, CancellationToken cancellationToken = default) =>
        _connection.SendAsync<RoleResponse>(
            HttpMethod.Put,
            ApiPath.Of($"admin/roles/{role}"),
            Body.Json(request),
            cancellationToken
        );

    /// <summary>
    /// Deletes a role that not every installation has, and its assignments (<c>DELETE admin/roles/{id}</c>, 6.x); gives the
    /// server's message.
    /// </summary>
    public Task<string> DeleteRoleAsync(long role, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of($"admin/roles/{role}"), null, cancellationToken);

    /// <summary>What an account or group holds (<c>GET admin/assignments/assignees/{assignee}</c>).</summary>
    public Task<IReadOnlyList<RoleAssignmentResponse>> AssignmentsOfAsync(
        string assignee,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<IReadOnlyList<RoleAssignmentResponse>>(
            ApiPath.Of($"admin/assignments/assignees/{assignee}"),
            cancellationToken
        );

    /// <summary>What is shown of an account or a group (<c>GET admin/assignee/{assignee}</c>).</summary>
    public Task<AssigneeResponse> AssigneeAsync(string assignee, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<AssigneeResponse>(ApiPath.Of($"admin/assignee/{assignee}"), cancellationToken);

    /// <summary>What the caller may do on an object (<c>GET admin/permissions/{id}</c>).</summary>
    /// <param name="target">Database id or persistent identifier, or alias of a collection.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<PermissionReport> PermissionsAsync(string target, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<PermissionReport>(ApiPath.Of($"admin/permissions/{target}"), cancellationToken);

    /// <summary>
    /// Gives the roles held on a collection on those below, as far as the setting <c>:InheritParentRoleAssignments</c> lists them
    /// (<c>GET admin/dataverse/{alias}/addRoleAssignmentsToChildren</c>); gives the server's message, which is JSON.
    /// </summary>
    public Task<string> SpreadAssignmentsAsync(string alias, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Get,
            ApiPath.Of($"admin/dataverse/{alias}/addRoleAssignmentsToChildren"),
            null,
            cancellationToken
        );
}
