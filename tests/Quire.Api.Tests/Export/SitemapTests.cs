using System.Net;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Export.Sitemap;
using Quire.Repository.Operations;
using Quire.Testing;

namespace Quire.Api.Tests.Export;

/// <summary>The map of what is public, for search engines.</summary>
public sealed class SitemapTests
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Theory, EachDatabase]
    public async Task It_has_what_is_public_alone_below_the_address_of_the_site(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(
            database,
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Quire:SiteUrl"] = "https://data.example.edu/archive" }
        );
        using var admin = server.Admin();
        admin.Http.DefaultRequestHeaders.Host = "data.example.edu";
        var alias = await Make.CollectionAsync(admin, published: true);
        var hidden = await Make.CollectionAsync(admin);
        var (dataset, pid) = await Make.DatasetAsync(admin, alias);
        var (_, draft) = await Make.DatasetAsync(admin, alias);
        await Make.PublishAsync(admin, dataset);
        var addresses = await AddressesAsync(admin, "/sitemap.xml");
        Assert.Contains($"https://data.example.edu/archive/dataverse/{alias}", addresses);
        Assert.Contains($"https://data.example.edu/archive/dataset.xhtml?persistentId={pid}", addresses);
        Assert.DoesNotContain(addresses, a => a.EndsWith(hidden, StringComparison.Ordinal) || a.Contains(draft));
        Assert.Equal("Sitemap update has begun. Check logs for status.", (await admin.PostAsync("/api/admin/sitemap")).Message);
        Assert.Equal(addresses, await AddressesAsync(admin, "/sitemap/sitemap1.xml"));
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/sitemap/sitemap2.xml")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/sitemap/sitemapx.xml")).Status);
    }

    [Theory, EachDatabase]
    public async Task What_is_limited_while_it_is_read_is_left_out_from_then_on(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var (dataset, pid) = await Make.DatasetAsync(admin, alias);
        await Make.PublishAsync(admin, dataset);
        await using var scope = server.Services.CreateAsyncScope();
        var part = await scope
            .ServiceProvider.GetRequiredService<OperationGate>()
            .RunAsync(new ListSitemap(1), Caller.System, TestContext.Current.CancellationToken);
        await using var entries = part.Entries!.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await entries.MoveNextAsync());
        Assert.NotNull(entries.Current.Alias);

        _ = (
            await admin.PutAsync(
                $"/api/dataverses/{alias}/locallyFairRoleAssignees",
                new System.Text.Json.Nodes.JsonArray("@dataverseAdmin")
            )
        ).Data;

        while (await entries.MoveNextAsync())
        {
            Assert.NotEqual(pid, entries.Current.PersistentId);
        }
    }

    [Fact]
    public async Task More_than_may_be_in_one_are_in_parts()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        await using (var scope = server.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
            await db.Database.ExecuteSqlAsync(
                $"""
                WITH RECURSIVE n(i) AS (SELECT 1000000 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000 + {SitemapPages.Longest})
                INSERT INTO dv_objects (id, kind, owner_id, ancestor_path, created_at, published_at)
                SELECT i, 1, 1, '/1/', '2026-01-01 00:00:00', '2026-01-01 00:00:00' FROM n
                """
            );
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO collections (id, alias, alias_key, name, collection_type, contacts, permission_root, metadata_block_root,
                  block_names, facet_root, facets, input_levels, no_contributor_role, revision)
                SELECT id, 'many' || id, 'many' || id, 'Many', 'LABORATORY', '[]', 1, 0, '[]', 0, '[]', '[]', 0, 1
                FROM dv_objects WHERE id >= 1000000
                """
            );
        }

        using var admin = server.Admin();
        var index = await admin.GetAsync("/sitemap.xml");
        var parts = XDocument.Parse(index.Text).Root!.Elements(Map + "sitemap").Select(s => s.Element(Map + "loc")!.Value);
        Assert.Equal(["/sitemap/sitemap1.xml", "/sitemap/sitemap2.xml"], parts.Select(p => new Uri(p).AbsolutePath));
        var (first, second) = (
            await AddressesAsync(admin, "/sitemap/sitemap1.xml"),
            await AddressesAsync(admin, "/sitemap/sitemap2.xml")
        );
        Assert.Equal(SitemapPages.Longest, first.Count);
        Assert.Empty(first.Intersect(second));
        Assert.Contains(second, a => a.EndsWith($"many{1000000 + SitemapPages.Longest}", StringComparison.Ordinal));
    }

    private static async Task<List<string>> AddressesAsync(Wire wire, string path)
    {
        var answer = await wire.GetAsync(path);
        Assert.Equal((HttpStatusCode.OK, "application/xml"), (answer.Status, answer.ContentHeaders.ContentType?.MediaType));
        return [.. XDocument.Parse(answer.Text).Root!.Elements(Map + "url").Select(u => u.Element(Map + "loc")!.Value)];
    }
}
