using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Testing;

namespace Quire.Api.Tests.Costs;

/// <summary>What somebody may is found out in as many statements, however many groups they belong to.</summary>
public sealed class GroupCostTests
{
    private const int Groups = 1000;

    [Theory, EachDatabase]
    public async Task Somebody_in_a_thousand_groups_with_ten_thousand_roles_costs_no_more_statements(DatabaseKind database)
    {
        var counted = await CountedServer.OfAsync(database);
        var admin = counted.Server.Admin();
        var collection = await Make.CollectionAsync(admin, published: true);
        var datasets = new List<long>();
        for (var i = 0; i < 5; i++)
        {
            datasets.Add((await Make.DatasetAsync(admin, collection, "Sandpiper")).Id);
        }

        var file = await Make.FileAsync(admin, datasets[0], "a.txt", "a");
        var (few, many) = (await Make.UserAsync(admin), await Make.UserAsync(admin));
        await PutAsync(counted.Server, collection, few.Name, 1, datasets);
        await PutAsync(counted.Server, collection, many.Name, Groups, datasets);
        foreach (
            var path in (string[])
                [
                    $"datasets/{datasets[0]}/versions/:draft",
                    $"datasets/{datasets[0]}/userPermissions",
                    $"access/datafile/{file}",
                    $"admin/permissions/{datasets[0]}",
                    $"dataverses/{collection}/contents",
                    $"search?q=sandpiper&subtree={collection}&type=dataset",
                    $"quire/explain?object={datasets[0]}&permission=EditDataset",
                ]
        )
        {
            // The first call of each prepares what the others have.
            _ = await counted.CountAsync(few.Token, w => w.GetAsync($"/api/{path}"));
            var (small, cost) = await counted.CountAsync(few.Token, w => w.GetAsync($"/api/{path}"));
            var (large, much) = await counted.CountAsync(many.Token, w => w.GetAsync($"/api/{path}"));
            Assert.Equal((200, 200), ((int)small.Status, (int)large.Status));
            Assert.True(much.Statements <= cost.Statements, $"{path}: {cost}, then {much}");
        }
    }

    // Past the server, for which nobody of these has called before.
    private static async Task PutAsync(TestServer server, string collection, string account, int groups, List<long> datasets)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        var owner = await db.Collections.Where(c => c.Alias == collection).Select(c => c.Id).SingleAsync();
        var member = await db.Accounts.Where(a => a.Identifier == account).Select(a => a.Id).SingleAsync();
        var roles = await db.Roles.Where(r => r.Alias == "member" || r.Alias == "fileDownloader").Select(r => r.Id).ToListAsync();
        for (var i = 0; i < groups; i++)
        {
            var alias = $"{account}-{i}";
            db.ExplicitGroupMembers.Add(
                new()
                {
                    Group = new() { OwnerId = owner, Alias = alias },
                    AccountId = member,
                }
            );
            db.RoleAssignments.AddRange(
                from dataset in datasets
                from role in roles
                select new RoleAssignmentRecord
                {
                    Assignee = $"&explicit/{owner}-{alias}",
                    RoleId = role,
                    ObjectId = dataset,
                }
            );
        }

        await db.SaveChangesAsync();
        // The index hears of what was given by a change of the objects.
        foreach (var dataset in datasets)
        {
            _ = (
                await server
                    .Admin()
                    .PostAsync(
                        $"/api/datasets/{dataset}/assignments",
                        new System.Text.Json.Nodes.JsonObject { ["assignee"] = "@" + account, ["role"] = "dsContributor" }
                    )
            ).Data;
        }
    }
}
