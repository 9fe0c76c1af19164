using Quire.Client.Http;
using Quire.Contracts.Accounts;

namespace Quire.Client;

public sealed partial class AdminClient
{
    /// <summary>The kinds of authentication providers there are (<c>GET admin/authenticationProviderFactories</c>).</summary>
    public Task<IReadOnlyList<ProviderKindResponse>> ProviderKindsAsync(CancellationToken cancellationToken = default) =>
        _connection.GetAsync<IReadOnlyList<ProviderKindResponse>>(
            ApiPath.Of($"admin/authenticationProviderFactories"),
            cancellationToken
        );

    /// <summary>Who vouches for accounts (<c>GET admin/authenticationProviders</c>).</summary>
    public Task<IReadOnlyList<ProviderResponse>> ProvidersAsync(CancellationToken cancellationToken = default) =>
        _connection.GetAsync<IReadOnlyList<ProviderResponse>>(ApiPath.Of($"admin/authenticationProviders"), cancellationToken);

    /// <summary>One who vouches for accounts (<c>GET admin/authenticationProviders/{id}</c>).</summary>
    public Task<ProviderResponse> ProviderAsync(string id, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<ProviderResponse>(ApiPath.Of($"admin/authenticationProviders/{id}"), cancellationToken);

    /// <summary>
    /// Adds somebody who vouches for accounts, or replaces the one of the same id (<c>POST admin/authenticationProviders</c>).
    /// </summary>
    public Task<ProviderResponse> SaveProviderAsync(ProviderRequest provider, CancellationToken cancellationToken = default) =>
        _connection.SendAsync<ProviderResponse>(
            HttpMethod.Post,
            ApiPath.Of($"admin/authenticationProviders"),
            Body.Json(provider),
            cancellationToken
        );

    /// <summary>
    /// Lets accounts in by a provider, or not any more (<c>PUT admin/authenticationProviders/{id}/enabled</c>); gives the
    /// server's
    /// message.
    /// </summary>
    public Task<string> EnableProviderAsync(string id, bool enabled, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Put,
            ApiPath.Of($"admin/authenticationProviders/{id}/enabled"),
            Body.Text(enabled ? "true" : "false"),
            cancellationToken
        );

    /// <summary>Removes somebody who vouches for accounts (<c>DELETE admin/authenticationProviders/{id}</c>).</summary>
    public Task<string> DeleteProviderAsync(string id, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of($"admin/authenticationProviders/{id}"), null, cancellationToken);

    /// <summary>What stands against a password (<c>POST admin/validatePassword</c>); no errors for a good one.</summary>
    public Task<PasswordCheck> CheckPasswordAsync(string password, CancellationToken cancellationToken = default) =>
        _connection.SendAsync<PasswordCheck>(
            HttpMethod.Post,
            ApiPath.Of($"admin/validatePassword"),
            Body.Text(password),
            cancellationToken
        );

    /// <summary>Begins to confirm the e-mail address of an account (<c>POST admin/confirmEmail/{id}</c>).</summary>
    public Task<ConfirmationStarted> StartEmailConfirmationAsync(long id, CancellationToken cancellationToken = default) =>
        _connection.SendAsync<ConfirmationStarted>(
            HttpMethod.Post,
            ApiPath.Of($"admin/confirmEmail/{id}"),
            null,
            cancellationToken
        );

    /// <summary>What confirms the e-mail address of an account (<c>GET admin/confirmEmail/{id}</c>).</summary>
    public Task<ConfirmationToken> EmailConfirmationAsync(long id, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<ConfirmationToken>(ApiPath.Of($"admin/confirmEmail/{id}"), cancellationToken);

    /// <summary>
    /// Makes an address that can be called as an account for some minutes (<c>POST admin/requestSignedUrl</c>, 6.x); superusers
    /// only.
    /// </summary>
    public Task<SignedUrlResponse> SignUrlAsync(SignedUrlRequest request, CancellationToken cancellationToken = default) =>
        _connection.SendAsync<SignedUrlResponse>(
            HttpMethod.Post,
            ApiPath.Of($"admin/requestSignedUrl"),
            Body.Json(request),
            cancellationToken
        );
}
