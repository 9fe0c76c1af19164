using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Testing;

namespace Quire.Api.Tests.Accounts;

/// <summary>Two accounts of one person become one.</summary>
public sealed class MergeAccountTests
{
    [Theory, EachDatabase]
    public async Task Everything_of_the_one_is_the_others_and_nothing_is_had_twice(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (from, fromToken) = await Make.UserAsync(admin);
        var (into, intoToken) = await Make.UserAsync(admin);
        using var other = server.As(intoToken);
        var shared = await Make.CollectionAsync(admin);
        await Make.AssignAsync(admin, shared, $"@{from}", "curator");
        await Make.AssignAsync(admin, shared, $"@{into}", "curator");
        var own = await Make.CollectionAsync(admin);
        await Make.AssignAsync(admin, own, $"@{from}", "admin");
        var title = Make.Name("Moved");
        var (dataset, _) = await Make.DatasetAsync(server.As(fromToken), own, title);
        (await other.GetAsync($"/api/datasets/{dataset}/versions/:draft")).MustBeError(HttpStatusCode.Unauthorized);

        Assert.Equal(
            $"All account data for {from} has been merged into {into}.",
            (await admin.PostAsync($"/api/users/{from}/mergeIntoUser/{into}")).Message
        );

        (await server.As(fromToken).GetAsync("/api/users/:me")).MustBeError(HttpStatusCode.Unauthorized);
        (await admin.GetAsync($"/api/admin/authenticatedUsers/{from}")).MustBeError(HttpStatusCode.BadRequest);
        _ = (await other.GetAsync($"/api/datasets/{dataset}/versions/:draft")).Data;
        Assert.Equal(1, (await other.GetAsync($"/api/search?q={title}")).Data["total_count"]!.GetValue<int>());
        Assert.Single(
            (await admin.GetAsync($"/api/dataverses/{shared}/assignments")).Data.AsArray(),
            a => a!["assignee"]!.GetValue<string>() == $"@{into}"
        );
        Assert.DoesNotContain($"@{from}\"", (await admin.GetAsync($"/api/dataverses/{shared}/assignments")).Text);
        var traces = (await admin.GetAsync($"/api/users/{into}/traces")).Data["traces"]!;
        Assert.Equal(1, traces["datasetCreator"]!["count"]!.GetValue<int>());
        Assert.Equal(1, traces["datasetVersionUsers"]!["count"]!.GetValue<int>());
        Assert.Equal(3, traces["roleAssignments"]!["count"]!.GetValue<int>());
        await NothingRefersToNobodyAsync(server);
    }

    [Theory, EachDatabase]
    public async Task A_lock_is_held_by_the_one_who_stays(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (from, fromToken) = await Make.UserAsync(admin);
        var (into, _) = await Make.UserAsync(admin);
        var collection = await Make.CollectionAsync(admin);
        await Make.AssignAsync(admin, collection, $"@{from}", "admin");
        var (dataset, _) = await Make.DatasetAsync(server.As(fromToken), collection);
        _ = (await server.As(fromToken).PostAsync($"/api/datasets/{dataset}/submitForReview")).Data;
        Assert.Equal(from, Holder(await admin.GetAsync($"/api/datasets/{dataset}/locks")));

        _ = (await admin.PostAsync($"/api/users/{from}/mergeIntoUser/{into}")).Data;

        Assert.Equal(into, Holder(await admin.GetAsync($"/api/datasets/{dataset}/locks")));
    }

    [Theory, EachDatabase]
    public async Task What_makes_no_sense_is_refused_and_changes_nothing(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (open, token) = await Make.UserAsync(admin);
        var (closed, _) = await Make.UserAsync(admin);
        _ = (await admin.PostAsync($"/api/admin/authenticatedUsers/{closed}/deactivate")).Data;

        (await admin.PostAsync($"/api/users/{open}/mergeIntoUser/{open}")).MustBeError(
            HttpStatusCode.BadRequest,
            "Error calling ChangeUserIdentifierCommand: You cannot merge an account into itself."
        );
        foreach (var (from, into) in new[] { (open, closed), (closed, open) })
        {
            (await admin.PostAsync($"/api/users/{from}/mergeIntoUser/{into}")).MustBeError(
                HttpStatusCode.BadRequest,
                "Error calling ChangeUserIdentifierCommand: "
                    + "User accounts can only be merged if they are either both active or both deactivated."
            );
        }

        (await admin.PostAsync($"/api/users/nobody/mergeIntoUser/{open}")).MustBeError(
            HttpStatusCode.BadRequest,
            "User nobody not found in AuthenticatedUser"
        );
        (await admin.PostAsync($"/api/users/{open}/mergeIntoUser/nobody")).MustBeError(
            HttpStatusCode.BadRequest,
            "User nobody not found in AuthenticatedUser"
        );
        _ = (await server.As(token).GetAsync("/api/users/:me")).Data;
    }

    private static string? Holder(WireAnswer locks) => locks.Data[0]!["user"]?.GetValue<string>();

    private static async Task NothingRefersToNobodyAsync(TestServer server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        Assert.Empty(await db.ApiTokens.Where(t => !db.Accounts.Any(a => a.Id == t.AccountId)).Select(t => t.Id).ToListAsync());
        Assert.Empty(
            await db.BuiltInCredentials.Where(c => !db.Accounts.Any(a => a.Id == c.AccountId)).Select(c => c.Id).ToListAsync()
        );
        Assert.Empty(
            await db
                .Versions.Where(v => v.CreatorId != null && !db.Accounts.Any(a => a.Id == v.CreatorId))
                .Select(v => v.Id)
                .ToListAsync()
        );
    }
}
