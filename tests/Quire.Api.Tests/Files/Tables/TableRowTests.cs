using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Quire.Api.Tests.Metrics;
using Quire.Testing;

namespace Quire.Api.Tests.Files.Tables;

/// <summary>Rows of tables are looked at without a download, by whoever may download.</summary>
public sealed class TableRowTests
{
    private const string Birds =
        "species,beak,legs,seen\nfortis,9.5,2,2024-01-05\nscandens,13.8,2,2024-02-01\nfortis,,1,2023-12-24\n\"magna, x\",10.0,2,\n";

    [Theory, EachDatabase]
    public async Task Rows_are_given_with_typed_values_by_page_condition_and_order(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var file = await TableUpload.AddAsync(admin, dataset, "birds.csv", Encoding.UTF8.GetBytes(Birds));
        var path = $"/api/files/{file.Id()}/rows";

        var all = (await admin.GetAsync(path)).Data;

        Assert.Equal(
            ["contentId", "unf", "total", "matched", "offset", "limit", "variables", "rows"],
            all.AsObject().Select(m => m.Key)
        );
        Assert.Equal(
            (file.Of("UNF"), "4", "4", "0", "100"),
            (all.Of("unf"), all.Of("total"), all.Of("matched"), all.Of("offset"), all.Of("limit"))
        );
        Assert.Equal(
            ["species text", "beak number", "legs integer", "seen date"],
            all["variables"]!.AsArray().Select(v => $"{v!.Of("name")} {v!.Of("type")}")
        );
        Assert.Equal(
            """[["fortis",9.5,2,"2024-01-05"],["scandens",13.8,2,"2024-02-01"],["fortis",null,1,"2023-12-24"],["magna, x",10.0,2,null]]""",
            all["rows"]!.ToJsonString()
        );
        var id = all["variables"]![1]!.Of("id");
        Assert.Equal(id, (await admin.GetAsync($"/api/files/{file.Id()}/dataTables")).Data[0]!["dataVariables"]![1]!.Of("id"));

        Assert.Equal("""[["scandens"],["fortis"]]""", await RowsAsync("?offset=1&limit=2&variables=species"));
        Assert.Equal("""[[2,13.8]]""", await RowsAsync($"?variables=legs&variables={id}&where=beak>=10.5&where=species~SCAN"));
        Assert.Equal(
            """[["magna, x"]]""",
            await RowsAsync("?variables=species&sort=-legs,species&offset=1&limit=1&where=species!=scandens")
        );
        Assert.Equal("""[["scandens"]]""", await RowsAsync("?variables=species&sort=-species&limit=1"));
        var some = (await admin.GetAsync($"{path}?where=legs%20in%20(2)&limit=1&offset=2")).Data;
        Assert.Equal(("3", "4"), (some.Of("matched"), some.Of("total")));
        Assert.Equal("""[["magna, x",10.0,2,null]]""", some["rows"]!.ToJsonString());
        Assert.Equal("[]", await RowsAsync("?offset=4"));
        Assert.Equal("[]", await RowsAsync("?limit=0"));

        async Task<string> RowsAsync(string query) => (await admin.GetAsync(path + query)).Data["rows"]!.ToJsonString();
    }

