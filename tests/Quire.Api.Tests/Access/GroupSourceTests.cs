using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Access;
using Quire.Testing;

namespace Quire.Api.Tests.Access;

/// <summary>A source of groups that is added counts wherever assignees do.</summary>
public sealed class GroupSourceTests
{
    [Theory, EachDatabase]
    public async Task Members_of_a_group_may_what_it_was_given(DatabaseKind database)
    {
        var laboratory = new Laboratory();
        await using var server = await TestServer.StartAsync(
            database,
            extend: services => services.AddSingleton<IAssigneeSource>(laboratory)
        );
        var admin = server.Admin();
        var (member, other) = (await Make.UserAsync(admin), await Make.UserAsync(admin));
        laboratory.Members.Add(
            (await admin.GetAsync($"/api/admin/authenticatedUsers/{member.Name}")).Data["id"]!.GetValue<long>()
        );
        var collection = await Make.CollectionAsync(admin, published: false);
        var dataset = (await admin.PostAsync($"/api/dataverses/{collection}/datasets", Make.Dataset("Notebook"))).Data[
            "id"
        ]!.GetValue<long>();
        await RefusedAsync(server.As(member.Token), dataset);

        var given = (
            await admin.PostAsync(
                $"/api/datasets/{dataset}/assignments",
                new JsonObject { ["assignee"] = Laboratory.Name, ["role"] = "curator" }
            )
        ).Data;
        Assert.Equal("curator", given["_roleAlias"]!.GetValue<string>());

        Assert.Equal(HttpStatusCode.OK, (await server.As(member.Token).GetAsync($"/api/datasets/{dataset}")).Status);
        Assert.Equal(
            1,
            (await server.As(member.Token).GetAsync("/api/search?q=Notebook&type=dataset")).Data["total_count"]!.GetValue<int>()
        );
        await RefusedAsync(server.As(other.Token), dataset);
        Assert.Equal(
            0,
            (await server.As(other.Token).GetAsync("/api/search?q=Notebook&type=dataset")).Data["total_count"]!.GetValue<int>()
        );
        await RefusedAsync(server.Guest(), dataset);
    }

    [Theory, EachDatabase]
    public async Task An_address_in_a_group_counts_for_each_request_anew(DatabaseKind database)
    {
        var laboratory = new Laboratory();
        await using var server = await TestServer.StartAsync(
            database,
            extend: services => services.AddSingleton<IAssigneeSource>(laboratory)
        );
        var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin, published: true);
        var dataset = (await admin.PostAsync($"/api/dataverses/{collection}/datasets", Make.Dataset("Reading room"))).Data[
            "id"
        ]!.GetValue<long>();
        var file = await Make.FileAsync(admin, dataset, "closed.txt", "closed", new JsonObject { ["restrict"] = true });
        await Make.PublishAsync(admin, dataset);
        _ = (
            await admin.PostAsync(
                $"/api/datasets/{dataset}/assignments",
                new JsonObject { ["assignee"] = Laboratory.Room, ["role"] = "fileDownloader" }
            )
        ).Data;
        var (_, token) = await Make.UserAsync(admin);

        foreach (var wire in (Wire[])[server.Guest(), server.As(token)])
        {
            foreach (var inside in (bool[])[false, true, false])
            {
                laboratory.IsInside = inside;
                var download = await wire.GetAsync($"/api/access/datafile/{file}");
                Assert.Equal(inside, download.Status == HttpStatusCode.OK);
                var may = (
                    await wire.GetAsync($"/api/datasets/{dataset}/versions/:latest/canDownloadAtLeastOneFile")
                ).Data.GetValue<bool>();
                Assert.Equal(inside, may);
            }
        }
    }

    [Theory, EachDatabase]
    public async Task A_group_no_source_knows_gets_no_role(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(
            database,
            extend: services => services.AddSingleton<IAssigneeSource, Laboratory>()
        );
        var collection = await Make.CollectionAsync(server.Admin());
        (
            await server
                .Admin()
                .PostAsync(
                    $"/api/dataverses/{collection}/assignments",
                    new JsonObject { ["assignee"] = "&lab/nobody", ["role"] = "curator" }
                )
        ).MustBeError(HttpStatusCode.BadRequest, "Assignee not found");
    }

    private static async Task RefusedAsync(Wire wire, long dataset) =>
        (await wire.GetAsync($"/api/datasets/{dataset}")).MustBeError(HttpStatusCode.Unauthorized);

    /// <summary>One group of accounts and one of an address.</summary>
    private sealed class Laboratory : IAssigneeSource
    {
        public const string Name = "&lab/members";
        public const string Room = "&lab/room";

        public HashSet<long> Members { get; } = [];

        public bool IsInside { get; set; }

        public ValueTask<IReadOnlyList<string>> OfAccountAsync(long accountId, CancellationToken ct) =>
            ValueTask.FromResult<IReadOnlyList<string>>(Members.Contains(accountId) ? [Name] : []);

        public ValueTask<IReadOnlyList<string>> OfAddressAsync(IPAddress? address, CancellationToken ct) =>
            ValueTask.FromResult<IReadOnlyList<string>>(
                IsInside && address is not null && IPAddress.IsLoopback(address) ? [Room] : []
            );

        public ValueTask<IReadOnlyDictionary<string, string>> NamesAsync(
            IReadOnlyCollection<string> assignees,
            CancellationToken ct
        ) =>
            ValueTask.FromResult<IReadOnlyDictionary<string, string>>(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    [Name] = "Members of the laboratory",
                    [Room] = "Reading room",
                }
            );
    }
}
