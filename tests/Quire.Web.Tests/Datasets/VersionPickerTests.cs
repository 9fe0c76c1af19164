using System.Text.Json.Nodes;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Datasets;

/// <summary>The head of a dataset leads to its other versions.</summary>
public sealed class VersionPickerTests
{
    [Theory, EachDatabase]
    public async Task The_version_shown_opens_those_its_reader_may_see(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var (name, _) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, alias, $"@{name}", "curator");
        var (id, pid) = await Make.DatasetAsync(admin, alias, "Tides");
        using var guest = new Reader(server.Address);
        using var german = new Reader(server.Address, "de");
        using var curator = new Reader(server.Address);
        await curator.SignInAsync(name);
        Assert.DoesNotContain(
            "<details class=\"more-actions picker",
            await curator.PageAsync($"/dataset/{pid}"),
            StringComparison.Ordinal
        );
        await Make.PublishAsync(admin, id);
        Assert.DoesNotContain(
            "<details class=\"more-actions picker",
            await guest.PageAsync($"/dataset/{pid}"),
            StringComparison.Ordinal
        );
        _ = await Make.FileAsync(admin, id, "north.txt", "water");
        await Make.PublishAsync(admin, id);
        _ = await Make.FileAsync(admin, id, "south.txt", "more water");

        Assert.Equal(["v2.0", "v1.0", "All versions"], Picks(await guest.PageAsync($"/dataset/{pid}")));
        Assert.Equal(["v2.0", "v1.0", "Alle Versionen"], Picks(await german.PageAsync($"/dataset/{pid}?version=1.0")));
        Assert.Equal(["Draft", "v2.0", "v1.0", "All versions"], Picks(await curator.PageAsync($"/dataset/{pid}")));
        var page = await guest.PageAsync($"/dataset/{pid}");
        Assert.Contains("Version 2.0 of", Reader.Words(page), StringComparison.Ordinal);
        var older = Reader.From(
            $"/dataset/{pid}",
            Reader.Links(page).First(l => l.Contains("version=1.0", StringComparison.Ordinal))
        );
        Assert.DoesNotContain("north.txt", await guest.PageAsync(older), StringComparison.Ordinal);
        var reason = new JsonObject { ["deaccessionReason"] = "The gauge was broken." };
        _ = (await admin.PostAsync($"/api/datasets/{id}/versions/1.0/deaccession", reason)).Data;
        Assert.Empty(Picks(await guest.PageAsync($"/dataset/{pid}")));
        Assert.Equal(["Draft", "v2.0", "v1.0", "All versions"], Picks(await curator.PageAsync($"/dataset/{pid}")));
    }

    [Fact]
    public async Task Of_many_versions_the_newest_ten_are_named()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var (id, pid) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true), "Tides");
        await Make.PublishAsync(admin, id);
        for (var i = 2; i <= 11; i++)
        {
            _ = await Make.FileAsync(admin, id, $"{i}.txt", $"{i}");
            await Make.PublishAsync(admin, id);
        }

        using var guest = new Reader(server.Address);

        Assert.Equal(
            [.. Enumerable.Range(2, 10).Reverse().Select(n => $"v{n}.0"), "All versions"],
            Picks(await guest.PageAsync($"/dataset/{pid}"))
        );
    }

    private static IReadOnlyList<string> Picks(string page)
    {
        var from = page.IndexOf("<details class=\"more-actions picker", StringComparison.Ordinal);
        return from < 0 ? [] : Reader.Texts(page[from..page.IndexOf("</details>", from, StringComparison.Ordinal)], "a");
    }
}
