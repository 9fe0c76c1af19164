using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Tests.Datasets;
using Quire.Repository.Data;
using Quire.Testing;

namespace Quire.Api.Tests.Collections;

/// <summary>Datasets and collections that lie elsewhere from now on, with everything in them.</summary>
public sealed class MoveTests
{
    [Theory, EachDatabase]
    public async Task Everything_about_a_dataset_follows_its_move(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (from, to) = (await Make.CollectionAsync(admin, published: true), await Make.CollectionAsync(admin, published: true));
        var (dataset, pid) = await Make.DatasetAsync(admin, from);
        var file = await Deposit.FileAsync(admin, dataset, "closed.txt", "closed", restricted: true);
        await Make.PublishAsync(admin, dataset);
        await Deposit.RetitleAsync(admin, dataset, "Second title");
        using var before = await MemberAsync(server, from);
        using var after = await MemberAsync(server, to);
        await Expect(before, after);
        Assert.Contains(from, await OwnersAsync(admin));
        Assert.Contains($"Collection {from}", (await ExportAsync(admin)).Text);

        Assert.Equal("Dataset moved successfully.", (await admin.PostAsync($"/api/datasets/{dataset}/move/{to}")).Message);

        await Expect(after, before);
        var owners = await OwnersAsync(admin);
        Assert.Contains(to, owners);
        Assert.DoesNotContain(from, owners);
        Assert.Contains($"Collection {to}", (await ExportAsync(admin)).Text);
        Assert.Empty((await admin.GetAsync($"/api/dataverses/{from}/contents")).Data.AsArray());
        Assert.Single((await admin.GetAsync($"/api/dataverses/{to}/contents")).Data.AsArray());
        Assert.Contains(
            to,
            (await admin.GetAsync("/api/search?q=subject_ss:*&type=dataverse&per_page=1000")).Data["items"]!
                .AsArray()
                .Select(i => i!["identifier"]!.GetValue<string>())
        );
        await PathsAreRightAsync(server);

        async Task Expect(Wire reader, Wire stranger)
        {
            Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync($"/api/datasets/{dataset}/versions/:draft")).Status);
            Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync($"/api/access/datafile/{file}")).Status);
            Assert.Equal(2, await FoundAsync(reader, "q=*&type=dataset", $"dsPersistentId:\"{pid}\""));
            (await stranger.GetAsync($"/api/datasets/{dataset}/versions/:draft")).MustBeError(HttpStatusCode.Unauthorized);
            (await stranger.GetAsync($"/api/access/datafile/{file}")).MustBeError(HttpStatusCode.Forbidden);
            Assert.Equal(1, await FoundAsync(stranger, "q=*&type=dataset", $"dsPersistentId:\"{pid}\""));
            var (here, gone) = ReferenceEquals(reader, before) ? (from, to) : (to, from);
            // The released version and its file, and the draft.
            Assert.Equal(3, await FoundAsync(reader, $"q=*&subtree={here}"));
            Assert.Equal(0, await FoundAsync(reader, $"q=*&subtree={gone}"));
        }

        async Task<string> OwnersAsync(Wire wire) => (await wire.GetAsync($"/api/datasets/{dataset}?returnOwners=true")).Text;

        Task<WireAnswer> ExportAsync(Wire wire) => wire.GetAsync($"/api/datasets/export?exporter=OAI_ORE&persistentId={pid}");
    }

    [Theory, EachDatabase]
    public async Task Everything_in_a_collection_follows_its_move(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (from, to) = (await Make.CollectionAsync(admin, published: true), await Make.CollectionAsync(admin, published: true));
        var moved = await Make.CollectionAsync(admin, from, published: true);
        var inner = await Make.CollectionAsync(admin, moved, published: true);
        var (dataset, _) = await Make.DatasetAsync(admin, inner);
        _ = await Deposit.FileAsync(admin, dataset, "table.csv");
        await Make.PublishAsync(admin, dataset);
        Assert.Equal(4, await FoundAsync(guest, $"q=*&subtree={from}"));

        Assert.Equal("Dataverse moved successfully", (await admin.PostAsync($"/api/dataverses/{moved}/move/{to}")).Message);

        Assert.Equal(0, await FoundAsync(guest, $"q=*&subtree={from}"));
        Assert.Equal(4, await FoundAsync(guest, $"q=*&subtree={to}"));
        Assert.Equal(3, await FoundAsync(guest, $"q=*&subtree={moved}"));
        var owners = (await guest.GetAsync($"/api/datasets/{dataset}?returnOwners=true")).Text;
        Assert.Contains(to, owners);
        Assert.DoesNotContain(from, owners);
        _ = (await admin.DeleteAsync($"/api/dataverses/{from}")).Data;
        (await admin.DeleteAsync($"/api/dataverses/{to}")).MustBeError(HttpStatusCode.Forbidden);
        await PathsAreRightAsync(server);
    }

    [Theory, EachDatabase]
    public async Task What_goes_nowhere_or_hides_what_is_public_is_refused(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (home, dataset, _) = await Deposit.PublishedAsync(admin);
        var inner = await Make.CollectionAsync(admin, home, published: true);
        var closed = await Make.CollectionAsync(admin);
        await Refused($"datasets/{dataset}/move/{home}", "This dataset is already in this dataverse.");
        await Refused(
            $"datasets/{dataset}/move/{closed}?forceMove=true",
            $"A published dataset may not be moved to an unpublished dataverse. You can retry the move after publishing Collection {closed}."
        );
        await Refused($"dataverses/{home}/move/{home}", "Cannot move a dataverse into itself");
        await Refused($"dataverses/{home}/move/{inner}", "Can't move a dataverse to its descendant");
        await Refused($"dataverses/{home}/move/:root", "Dataverse already in this dataverse");
        await Refused($"dataverses/:root/move/{home}", null);
        await Refused(
            $"dataverses/{home}/move/{closed}",
            $"Published dataverse may not be moved to unpublished dataverse. You may publish Collection {closed} and re-try the move."
        );
        (await admin.PostAsync($"/api/datasets/{dataset}/move/no-such")).MustBeError(
            HttpStatusCode.BadRequest,
            "Target dataverse not found."
        );
        (await admin.PostAsync($"/api/datasets/999999999/move/{home}")).MustBeError(HttpStatusCode.NotFound);
        (await admin.PostAsync($"/api/dataverses/{inner}/move/no-such")).MustBeError(HttpStatusCode.NotFound);

        async Task Refused(string path, string? message) =>
            (await admin.PostAsync($"/api/{path}")).MustBeError(HttpStatusCode.Forbidden, message);
    }

    [Theory, EachDatabase]
    public async Task Links_to_the_new_place_are_lost_by_force_alone(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (home, dataset, _) = await Deposit.PublishedAsync(admin);
        var above = await Make.CollectionAsync(admin, published: true);
        var place = await Make.CollectionAsync(admin, above, published: true);
        _ = (await admin.PutAsync($"/api/datasets/{dataset}/link/{above}")).Data;
        var refused = await admin.PostAsync($"/api/datasets/{dataset}/move/{place}");
        refused.MustBeError(HttpStatusCode.Forbidden);
        Assert.StartsWith("Use the query parameter forceMove=true to complete the move.", refused.Message);
        (await admin.PostAsync($"/api/dataverses/{home}/move/{place}")).MustBeError(HttpStatusCode.Forbidden);
        Assert.Single((await admin.GetAsync($"/api/datasets/{dataset}/links")).Data["linked-dataverses"]!.AsArray());

        _ = (await admin.PostAsync($"/api/datasets/{dataset}/move/{place}?forceMove=true")).Data;
        Assert.Empty((await admin.GetAsync($"/api/datasets/{dataset}/links")).Data["linked-dataverses"]!.AsArray());

        // What a link shows inside is not put around it.
        var shown = await Make.CollectionAsync(admin, published: true);
        _ = (await admin.PutAsync($"/api/dataverses/{shown}/link/{place}")).Data;
        (await admin.PostAsync($"/api/dataverses/{above}/move/{shown}?forceMove=true")).MustBeError(HttpStatusCode.Forbidden);
    }

    [Theory, EachDatabase]
    public async Task A_dataset_is_moved_by_who_publishes_here_and_there(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (from, to) = (await Make.CollectionAsync(admin), await Make.CollectionAsync(admin));
        var (dataset, _) = await Make.DatasetAsync(admin, from);
        var (name, token) = await Make.UserAsync(admin);
        using var mover = server.As(token);
        await Make.AssignAsync(admin, from, $"@{name}", "curator");
        await Make.AssignAsync(admin, to, $"@{name}", "contributor");
        (await mover.PostAsync($"/api/datasets/{dataset}/move/{to}")).MustBeError(HttpStatusCode.Unauthorized);
        await Make.AssignAsync(admin, to, $"@{name}", "curator");
        _ = (await mover.PostAsync($"/api/datasets/{dataset}/move/{to}")).Data;
    }

    [Theory, EachDatabase]
    public async Task What_is_made_while_its_collection_is_moved_lies_where_it_should(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (left, right) = (await Make.CollectionAsync(admin), await Make.CollectionAsync(admin));
        var moved = await Make.CollectionAsync(admin, left);
        var inner = await Make.CollectionAsync(admin, moved);
        var (dataset, _) = await Make.DatasetAsync(admin, inner);
        var work = new List<Task<WireAnswer>>();
        for (var i = 0; i < 4; i++)
        {
            work.Add(admin.PostAsync($"/api/dataverses/{inner}/datasets", Make.Dataset("Made meanwhile")));
            work.Add(admin.UploadAsync($"/api/datasets/{dataset}/add", $"{i}.txt", [(byte)i], contentType: "text/plain"));
            work.Add(admin.PostAsync($"/api/dataverses/{moved}/move/{(i % 2 == 0 ? right : left)}"));
            work.Add(admin.PostAsync($"/api/dataverses/{inner}", Make.Collection(Make.Name("m"))));
        }

        foreach (var answer in await Task.WhenAll(work))
        {
            Assert.True((int)answer.Status < 500, answer.Text);
        }

        await PathsAreRightAsync(server);
    }

    [Theory, EachDatabase]
    public async Task Two_collections_moved_into_each_other_at_once_make_no_circle(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (one, other) = (await Make.CollectionAsync(admin), await Make.CollectionAsync(admin));
        var answers = await Task.WhenAll(
            admin.PostAsync($"/api/dataverses/{one}/move/{other}"),
            admin.PostAsync($"/api/dataverses/{other}/move/{one}")
        );
        Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
        await PathsAreRightAsync(server);
    }

    private static async Task<Wire> MemberAsync(TestServer server, string collection)
    {
        var (name, token) = await Make.UserAsync(server.Admin());
        await Make.AssignAsync(server.Admin(), collection, $"@{name}", "member");
        return server.As(token);
    }

    private static async Task<long> FoundAsync(Wire wire, string query, string? filter = null)
    {
        var path = filter is null ? $"/api/search?{query}" : $"/api/search?{query}&fq={Uri.EscapeDataString(filter)}";
        return (await wire.GetAsync(path)).Data["total_count"]!.GetValue<long>();
    }

    // Of every object on the server: its path is that of what it lies in, and one step more.
    private static async Task PathsAreRightAsync(TestServer server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        var wrong = await db
            .Objects.Join(
                db.Objects,
                o => o.OwnerId,
                w => w.Id,
                (o, w) =>
                    new
                    {
                        o.Id,
                        o.AncestorPath,
                        Owner = w,
                    }
            )
            .Where(x => x.AncestorPath != x.Owner.AncestorPath + x.Owner.Id + "/")
            .Select(x => x.Id)
            .ToListAsync();
        Assert.Empty(wrong);
    }
}
