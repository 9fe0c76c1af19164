using Quire.Client.Http;
using Quire.Contracts.Accounts;

namespace Quire.Client;

public sealed partial class UsersClient
{
    /// <summary>The caller's tokens that have names (<c>GET quire/tokens</c>); Quire alone has them.</summary>
    public Task<IReadOnlyList<TokenResponse>> TokensAsync(CancellationToken cancellationToken = default) =>
        _connection.GetAsync<IReadOnlyList<TokenResponse>>(ApiPath.Of($"quire/tokens"), cancellationToken);

    /// <summary>
    /// Makes a token with a name beside the one the account has (<c>POST quire/tokens</c>); the answer shows it this once. Quire
    /// alone has them.
    /// </summary>
    /// <param name="name">What it is for; unique in the account.</param>
    /// <param name="scope">What it allows: <c>all</c>, <c>deposit</c> or <c>read</c>.</param>
    /// <param name="days">For how many days, 365 at most. Default: 90.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<TokenResponse> CreateTokenAsync(
        string name,
        string scope,
        int? days = null,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<TokenResponse>(
            HttpMethod.Post,
            ApiPath.Of($"quire/tokens"),
            Body.Json(
                new TokenRequest
                {
                    Name = name,
                    Scope = scope,
                    Days = days,
                }
            ),
            cancellationToken
        );

    /// <summary>Ends a token that has a name (<c>DELETE quire/tokens/{id}</c>); gives the server's message.</summary>
    public Task<string> EndTokenAsync(long token, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of($"quire/tokens/{token}"), null, cancellationToken);

    /// <summary>
    /// Makes an account for whom a bearer token speaks of (<c>POST users/register</c>, 6.x); gives the server's message. The
    /// token is sent with this call alone.
    /// </summary>
    /// <param name="bearerToken">A token of an OpenID Connect provider the installation takes.</param>
    /// <param name="registration">What the token does not say, and that the terms are accepted.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<string> RegisterAsync(
        string bearerToken,
        RegistrationRequest registration,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(bearerToken);
        return _connection.MessageAsync(
            HttpMethod.Post,
            ApiPath.Of($"users/register"),
            Body.Json(registration),
            cancellationToken,
            bearerToken
        );
    }

    /// <summary>
    /// Has a link to set a password with sent to an address, if an account with a password has it
    /// (<c>POST quire/passwordReset</c>); Quire alone. Gives the server's message, which does not tell whether one has.
    /// </summary>
    public Task<string> AskPasswordResetAsync(string email, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Post,
            ApiPath.Of($"quire/passwordReset"),
            Body.Json(new PasswordResetRequest { Email = email }),
            cancellationToken
        );

    /// <summary>
    /// Sets the password of an account by what was mailed to its address (<c>POST quire/passwordReset/{token}</c>); Quire alone.
    /// </summary>
    /// <param name="token">What was mailed; good once, for an hour.</param>
    /// <param name="password">The password from now on.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<string> SetPasswordAsync(string token, string password, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Post,
            ApiPath.Of($"quire/passwordReset/{token}"),
            Body.Json(new NewPasswordRequest { Password = password }),
            cancellationToken
        );

    /// <summary>Gives the caller's account another password (<c>PUT quire/password</c>); Quire alone.</summary>
    /// <param name="former">The password so far.</param>
    /// <param name="password">The password from now on.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<string> ChangePasswordAsync(string former, string password, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Put,
            ApiPath.Of($"quire/password"),
            Body.Json(new NewPasswordRequest { Former = former, Password = password }),
            cancellationToken
        );

    /// <summary>
    /// Takes an e-mail address for confirmed, by what was sent there (<c>POST quire/confirmEmail/{token}</c>); Quire alone.
    /// </summary>
    public Task<string> ConfirmEmailAsync(string token, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Post, ApiPath.Of($"quire/confirmEmail/{token}"), null, cancellationToken);
}
