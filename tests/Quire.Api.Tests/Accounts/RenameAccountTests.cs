using System.Net;
using Quire.Testing;

namespace Quire.Api.Tests.Accounts;

/// <summary>Accounts that get another name.</summary>
public sealed class RenameAccountTests
{
    [Theory, EachDatabase]
    public async Task Roles_token_and_password_stay_with_the_account(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        using var owner = server.As(token);
        var collection = await Make.CollectionAsync(admin);
        await Make.AssignAsync(admin, collection, $"@{name}", "curator");
        var title = Make.Name("Kept");
        var (dataset, _) = await Make.DatasetAsync(owner, collection, title);
        var renamed = Make.Name("new");

        Assert.Equal(
            $"UserIdentifier changed from {name} to {renamed}",
            (await admin.PostAsync($"/api/users/{name}/changeIdentifier/{renamed}")).Message
        );

        var me = (await owner.GetAsync("/api/users/:me")).Data;
        Assert.Equal("@" + renamed, me["identifier"]!.GetValue<string>());
        Assert.Equal(renamed, me["persistentUserId"]!.GetValue<string>());
        _ = (await owner.GetAsync($"/api/datasets/{dataset}/versions/:draft")).Data;
        Assert.Equal(1, (await owner.GetAsync($"/api/search?q={title}")).Data["total_count"]!.GetValue<int>());
        Assert.Contains(
            (await admin.GetAsync($"/api/dataverses/{collection}/assignments")).Data.AsArray(),
            a => a!["assignee"]!.GetValue<string>() == $"@{renamed}"
        );
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:AllowApiTokenLookupViaApi", "true")).Data;
        _ = (await admin.GetAsync($"/api/builtin-users/{renamed}/api-token?password=secret-{name}")).Data;
        // The name is free for somebody else, who holds nothing by it.
        (await admin.GetAsync($"/api/admin/authenticatedUsers/{name}")).MustBeError(HttpStatusCode.BadRequest);
    }

    [Theory, EachDatabase]
    public async Task Names_that_are_taken_or_none_are_refused(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        var (taken, _) = await Make.UserAsync(admin);

        (await admin.PostAsync($"/api/users/{name}/changeIdentifier/{taken.ToUpperInvariant()}")).MustBeError(
            HttpStatusCode.BadRequest,
            "Error calling ChangeUserIdentifierCommand: Validation of submitted data failed. Details: "
                + $" User {taken.ToUpperInvariant()} already exists. Cannot use this as new identifier"
        );
        (await admin.PostAsync($"/api/users/{name}/changeIdentifier/a")).MustBeError(HttpStatusCode.BadRequest);
        (await admin.PostAsync($"/api/users/{name}/changeIdentifier/a%20b")).MustBeError(HttpStatusCode.BadRequest);
        (await admin.PostAsync($"/api/users/{name}/changeIdentifier/{new string('a', 61)}")).MustBeError(
            HttpStatusCode.BadRequest
        );
        (await admin.PutAsync("/api/users/nobody/changeIdentifier/anybody")).MustBeError(
            HttpStatusCode.BadRequest,
            "User nobody not found in AuthenticatedUser"
        );
        // Its own name in other letters is no other account's.
        _ = (await admin.PutAsync($"/api/users/{name}/changeIdentifier/{name.ToUpperInvariant()}")).Data;
        Assert.Equal(
            "@" + name.ToUpperInvariant(),
            (await admin.GetAsync($"/api/admin/authenticatedUsers/{name}")).Data["identifier"]!.GetValue<string>()
        );
    }
}
