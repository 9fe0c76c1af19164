using Quire.Testing;

namespace Quire.Client.Tests.Native;

/// <summary>The client's calls about tokens, providers and signed addresses, against a server.</summary>
public sealed class TokenClientTests
{
    [Fact]
    public async Task A_token_is_made_used_and_ended()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var client = new DataverseClient(server.Address, new() { ApiToken = (await Make.UserAsync(server.Admin())).Token });
        var made = await client.Users.CreateTokenAsync("nightly", "read", days: 7);
        using var reader = new DataverseClient(server.Address, new() { ApiToken = made.Token });
        Assert.Equal((await client.Users.MeAsync()).Identifier, (await reader.Users.MeAsync()).Identifier);
        Assert.Equal("read", Assert.Single(await client.Users.TokensAsync()).Scope);
        _ = await client.Users.EndTokenAsync(made.Id);
        await Assert.ThrowsAsync<DataverseUnauthorizedException>(() => reader.Users.MeAsync());
    }

    [Fact]
    public async Task Providers_passwords_addresses_and_signatures_are_looked_after()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var client = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken });
        var id = Make.Name("p");
        var saved = await client.Admin.SaveProviderAsync(
            new()
            {
                Id = id,
                FactoryAlias = "oidc",
                FactoryData = "issuer: https://login.example.edu | clientId: quire",
            }
        );
        Assert.False(saved.Enabled);
        Assert.Contains(await client.Admin.ProviderKindsAsync(), k => k.Alias == "oidc");
        Assert.Contains(await client.Admin.ProvidersAsync(), p => p.Id == id);
        _ = await client.Admin.EnableProviderAsync(id, enabled: true);
        Assert.True((await client.Admin.ProviderAsync(id)).Enabled);
        _ = await client.Admin.DeleteProviderAsync(id);
        Assert.NotEmpty((await client.Admin.CheckPasswordAsync("short")).Errors);

        var (name, _) = await Make.UserAsync(server.Admin());
        var account = await client.Admin.UserAsync(name);
        Assert.Equal(name, (await client.Admin.StartEmailConfirmationAsync(account.Id)).Identifier);
        _ = await client.Users.ConfirmEmailAsync((await client.Admin.EmailConfirmationAsync(account.Id)).Token);
        Assert.NotNull((await client.Admin.UserAsync(name)).EmailConfirmedAt());
        var signed = await client.Admin.SignUrlAsync(
            new() { Url = new Uri(server.Address, "/api/users/:me").AbsoluteUri, User = name }
        );
        Assert.Contains($"user={name}", signed.SignedUrl, StringComparison.Ordinal);
    }
}