    [Theory, EachDatabase]
    public async Task Rows_are_given_as_comma_separated_values_to_those_who_ask(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var file = await TableUpload.AddAsync(admin, dataset, "birds.csv", Encoding.UTF8.GetBytes(Birds));
        var path = $"/api/files/{file.Id()}/rows?where=beak%20is%20not%20missing&variables=species,beak&sort=beak";
        const string Expected = "species,beak\nfortis,9.5\n\"magna, x\",10.0\nscandens,13.8\n";

        var answer = await admin.GetAsync(path + "&format=csv");
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.Add(new("text/csv"));
        using var accepted = await admin.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(Expected, answer.Text);
        Assert.Equal("text/csv", answer.ContentHeaders.ContentType!.MediaType);
        Assert.Contains("\"birds-rows.csv\"", answer.ContentHeaders.ContentDisposition!.ToString(), StringComparison.Ordinal);
        Assert.Equal(Expected, await accepted.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Accept", accepted.Headers.Vary);
        foreach (
            var (asked, type) in new[]
            {
                ("text/csv;q=0, application/json", "application/json"),
                ("text/csv;q=0.1, application/json", "application/json"),
                ("text/csv;q=0.9, application/json;q=0.8, */*;q=0.1", "text/csv"),
                ("*/*", "application/json"),
            }
        )
        {
            using var some = new HttpRequestMessage(HttpMethod.Get, path);
            Assert.True(some.Headers.TryAddWithoutValidation("Accept", asked));
            using var given = await admin.Http.SendAsync(some, TestContext.Current.CancellationToken);
            Assert.Equal(type, given.Content.Headers.ContentType!.MediaType);
        }

        (await admin.GetAsync(path + "&format=xls")).MustBeError(
            HttpStatusCode.NotFound,
            "The format 'xls' is not available for this file."
        );
    }

    [Theory, EachDatabase]
    public async Task What_cannot_be_answered_is_refused_with_the_place(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var file = await TableUpload.AddAsync(admin, dataset, "birds.csv", Encoding.UTF8.GetBytes(Birds));
        var text = await TableUpload.AddAsync(admin, dataset, "a.txt", "a"u8.ToArray());
        var path = $"/api/files/{file.Id()}/rows";
        const string Malformed = "The question about the table cannot be read: ";

        await RefusedAsync("?where=beak>wide", Malformed + "'beak>wide', character 6: 'beak' holds numbers, and 'wide' is none.");
        await RefusedAsync("?where=1%3D1;drop%20table", Malformed + "'1=1;drop table', character 1: there is no variable '1'.");
        await RefusedAsync("?variables=species,wings", Malformed + "'species,wings', character 9: there is no variable 'wings'.");
        await RefusedAsync("?sort=-wings", Malformed + "'-wings', character 2: there is no variable 'wings'.");
        await RefusedAsync("?limit=1001", "At most 1000 rows are given at once. Ask for them with offset and limit.");
        await RefusedAsync("?limit=-1", "The query parameter limit must be a whole number of 0 or more, not '-1'.");
        await RefusedAsync("?offset=x", "The query parameter offset must be a whole number of 0 or more, not 'x'.");
        await RefusedAsync(
            "?sort=beak&offset=9901",
            "Rows in an order are given up to the 10000th: offset and limit together must not be more. Add a condition, or ask for "
                + "the rows as they stand in the table."
        );
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync($"{path}?sort=beak&offset=9900")).Status);
        await RefusedAsync("?sort=beak,legs,seen,species,beak,legs", "Rows are ordered by at most 5 variables.");
        await RefusedAsync(
            "?" + string.Join('&', Enumerable.Repeat("where=legs=2", 21)),
            "A question has at most 20 conditions."
        );
        (await admin.GetAsync($"/api/files/{text.Id()}/rows")).MustBeError(
            HttpStatusCode.BadRequest,
            "This operation is only available for tabular files."
        );
        (await admin.GetAsync("/api/files/99999999/rows")).MustBeError(HttpStatusCode.NotFound);

