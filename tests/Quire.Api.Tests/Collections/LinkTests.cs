using System.Net;
using Quire.Api.Tests.Datasets;
using Quire.Testing;

namespace Quire.Api.Tests.Collections;

/// <summary>Collections show what lies elsewhere.</summary>
public sealed class LinkTests
{
    [Theory, EachDatabase]
    public async Task A_linked_dataset_is_found_where_it_is_shown_and_above_until_the_link_ends(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (_, dataset, pid) = await Deposit.PublishedAsync(admin);
        _ = await Deposit.FileAsync(admin, dataset, "table.csv");
        await Make.PublishAsync(admin, dataset);
        var above = await Make.CollectionAsync(admin, published: true);
        var shown = await Make.CollectionAsync(admin, above, published: true);
        Assert.Equal(1, await FoundAsync(guest, above));

        var linked = await admin.PutAsync($"/api/datasets/:persistentId/link/{shown}?persistentId={pid}");
        Assert.Equal($"Dataset {dataset} linked successfully to {shown}", linked.Message);
        // The dataset and its file, in the collection itself and above; beside them lies the collection.
        Assert.Equal(2, await FoundAsync(guest, shown));
        Assert.Equal(3, await FoundAsync(guest, above));
        var facets = (await guest.GetAsync($"/api/search?q=*&subtree={shown}&show_facets=true&type=dataset")).Data["facets"]!;
        Assert.Contains("subject", facets.ToJsonString(), StringComparison.Ordinal);
        var links = (await guest.GetAsync($"/api/datasets/{dataset}/links")).Data;
        Assert.Equal(shown, Assert.Single(links["linked-dataverses"]!.AsArray())!["alias"]!.GetValue<string>());
        Assert.EndsWith(links["identifier"]!.GetValue<string>(), pid);

        (await admin.PutAsync($"/api/datasets/{dataset}/link/{shown}")).MustBeError(
            HttpStatusCode.Forbidden,
            "Can't link a dataset that has already been linked to this dataverse"
        );
        Assert.Equal(
            $"Link from Dataset {dataset} to linked Dataverse {shown} deleted",
            (await admin.DeleteAsync($"/api/datasets/{dataset}/deleteLink/{shown}")).Message
        );
        Assert.Equal(0, await FoundAsync(guest, shown));
        Assert.Equal(1, await FoundAsync(guest, above));
        (await admin.DeleteAsync($"/api/datasets/{dataset}/deleteLink/{shown}")).MustBeError(HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task A_linked_collection_brings_what_is_in_it_and_what_comes_later(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (inner, _, _) = await Deposit.PublishedAsync(admin);
        var middle = await Make.CollectionAsync(admin, published: true);
        var outer = await Make.CollectionAsync(admin, published: true);
        Assert.Equal(
            $"Dataverse {inner} linked successfully to {middle}",
            (await admin.PutAsync($"/api/dataverses/{inner}/link/{middle}")).Message
        );
        // The collection and its dataset.
        Assert.Equal(2, await FoundAsync(guest, middle));
        _ = (await admin.PutAsync($"/api/dataverses/{middle}/link/{outer}")).Data;
        Assert.Equal(3, await FoundAsync(guest, outer));

        var (later, _) = await Make.DatasetAsync(admin, inner);
        await Make.PublishAsync(admin, later);
        Assert.Equal(3, await FoundAsync(guest, middle));
        Assert.Equal(4, await FoundAsync(guest, outer));

        var links = (await admin.GetAsync($"/api/dataverses/{middle}/links")).Data;
        Assert.Equal(inner, links["linkedDataverses"]![0]!["alias"]!.GetValue<string>());
        Assert.Equal(outer, links["dataversesLinkingToThis"]![0]!["alias"]!.GetValue<string>());
        Assert.Empty(links["linkedDatasets"]!.AsArray());
        Assert.Equal(
            $"Link from Dataverse {inner} to linked Dataverse {middle} deleted",
            (await admin.DeleteAsync($"/api/dataverses/{inner}/deleteLink/{middle}")).Message
        );
        Assert.Equal(0, await FoundAsync(guest, middle));
        Assert.Equal(1, await FoundAsync(guest, outer));
    }

    [Theory, EachDatabase]
    public async Task What_is_not_public_is_found_through_a_link_by_its_readers_alone(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var home = await Make.CollectionAsync(admin, published: true);
        var shown = await Make.CollectionAsync(admin, published: true);
        var (dataset, _) = await Make.DatasetAsync(admin, home);
        var (reader, readerToken) = await Make.UserAsync(admin);
        var (linker, linkerToken) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, shown, $"@{linker}", "curator");
        (await server.As(linkerToken).PutAsync($"/api/datasets/{dataset}/link/{shown}")).MustBeError(HttpStatusCode.Unauthorized);
        _ = (await admin.PutAsync($"/api/datasets/{dataset}/link/{shown}")).Data;

        Assert.Equal(0, await FoundAsync(server.As(readerToken), shown));
        await Make.AssignAsync(admin, home, $"@{reader}", "member");
        Assert.Equal(1, await FoundAsync(server.As(readerToken), shown));
        Assert.Equal(0, await FoundAsync(server.As(linkerToken), shown));
    }

    [Theory, EachDatabase]
    public async Task Links_that_show_nothing_new_or_go_round_are_refused(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var above = await Make.CollectionAsync(admin, published: true);
        var home = await Make.CollectionAsync(admin, above, published: true);
        var beside = await Make.CollectionAsync(admin, published: true);
        var (dataset, _) = await Make.DatasetAsync(admin, home);
        await Refused(admin, $"datasets/{dataset}/link/{home}", "Can't link a dataset to its dataverse");
        await Refused(admin, $"datasets/{dataset}/link/{above}", "Can't link a dataset to its parent dataverses");
        await Refused(admin, $"dataverses/{home}/link/{home}", "Can't link a dataverse to itself");
        await Refused(admin, $"dataverses/{home}/link/{above}", "Can't link a dataverse to its parents");
        // A collection in itself.
        await Refused(admin, $"dataverses/{above}/link/{home}", null);
        _ = (await admin.PutAsync($"/api/dataverses/{home}/link/{beside}")).Data;
        await Refused(
            admin,
            $"dataverses/{home}/link/{beside}",
            $"Collection {home} has already been linked to Collection {beside}."
        );
        await Refused(admin, $"dataverses/{beside}/link/{home}", null);
        (await admin.PutAsync($"/api/datasets/999999999/link/{home}")).MustBeError(HttpStatusCode.NotFound);
        (await admin.PutAsync($"/api/datasets/{dataset}/link/no-such")).MustBeError(HttpStatusCode.NotFound);
        (await admin.DeleteAsync($"/api/dataverses/{above}/deleteLink/{beside}")).MustBeError(
            HttpStatusCode.NotFound,
            $"Dataverse linking dataverse with dataverse ID {above} and dataverse linking dataverse ID {beside} not found."
        );
        // Somebody who makes both links at once closes no circle either.
        var (one, other) = (await Make.CollectionAsync(admin), await Make.CollectionAsync(admin));
        var answers = await Task.WhenAll(
            admin.PutAsync($"/api/dataverses/{one}/link/{other}"),
            admin.PutAsync($"/api/dataverses/{other}/link/{one}")
        );
        Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
    }

    [Theory, EachDatabase]
    public async Task Where_something_may_be_shown_is_told_to_those_who_may(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (home, dataset, _) = await Deposit.PublishedAsync(admin);
        var (mine, others) = (await Make.CollectionAsync(admin), await Make.CollectionAsync(admin));
        var inMine = await Make.CollectionAsync(admin, mine);
        var (name, token) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, mine, $"@{name}", "curator");
        await Make.AssignAsync(admin, others, $"@{name}", "contributor");
        await Make.AssignAsync(admin, home, $"@{name}", "curator");
        using var curator = server.As(token);
        var path = $"/api/dataverses/{dataset}/dataset/linkingDataverses";

        // Roles end at the collection below, which begins anew; its own is no place for a link.
        // Others of the installation may be for everybody.
        var offered = await AliasesAsync(curator, path);
        Assert.Contains(mine, offered);
        Assert.All([home, others, inMine], alias => Assert.DoesNotContain(alias, offered));
        Assert.Equal([mine], await AliasesAsync(curator, $"{path}?searchTerm={mine.ToUpperInvariant()}"));
        Assert.Empty(await AliasesAsync(curator, $"{path}?searchTerm={inMine}"));
        Assert.Empty(await AliasesAsync(curator, $"{path}?alreadyLinking=true"));
        _ = (await curator.PutAsync($"/api/datasets/{dataset}/link/{mine}")).Data;
        Assert.DoesNotContain(mine, await AliasesAsync(curator, path));
        Assert.Equal([mine], await AliasesAsync(curator, $"{path}?alreadyLinking=true"));

        var linkable = await AliasesAsync(admin, $"/api/dataverses/{mine}/dataverse/linkingDataverses?searchTerm=Collection");
        Assert.Contains(others, linkable);
        Assert.DoesNotContain(inMine, linkable);
        Assert.DoesNotContain(mine, linkable);
        (await admin.GetAsync($"/api/dataverses/{mine}/datafile/linkingDataverses")).MustBeError(HttpStatusCode.BadRequest);
    }

