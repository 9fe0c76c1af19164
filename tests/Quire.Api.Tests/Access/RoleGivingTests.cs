using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Testing;

namespace Quire.Api.Tests.Access;

/// <summary>Nobody gives, or takes back, more than they hold themselves where it counts.</summary>
public sealed class RoleGivingTests
{
    private static JsonObject Body(string assignee, string role) => new() { ["assignee"] = assignee, ["role"] = role };

    [Theory]
    [CombinedWith("@someone")]
    [CombinedWith(":authenticated-users")]
    [CombinedWith(":AllUsers")]
    [CombinedWith(":guest")]
    public async Task Who_holds_a_role_on_a_dataset_gives_no_more_than_that_role(DatabaseKind database, string assignee)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var path = $"/api/datasets/{dataset}/assignments";
        var (name, token) = await Make.UserAsync(admin);
        _ = (await admin.PostAsync(path, Body("@" + name, "curator"))).Data;
        using var curator = server.As(token);
        var to = assignee == "@someone" ? "@" + (await Make.UserAsync(admin)).Name : assignee;

        (await curator.PostAsync(path, Body(to, "admin"))).MustBeError(
            HttpStatusCode.Unauthorized,
            $"User @{name} is not permitted to perform requested action."
        );

        Assert.DoesNotContain("admin", await RolesOfAsync(admin, path, to));
        foreach (
            var role in new[]
            {
                "curator",
                "contributor",
                "member",
                "fileDownloader",
                "fullContributor",
                "dvContributor",
                "dsContributor",
            }
        )
        {
            _ = (await curator.PostAsync(path, Body(to, role))).Data;
        }
    }

    [Theory, EachDatabase]
    public async Task A_role_that_gives_more_than_one_holds_is_not_taken_back_either(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var path = $"/api/datasets/{dataset}/assignments";
        var (name, token) = await Make.UserAsync(admin);
        _ = (await admin.PostAsync(path, Body("@" + name, "curator"))).Data;
        using var curator = server.As(token);
        var owner = "@" + (await Make.UserAsync(admin)).Name;
        var given = (await admin.PostAsync(path, Body(owner, "admin"))).Data["id"]!;
        var lesser = (await admin.PostAsync(path, Body(owner, "member"))).Data["id"]!;

        (await curator.DeleteAsync($"{path}/{given}")).MustBeError(
            HttpStatusCode.Unauthorized,
            $"User @{name} is not permitted to perform requested action."
        );
        Assert.Contains("admin", await RolesOfAsync(admin, path, owner));

        _ = (await curator.DeleteAsync($"{path}/{lesser}")).Data;
        _ = (await admin.DeleteAsync($"{path}/{given}")).Data;
        Assert.Empty(await RolesOfAsync(admin, path, owner));
    }

    [Theory, EachDatabase]
    public async Task Managing_the_permissions_of_a_collection_alone_gives_away_nothing_else(DatabaseKind database)
    {
        // A role of its own would be seen by the tests of the built-in ones.
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        var path = $"/api/dataverses/{collection}/assignments";
        var keeper = await RoleAsync(server, Permission.ManageDataversePermissions | Permission.DownloadFile);
        var (name, token) = await Make.UserAsync(admin);
        _ = (await admin.PostAsync(path, Body("@" + name, keeper))).Data;
        using var manager = server.As(token);
        var member = (await admin.PostAsync(path, Body("@" + (await Make.UserAsync(admin)).Name, "member"))).Data["id"]!;

        foreach (var role in new[] { "admin", "member", "curator", "dsContributor" })
        {
            (await manager.PostAsync(path, Body("@" + name, role))).MustBeError(
                HttpStatusCode.Unauthorized,
                $"User @{name} is not permitted to perform requested action."
            );
        }

        (await manager.DeleteAsync($"{path}/{member}")).MustBeError(
            HttpStatusCode.Unauthorized,
            $"User @{name} is not permitted to perform requested action."
        );
        Assert.Equal([keeper], await RolesOfAsync(admin, path, "@" + name));

        _ = (await manager.PostAsync(path, Body(":guest", "fileDownloader"))).Data;
        var again = (await manager.PostAsync(path, Body(":AllUsers", keeper))).Data["id"]!;
        _ = (await manager.DeleteAsync($"{path}/{again}")).Data;
    }

    [Theory, EachDatabase]
    public async Task Deciding_about_access_to_files_alone_gives_nobody_files_one_may_not_have(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var file = await Make.FileAsync(admin, dataset, "closed.txt", "closed");
        _ = (await admin.PutAsync($"/api/files/{file}/restrict", new JsonObject { ["restrict"] = true })).Data;
        await Make.PublishAsync(admin, dataset);
        var (name, token) = await Make.UserAsync(admin);
        using var decider = server.As(token);
        var path = $"/api/datasets/{dataset}/assignments";
        _ = (await admin.PostAsync(path, Body("@" + name, await RoleAsync(server, Permission.ManageFilePermissions)))).Data;
        var grant = $"/api/access/datafile/{file}/grantAccess/@{name}";

        var refused = await decider.PutAsync(grant);

        Assert.InRange((int)refused.Status, 400, 403);
        (await decider.GetAsync($"/api/access/datafile/{file}")).MustBeError(HttpStatusCode.Forbidden);
        _ = (await admin.PutAsync(grant)).Data;
        Assert.Equal("closed", (await decider.GetAsync($"/api/access/datafile/{file}")).Text);
    }

    private static async Task<string[]> RolesOfAsync(Wire admin, string path, string assignee) =>
        [
            .. (await admin.GetAsync(path))
                .Data.AsArray()
                .Where(a => a!["assignee"]!.GetValue<string>() == assignee)
                .Select(a => a!["_roleAlias"]!.GetValue<string>()),
        ];

    // Roles of one's own have no wire yet.
    private static async Task<string> RoleAsync(TestServer server, Permission permissions)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        var alias = Make.Name("r");
        var owner = await db.Collections.Where(c => c.Object.OwnerId == null).Select(c => c.Id).SingleAsync();
        db.Roles.Add(
            new()
            {
                Alias = alias,
                Name = "Keeper",
                OwnerId = owner,
                Permissions = permissions,
            }
        );
        await db.SaveChangesAsync();
        return alias;
    }
}
