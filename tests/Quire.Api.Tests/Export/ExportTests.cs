using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Tests.Datasets;
using Quire.Repository.Data;
using Quire.Testing;

namespace Quire.Api.Tests.Export;

public sealed class ExportTests
{
    [Theory, EachDatabase]
    public async Task Every_format_comes_bare_with_its_content_type(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (_, _, pid) = await Deposit.PublishedAsync(server.Admin());
        (string Format, string ContentType)[] formats =
        [
            ("dataverse_json", "application/json"),
            ("oai_dc", "application/xml"),
            ("dcterms", "application/xml"),
            ("schema.org", "application/ld+json"),
            ("Datacite", "application/xml"),
            ("oai_datacite", "application/xml"),
            ("OAI_ORE", "application/json"),
            ("ddi", "application/xml"),
            ("oai_ddi", "application/xml"),
            ("html", "text/html"),
            ("croissant", "application/json"),
            ("croissantSlim", "application/json"),
        ];

        foreach (var (format, contentType) in formats)
        {
            var answer = await server.Guest().GetAsync($"/api/datasets/export?exporter={format}&persistentId={pid}");
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Equal(contentType, answer.ContentHeaders.ContentType!.MediaType);
            if (contentType.EndsWith("xml", StringComparison.Ordinal))
            {
                _ = XDocument.Parse(answer.Text);
            }
            else if (contentType.EndsWith("html", StringComparison.Ordinal))
            {
                Assert.StartsWith("<!DOCTYPE html>", answer.Text, StringComparison.Ordinal);
            }
            else
            {
                Assert.Null(answer.Json["status"]);
            }
        }
    }

    [Theory, EachDatabase]
    public async Task A_page_of_what_depositors_wrote_runs_nowhere(DatabaseKind database)
    {
        const string Title = "Tides <script>alert(1)</script>";
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (id, pid) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true), Title);
        await Make.PublishAsync(admin, id);

        // The second answer is a kept one.
        for (var i = 0; i < 2; i++)
        {
            var page = await server.Guest().GetAsync($"/api/datasets/export?exporter=html&persistentId={pid}");

            Assert.Equal("text/html; charset=utf-8", page.ContentHeaders.ContentType!.ToString());
            Assert.Equal(
                "sandbox; default-src 'none'; style-src 'unsafe-inline'",
                Assert.Single(page.Headers.GetValues("Content-Security-Policy"))
            );
            Assert.Equal("nosniff", Assert.Single(page.Headers.GetValues("X-Content-Type-Options")));
            Assert.Contains("Tides &lt;script&gt;alert(1)&lt;/script&gt;", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("<script", page.Text, StringComparison.Ordinal);
        }
    }

    [Theory, EachDatabase]
    public async Task What_cannot_be_exported_is_refused_with_the_words_clients_know(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (_, id, pid) = await Deposit.PublishedAsync(admin);
        var guest = server.Guest();
        var path = $"/api/datasets/export?persistentId={pid}&exporter=";

        (await guest.GetAsync($"{path}nonsense")).MustBeError(HttpStatusCode.Forbidden, "Export Failed");
        (await guest.GetAsync($"{path}datacite")).MustBeError(HttpStatusCode.Forbidden, "Export Failed");
        (await guest.GetAsync("/api/datasets/export?persistentId=doi:10.5072/FK2/NOBODY&exporter=oai_dc")).MustBeError(
            HttpStatusCode.NotFound,
            "A dataset with the persistentId doi:10.5072/FK2/NOBODY could not be found."
        );
        const string noVersion = "Unable to look up dataset based on version. Try :latest-published or :draft.";
        (await guest.GetAsync($"{path}oai_dc&version=:draft")).MustBeError(HttpStatusCode.BadRequest, noVersion);

        await Deposit.RetitleAsync(admin, id, "Second");
        await Make.PublishAsync(admin, id);
        (await guest.GetAsync($"{path}oai_dc&version=1.0")).MustBeError(
            HttpStatusCode.BadRequest,
            "Non-draft version requested (1.0) but for published versions only the latest (:latest-published) is supported."
        );
        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync($"{path}oai_dc&version=2.0")).Status);
    }

    [Theory, EachDatabase]
    public async Task Where_nothing_is_published_the_export_fails_unless_a_version_is_asked_for(DatabaseKind database)
    {
        const string Failed = "Export Failed";
        const string NoVersion = "Unable to look up dataset based on version. Try :latest-published or :draft.";
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (id, pid) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var path = $"/api/datasets/export?persistentId={pid}&exporter=oai_dc";

        (await guest.GetAsync(path)).MustBeError(HttpStatusCode.Forbidden, Failed);
        (await admin.GetAsync(path)).MustBeError(HttpStatusCode.Forbidden, Failed);
        (await admin.GetAsync($"{path}&version=:latest-published")).MustBeError(HttpStatusCode.BadRequest, NoVersion);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync($"{path}&version=:draft")).Status);

        await Make.PublishAsync(admin, id);
        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync(path)).Status);
        _ = (
            await admin.PostAsync(
                $"/api/datasets/{id}/versions/1.0/deaccession",
                new JsonObject { ["deaccessionReason"] = "A mistake." }
            )
        ).Data;

        (await guest.GetAsync(path)).MustBeError(HttpStatusCode.Forbidden, Failed);
        (await guest.GetAsync($"{path}&version=1.0")).MustBeError(HttpStatusCode.BadRequest, NoVersion);
    }

    [Theory, EachDatabase]
    public async Task Drafts_are_exported_to_those_who_may_see_them_and_releases_are_never_stale(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (collection, id, pid) = await Deposit.PublishedAsync(admin);
        var path = $"/api/datasets/export?persistentId={pid}&exporter=schema.org";
        var guest = server.Guest();
        _ = await guest.GetAsync(path);
        await Deposit.RetitleAsync(admin, id, "Title of the second");

        Assert.Contains("Title of the second", (await admin.GetAsync($"{path}&version=:draft")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Title of the second", (await guest.GetAsync(path)).Text, StringComparison.Ordinal);
        await Make.PublishAsync(admin, id);
        Assert.Contains("Title of the second", (await guest.GetAsync(path)).Text, StringComparison.Ordinal);
        _ = (await admin.PutAsync($"/api/dataverses/{collection}", new JsonObject { ["name"] = "Renamed collection" })).Data;
        Assert.Contains(
            "Renamed collection",
            (await guest.GetAsync($"/api/datasets/export?persistentId={pid}&exporter=OAI_ORE")).Text,
            StringComparison.Ordinal
        );
    }

    [Theory, EachDatabase]
    public async Task What_nobody_asked_for_is_not_rendered_and_what_was_asked_for_is_kept(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (_, id, pid) = await Deposit.PublishedAsync(server.Admin());
        var path = $"/api/datasets/export?persistentId={pid}&exporter=dcterms";

        Assert.Empty(await KeptAsync(server, id));
        var first = (await server.Guest().GetAsync(path)).Text;
        for (var i = 0; i < 600 && (await KeptAsync(server, id)).Count == 0; i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Equal(first, Encoding.UTF8.GetString(Assert.Single(await KeptAsync(server, id))));
        Assert.Equal(first, (await server.Guest().GetAsync(path)).Text);
    }

    private static async Task<List<byte[]>> KeptAsync(TestServer server, long dataset)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        return await db
            .Exports.Where(e => db.Versions.Any(v => v.Id == e.VersionId && v.DatasetId == dataset))
            .Select(e => e.Body)
            .ToListAsync();
    }
}