    [Theory, EachDatabase]
    public async Task What_a_deleted_collection_showed_is_found_through_it_no_more(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (_, dataset, _) = await Deposit.PublishedAsync(admin);
        var above = await Make.CollectionAsync(admin, published: true);
        var shown = await Make.CollectionAsync(admin, above);
        _ = (await admin.PutAsync($"/api/datasets/{dataset}/link/{shown}")).Data;
        Assert.Equal(1, await FoundAsync(server.Guest(), above));
        // Whoever may not see the collection is not told of it.
        Assert.Empty((await server.Guest().GetAsync($"/api/datasets/{dataset}/links")).Data["linked-dataverses"]!.AsArray());
        Assert.Single((await admin.GetAsync($"/api/datasets/{dataset}/links")).Data["linked-dataverses"]!.AsArray());

        _ = (await admin.DeleteAsync($"/api/dataverses/{shown}")).Data;
        Assert.Equal(0, await FoundAsync(server.Guest(), above));
    }

    private static async Task Refused(Wire wire, string path, string? message) =>
        (await wire.PutAsync($"/api/{path}")).MustBeError(HttpStatusCode.Forbidden, message);

    private static async Task<IReadOnlyList<string>> AliasesAsync(Wire wire, string path) =>
        [.. (await wire.GetAsync(path)).Data.AsArray().Select(c => c!["alias"]!.GetValue<string>())];

    private static async Task<long> FoundAsync(Wire wire, string collection) =>
        (await wire.GetAsync($"/api/search?q=*&subtree={collection}")).Data["total_count"]!.GetValue<long>();
}
