using System.Text.Json;
using Quire.Client.Http;
using Quire.Contracts.Accounts;

namespace Quire.Client;

/// <summary>Accounts, tokens and notifications.</summary>
/// <example>
/// <code>
/// var me = await client.Users.MeAsync();
/// Console.WriteLine($"{me.Identifier}, token good until {await client.Users.TokenExpiresAtAsync()}");
/// </code>
/// </example>
public sealed partial class UsersClient
{
    private readonly Connection _connection;

    internal UsersClient(Connection connection) => _connection = connection;

    /// <summary>The account of the caller's token (<c>GET users/:me</c>).</summary>
    public Task<AuthenticatedUserResponse> MeAsync(CancellationToken cancellationToken = default) =>
        _connection.GetAsync<AuthenticatedUserResponse>(ApiPath.Of($"users/:me"), cancellationToken);

    /// <summary>When the caller's token expires, in words that hold the token (<c>GET users/token</c>).</summary>
    public Task<string> TokenExpirationAsync(CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Get, ApiPath.Of($"users/token"), null, cancellationToken);

    /// <summary>
    /// When the caller's token expires, in UTC (<c>GET users/token</c>); null where the server's words hold no time.
    /// </summary>
    public async Task<DateTimeOffset?> TokenExpiresAtAsync(CancellationToken cancellationToken = default)
    {
        var words = await TokenExpirationAsync(cancellationToken);
        var at = words.LastIndexOf(" on ", StringComparison.Ordinal);
        return at < 0 ? null : WireTimes.Time(words[(at + 4)..].TrimEnd('.'));
    }

    /// <summary>Makes a new token, in words that hold it (<c>POST users/token/recreate</c>). The old one ends at once.</summary>
    public Task<string> RecreateTokenAsync(CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Post, ApiPath.Of($"users/token/recreate"), null, cancellationToken);

    /// <summary>Ends the caller's token (<c>DELETE users/token</c>); gives the server's message.</summary>
    public Task<string> DeleteTokenAsync(CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of($"users/token"), null, cancellationToken);

    /// <summary>Makes an account with a password (<c>POST builtin-users</c>).</summary>
    /// <param name="user">Name, given name, family name and e-mail address are required.</param>
    /// <param name="password">The password.</param>
    /// <param name="key">The key the installation has set for this.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<BuiltInUserCreated> CreateBuiltInAsync(
        BuiltInUserRequest user,
        string password,
        string key,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<BuiltInUserCreated>(
            HttpMethod.Post,
            ApiPath.Of($"builtin-users").With("password", password).With("key", key),
            Body.Json(user),
            cancellationToken
        );

    /// <summary>
    /// The token of an account with a password, where the installation allows it (<c>GET builtin-users/{name}/api-token</c>).
    /// </summary>
    public Task<string> BuiltInTokenAsync(string userName, string password, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Get,
            ApiPath.Of($"builtin-users/{userName}/api-token").With("password", password),
            null,
            cancellationToken
        );

    /// <summary>The caller's notifications (<c>GET notifications/all</c>), in the forms of 4.x and 6.x.</summary>
    public async Task<IReadOnlyList<NotificationResponse>> NotificationsAsync(CancellationToken cancellationToken = default)
    {
        var data = await _connection.GetAsync<JsonElement>(ApiPath.Of($"notifications/all"), cancellationToken);
        var list = data.ValueKind == JsonValueKind.Object && data.TryGetProperty("notifications", out var inner) ? inner : data;
        return list.ValueKind == JsonValueKind.Array
            ? list.Deserialize(Envelope.Shape<IReadOnlyList<NotificationResponse>>()) ?? []
            : [];
    }

    /// <summary>Deletes a notification (<c>DELETE notifications/{id}</c>, 6.x); gives the server's message.</summary>
    public Task<string> DeleteNotificationAsync(long notification, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of($"notifications/{notification}"), null, cancellationToken);

    /// <summary>
    /// Merges an account into another and deletes it (<c>POST users/{from}/mergeIntoUser/{into}</c>); superusers only.
    /// </summary>
    public Task<string> MergeAsync(string from, string into, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Post, ApiPath.Of($"users/{from}/mergeIntoUser/{into}"), null, cancellationToken);

    /// <summary>Renames an account (<c>POST users/{name}/changeIdentifier/{newName}</c>); superusers only.</summary>
    public Task<string> RenameAsync(string name, string newName, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Post,
            ApiPath.Of($"users/{name}/changeIdentifier/{newName}"),
            null,
            cancellationToken
        );
}
