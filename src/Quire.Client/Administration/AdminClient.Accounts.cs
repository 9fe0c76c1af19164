using Quire.Client.Http;
using Quire.Contracts.Accounts;

namespace Quire.Client;

public sealed partial class AdminClient
{
    /// <summary>Every account at once (<c>GET admin/authenticatedUsers</c>); superusers only. Many are better asked for in pages
    /// with <see cref="UsersAsync"/>.</summary>
    public Task<IReadOnlyList<AuthenticatedUserResponse>> AllUsersAsync(CancellationToken cancellationToken = default) =>
        _connection.GetAsync<IReadOnlyList<AuthenticatedUserResponse>>(
            ApiPath.Of($"admin/authenticatedUsers"),
            cancellationToken
        );

    /// <summary>
    /// Deletes an account that left no traces (<c>DELETE admin/authenticatedUsers/{name}</c>, 6.x); gives the server's message.
    /// One that made something or holds a role is refused with the reasons.
    /// </summary>
    public Task<string> DeleteUserAsync(string name, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of($"admin/authenticatedUsers/{name}"), null, cancellationToken);

    /// <summary>The same by the number of the account (<c>DELETE admin/authenticatedUsers/id/{id}</c>, 6.x).</summary>
    public Task<string> DeleteUserAsync(long id, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of($"admin/authenticatedUsers/id/{id}"), null, cancellationToken);

    /// <summary>
    /// Closes an account for good (<c>POST admin/authenticatedUsers/{name}/deactivate</c>, 6.x); gives the server's message. Its
    /// roles and tokens are gone; what it did stays under its name.
    /// </summary>
    public Task<string> DeactivateUserAsync(string name, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Post,
            ApiPath.Of($"admin/authenticatedUsers/{name}/deactivate"),
            null,
            cancellationToken
        );

    /// <summary>The same by the number of the account (<c>POST admin/authenticatedUsers/id/{id}/deactivate</c>, 6.x).</summary>
    public Task<string> DeactivateUserAsync(long id, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Post,
            ApiPath.Of($"admin/authenticatedUsers/id/{id}/deactivate"),
            null,
            cancellationToken
        );

    /// <summary>
    /// Makes an account of another provider one of the installation
    /// (<c>PUT admin/authenticatedUsers/id/{id}/convertRemoteToBuiltIn</c>); superusers only.
    /// </summary>
    /// <param name="id">Number of the account.</param>
    /// <param name="email">Its e-mail address from now on.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<ConvertedUser> ConvertToBuiltInAsync(long id, string email, CancellationToken cancellationToken = default) =>
        _connection.SendAsync<ConvertedUser>(
            HttpMethod.Put,
            ApiPath.Of($"admin/authenticatedUsers/id/{id}/convertRemoteToBuiltIn"),
            Body.Text(email),
            cancellationToken
        );

    /// <summary>
    /// Hands an account with a password over to another provider (<c>PUT admin/authenticatedUsers/convert/builtin2oauth</c>);
    /// superusers only. The password is forgotten.
    /// </summary>
    /// <param name="email">E-mail address the account is found by.</param>
    /// <param name="password">Its password, without colons.</param>
    /// <param name="newEmail">Its e-mail address from now on.</param>
    /// <param name="provider">The provider.</param>
    /// <param name="persistentUserId">Name of the account at the provider.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<ConversionReport> ConvertToProviderAsync(
        string email,
        string password,
        string newEmail,
        string provider,
        string persistentUserId,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<ConversionReport>(
            HttpMethod.Put,
            ApiPath.Of($"admin/authenticatedUsers/convert/builtin2oauth"),
            Body.Text($"{email}:{password}:{newEmail}:{provider}:{persistentUserId}"),
            cancellationToken
        );
}
