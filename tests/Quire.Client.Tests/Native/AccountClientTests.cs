using Quire.Contracts.Accounts;
using Quire.Testing;

namespace Quire.Client.Tests.Native;

/// <summary>The client's calls about accounts, against a server.</summary>
public sealed class AccountClientTests
{
    [Fact]
    public async Task Accounts_are_listed_renamed_merged_closed_and_deleted()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        using var client = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken });
        var (first, _) = await Make.UserAsync(admin);
        var (second, _) = await Make.UserAsync(admin);
        var (third, _) = await Make.UserAsync(admin);
        var collection = await Make.CollectionAsync(admin);
        await Make.AssignAsync(admin, collection, $"@{first}", "admin");

        Assert.Equal(first, (await client.Admin.UsersAsync(first).SingleAsync()).UserIdentifier);
        Assert.Contains(await client.Admin.AllUsersAsync(), a => a.Identifier == $"@{second}");
        var renamed = Make.Name("n");
        _ = await client.Users.RenameAsync(first, renamed);
        var allowed = await client.Users.AllowedCollectionsAsync(renamed, "EditDataverse");
        Assert.Equal(collection, Assert.Single(allowed.Items).Alias);
        var traces = await client.Users.TracesAsync(renamed, "roleAssignments", limit: 1);
        Assert.Equal("admin", traces.Traces["roleAssignments"].Items![0]["roleAlias"].GetString());
        _ = await client.Users.MergeAsync(renamed, second);
        Assert.Equal(1, (await client.Users.TracesAsync(second)).Traces["roleAssignments"].Count);
        _ = await client.Users.RemoveRolesAsync(second);
        Assert.Empty((await client.Users.TracesAsync(second)).Traces);
        _ = await client.Admin.DeactivateUserAsync(second);
        Assert.True((await client.Admin.UserAsync(second)).Deactivated);
        var (byId, alsoById) = (await client.Admin.UserAsync(second), await client.Admin.UserAsync(third));
        _ = await client.Admin.DeactivateUserAsync(byId.Id);
        _ = await client.Admin.DeleteUserAsync(second);
        _ = await client.Admin.DeleteUserAsync(alsoById.Id);
        await Assert.ThrowsAnyAsync<DataverseException>(() => client.Admin.UserAsync(third));
    }

    [Fact]
    public async Task An_account_is_handed_to_another_provider_and_back()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        using var client = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken });
        var (name, _) = await Make.UserAsync(admin);
        var report = await client.Admin.ConvertToProviderAsync(
            $"{name}@example.edu",
            $"secret-{name}",
            $"{name}@example.org",
            "orcid",
            name
        );
        Assert.Equal("orcid", report.Provider);
        var account = await client.Admin.UserAsync(name);
        ConvertedUser back = await client.Admin.ConvertToBuiltInAsync(account.Id, $"{name}@example.edu");
        Assert.Equal(name, back.Username);
    }
}