        async Task RefusedAsync(string query, string message) =>
            (await admin.GetAsync(path + query)).MustBeError(HttpStatusCode.BadRequest, message);
    }

    [Theory, EachDatabase]
    public async Task Rows_of_closed_tables_are_for_those_who_may_download_them(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:MaxEmbargoDurationInMonths", "-1")).Data;
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var bytes = Encoding.UTF8.GetBytes(Birds);
        var open = await TableUpload.AddAsync(admin, dataset, "open.csv", bytes);
        var closed = await TableUpload.AddAsync(
            admin,
            dataset,
            "closed.csv",
            "a\n1\n"u8.ToArray(),
            new JsonObject { ["restrict"] = true }
        );
        var later = await TableUpload.AddAsync(admin, dataset, "later.csv", "b\n1\n"u8.ToArray());
        _ = (
            await admin.PostAsync(
                $"/api/datasets/{dataset}/files/actions/:set-embargo",
                new JsonObject { ["dateAvailable"] = "2100-01-01", ["fileIds"] = new JsonArray(later.Id()) }
            )
        ).Data;
        (await guest.GetAsync($"/api/files/{open.Id()}/rows")).MustBeError(HttpStatusCode.Unauthorized);
        await Make.PublishAsync(admin, dataset);

        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync($"/api/files/{open.Id()}/rows")).Status);
        foreach (var file in (JsonNode[])[closed, later])
        {
            foreach (var query in (string[])["", "?format=csv", "?where=nothing", "?limit=0"])
            {
                var refused = await guest.GetAsync($"/api/files/{file.Id()}/rows{query}");
                refused.MustBeError(HttpStatusCode.Unauthorized, "User :guest is not permitted to perform requested action.");
                Assert.Null(refused.Headers.ETag);
            }

            Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync($"/api/files/{file.Id()}/rows")).Status);
        }

        var reason = new JsonObject { ["deaccessionReason"] = "Wrong data" };
        _ = (await admin.PostAsync($"/api/datasets/{dataset}/versions/1.0/deaccession", reason)).Data;
        (await guest.GetAsync($"/api/files/{open.Id()}/rows")).MustBeError(HttpStatusCode.Unauthorized);
    }

    [Theory, EachDatabase]
    public async Task A_guestbook_is_answered_before_rows_are_looked_at(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var collection = await Make.CollectionAsync(admin, published: true);
        var (dataset, _) = await Make.DatasetAsync(admin, collection);
        var file = await TableUpload.AddAsync(admin, dataset, "birds.csv", Encoding.UTF8.GetBytes(Birds));
        await Make.PublishAsync(admin, dataset);
        var made = await admin.PostAsync(
            $"/api/guestbooks/{collection}",
            new JsonObject
            {
                ["name"] = "Who",
                ["enabled"] = true,
                ["nameRequired"] = true,
                ["emailRequired"] = false,
                ["institutionRequired"] = false,
                ["positionRequired"] = false,
            }
        );
        var guestbook = made.Data.Of("id")!;
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/datasets/{dataset}/guestbook", guestbook)).Data;
        var path = $"/api/files/{file.Id()}/rows";

        (await guest.GetAsync(path)).MustBeError(
            HttpStatusCode.BadRequest,
            $"You may not download this file without the required Guestbook response for guestbookID {guestbook}."
        );

        var answers = new JsonObject { ["guestbookResponse"] = new JsonObject { ["name"] = "Ada" } };
        var signed = (await guest.PostAsync($"/api/access/datafile/{file.Id()}", answers)).Data.Of("signedUrl")!;
        var key = signed[(signed.IndexOf("gbrids=", StringComparison.Ordinal) + 7)..];
        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync($"{path}?gbrids={key}")).Status);
    }

    [Theory, EachDatabase]
    public async Task Looking_at_rows_is_not_counted_as_a_download(DatabaseKind database)
    {
        var server = await CountingServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var file = await TableUpload.AddAsync(admin, dataset, "birds.csv", Encoding.UTF8.GetBytes(Birds));
        await Make.PublishAsync(admin, dataset);
        using var looks = CountingServer.Browser(server, "looks");
        using var takes = CountingServer.Browser(server, "takes");

        Assert.Equal(HttpStatusCode.OK, (await looks.GetAsync($"/api/files/{file.Id()}/rows")).Status);
        Assert.Equal(HttpStatusCode.OK, (await takes.GetAsync($"/api/access/datafile/{file.Id()}")).Status);

        await CountingServer.DownloadsAsync(server, file.Id(), 1);
        await CountingServer.WrittenAsync(server);
        Assert.Equal(1, await CountingServer.CountAsync(server, file.Id()));
    }

    [Theory, EachDatabase]
    public async Task Whoever_asks_page_by_page_learns_that_another_table_is_shown(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var file = await TableUpload.AddAsync(admin, dataset, "birds.csv", Encoding.UTF8.GetBytes(Birds));
        var path = $"/api/files/{file.Id()}/rows?limit=2";
        var first = await admin.GetAsync(path);
        var tag = first.Headers.ETag!;

        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(h => h.IfNoneMatch.Add(tag)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(h => h.IfMatch.Add(tag)));

        _ = (await admin.PostAsync($"/api/files/{file.Id()}/uningest")).Message;
        (await admin.GetAsync(path)).MustBeError(HttpStatusCode.BadRequest);
        _ = (await admin.PostAsync($"/api/files/{file.Id()}/reingest")).Message;
        await Make.TablesReadAsync(admin, dataset);

        Assert.Equal(HttpStatusCode.PreconditionFailed, await StatusAsync(h => h.IfMatch.Add(tag)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(h => h.IfNoneMatch.Add(tag)));
        Assert.NotEqual(first.Data.Of("contentId"), (await admin.GetAsync(path)).Data.Of("contentId"));

        async Task<HttpStatusCode> StatusAsync(Action<HttpRequestHeaders> condition)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path + "&offset=2");
            condition(request.Headers);
            using var answer = await admin.Http.SendAsync(request, TestContext.Current.CancellationToken);
            return answer.StatusCode;
        }
    }

    [Theory, EachDatabase]
    public async Task Damaged_bytes_are_no_rows(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var file = await TableUpload.AddAsync(admin, dataset, "birds.csv", Encoding.UTF8.GetBytes(Birds));
        var stored = server.StoredFiles.Single(f => !File.ReadAllText(f).Contains("species", StringComparison.Ordinal));
        var bytes = await File.ReadAllBytesAsync(stored, TestContext.Current.CancellationToken);
        bytes[3] ^= 1;
        await File.WriteAllBytesAsync(stored, bytes, TestContext.Current.CancellationToken);

        foreach (var query in (string[])["", "?format=csv", "?where=legs=2", "?sort=legs", "?offset=3"])
        {
            var answer = await admin.GetAsync($"/api/files/{file.Id()}/rows{query}");
            answer.MustBeError(HttpStatusCode.InternalServerError);
            Assert.DoesNotContain("scandens", answer.Text, StringComparison.Ordinal);
        }
    }

    [Theory, EachDatabase]
    public async Task A_question_reads_no_more_of_a_table_than_the_installation_lets_it(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(
            database,
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Tables:ScanBytes"] = "1000" }
        );
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var table = "n\n" + string.Concat(Enumerable.Repeat("123456789\n", 200));
        var file = await TableUpload.AddAsync(admin, dataset, "n.csv", Encoding.UTF8.GetBytes(table));
        var path = $"/api/files/{file.Id()}/rows";

        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync($"{path}?offset=90&limit=10")).Status);
        foreach (var query in (string[])["?offset=91&limit=10", "?where=n=1", "?sort=n"])
        {
            (await admin.GetAsync(path + query)).MustBeError(
                HttpStatusCode.BadRequest,
                "To answer this more than 1000 bytes of the table would have to be read, the most that are here. Ask for rows nearer "
                    + "to its beginning without condition and order, or download the table."
            );
        }
    }
}
