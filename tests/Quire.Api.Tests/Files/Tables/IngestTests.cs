using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Files.Tables;

/// <summary>Files that are tables are read as such after their upload, and nothing of what arrived is lost.</summary>
public sealed class IngestTests
{
    [Theory, EachDatabase]
    public async Task A_file_of_Stata_becomes_the_table_other_installations_make_of_it(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var original = TableUpload.Sample("stata13-auto.dta");

        var file = await TableUpload.AddAsync(admin, dataset, "stata13-auto.dta", original);

        Assert.Equal("stata13-auto.tab", file.Of("filename"));
        Assert.Equal("text/tab-separated-values", file.Of("contentType"));
        Assert.Equal("Tab-Delimited", file.Of("friendlyType"));
        Assert.Equal("4026", file.Of("filesize"));
        Assert.Equal("application/x-stata-13", file.Of("originalFileFormat"));
        Assert.Equal("Stata 13 Binary", file.Of("originalFormatLabel"));
        Assert.Equal("stata13-auto.dta", file.Of("originalFileName"));
        Assert.Equal(original.Length.ToString(), file.Of("originalFileSize"));
        Assert.Equal("true", file.Of("tabularData"));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.MD5.HashData(original)), file.Of("md5"));
        Assert.Equal(TableUpload.AutoUnf, file.Of("UNF"));
        var version = (await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft")).Data;
        Assert.Equal(file.Of("UNF"), version.Of("UNF"));
        var bytes = await admin.GetAsync($"/api/access/datafile/{file.Id()}?format=original");
        Assert.Equal(original, bytes.Body);
        Assert.Equal("application/x-stata-13", bytes.ContentHeaders.ContentType!.MediaType);
        Assert.Contains("stata13-auto.dta", bytes.ContentHeaders.ContentDisposition!.ToString(), StringComparison.Ordinal);
        Assert.Equal(4026, (await admin.GetAsync($"/api/access/datafile/{file.Id()}?noVarHeader=true")).Body.Length);
    }

    [Theory, EachDatabase]
    public async Task A_table_is_given_with_its_names_without_them_and_as_it_arrived(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var file = await TableUpload.AddAsync(admin, dataset, "beaks.csv", Encoding.UTF8.GetBytes(TableUpload.Beaks));
        var path = $"/api/access/datafile/{file.Id()}";

        var shown = await admin.GetAsync(path);
        Assert.Equal("species\tbeak\n" + TableUpload.BeaksTab, shown.Text);
        Assert.Equal("text/tab-separated-values", shown.ContentHeaders.ContentType!.MediaType);
        Assert.Contains("\"beaks.tab\"", shown.ContentHeaders.ContentDisposition!.ToString(), StringComparison.Ordinal);
        Assert.Equal(shown.Text, (await admin.GetAsync($"{path}?format=tab")).Text);
        Assert.Equal(TableUpload.BeaksTab, (await admin.GetAsync($"{path}?noVarHeader=1")).Text);
        Assert.Equal(TableUpload.Beaks, (await admin.GetAsync($"{path}?format=original")).Text);
        (await admin.GetAsync($"{path}?format=nonsense")).MustBeError(HttpStatusCode.NotFound);

        using var part = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Range", "bytes=8-18" } } };
        using var answer = await admin.Http.SendAsync(part);
        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal(shown.Text[8..19], await answer.Content.ReadAsStringAsync());
        Assert.Equal(shown.Text.Length, answer.Content.Headers.ContentRange!.Length);
    }

    [Theory, EachDatabase]
    public async Task What_cannot_be_read_stays_as_it_arrived_and_says_why_to_those_who_see_the_draft(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (user, token) = await Make.UserAsync(admin);
        using var depositor = server.As(token);
        var collection = await Make.CollectionAsync(admin, published: true);
        await Make.AssignAsync(admin, collection, $"@{user}", "admin");
        var (dataset, _) = await Make.DatasetAsync(depositor, collection);

        var file = await TableUpload.AddAsync(depositor, dataset, "broken.csv", "a,b\n1,2\n1,2,3\n"u8.ToArray());

        Assert.Equal("broken.csv", file.Of("filename"));
        Assert.Equal("false", file.Of("tabularData"));
        Assert.Null(file.Of("originalFileName"));
        Assert.Equal("failed", file.Of("ingestStatus"));
        Assert.Equal("Reading mismatch, line 2 of the Data file: 2 delimited values expected, 3 found.", file.Of("ingestReport"));
        var told = (await depositor.GetAsync("/api/notifications/all")).Data.AsArray();
        Assert.Contains(told, n => n!.Of("type") == "INGESTCOMPLETEDWITHERRORS" && n!.ToJsonString().Contains("broken.csv"));
        Assert.Equal("a,b\n1,2\n1,2,3\n", (await depositor.GetAsync($"/api/access/datafile/{file.Id()}")).Text);
        await Make.PublishAsync(admin, dataset);
        Assert.Null((await TableUpload.OfAsync(server.Guest(), file.Id())).Of("ingestReport"));

        using var other = server.As((await Make.UserAsync(admin)).Token);
        (await other.PostAsync($"/api/files/{file.Id()}/uningest")).MustBeError(
            HttpStatusCode.Forbidden,
            "Uningesting to remove an ingest problem can only be done by those who can publish the dataset"
        );
        Assert.Equal(
            $"Datafile {file.Id()} uningested.",
            (await depositor.PostAsync($"/api/files/{file.Id()}/uningest")).Message
        );
        (await admin.PostAsync($"/api/files/{file.Id()}/uningest")).MustBeError(
            HttpStatusCode.BadRequest,
            "Cannot uningest non-tabular file."
        );
    }

    [Theory, EachDatabase]
    public async Task A_name_with_a_NUL_is_kept_and_a_blank_stands_for_it_in_the_line_of_names(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));

        var file = await TableUpload.AddAsync(admin, dataset, "nul.csv", "a\0b,c\n1,x\n"u8.ToArray());

        Assert.Equal("nul.tab", file.Of("filename"));
        Assert.Equal("a b\tc\n1\t\"x\"\n", (await admin.GetAsync($"/api/access/datafile/{file.Id()}")).Text);
        var variables = (await admin.GetAsync($"/api/files/{file.Id()}/dataTables")).Data[0]!["dataVariables"]!;
        Assert.Equal("a\0b", variables[0]!.Of("name"));
    }

    [Theory, EachDatabase]
    public async Task Whoever_uploaded_tables_is_told_once_that_they_are_read(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (user, token) = await Make.UserAsync(admin);
        using var depositor = server.As(token);
        var collection = await Make.CollectionAsync(admin);
        await Make.AssignAsync(admin, collection, $"@{user}", "admin");
        var (dataset, _) = await Make.DatasetAsync(depositor, collection);
        var zip = AddFileTests.Zip(("one.csv", "a\n1\n"), ("two.csv", "b\n2\n"), ("three.csv", "c\n3\n"));

        _ = (await depositor.UploadAsync($"/api/datasets/{dataset}/add", "all.zip", zip)).Data;
        await Make.TablesReadAsync(depositor, dataset);

        var files = (await depositor.GetAsync($"/api/datasets/{dataset}/versions/:draft/files")).Data.AsArray();
        Assert.Equal(["one.tab", "three.tab", "two.tab"], files.Select(f => f!["label"]!.ToString()));
        var told = (await depositor.GetAsync("/api/notifications/all")).Data.AsArray();
        Assert.Single(told, n => n!.Of("type") == "INGESTCOMPLETED");
    }

    [Theory, EachDatabase]
    public async Task Whoever_sends_tables_one_after_another_is_told_of_all_of_them_in_one_until_they_read_it(
        DatabaseKind database
    )
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (user, token) = await Make.UserAsync(admin);
        using var depositor = server.As(token);
        var collection = await Make.CollectionAsync(admin);
        await Make.AssignAsync(admin, collection, $"@{user}", "admin");
        var (dataset, _) = await Make.DatasetAsync(depositor, collection);

        await SendAsync("one.csv", "a\n1\n");
        await SendAsync("two.csv", "b\n2\n");
        await SendAsync("broken1.csv", "a,b\n1\n");
        await SendAsync("broken2.csv", "a,b\n2\n");

        var told = await ToldAsync();
        var read = Assert.Single(told, n => n!.Of("type") == "INGESTCOMPLETED");
        var failed = Assert.Single(told, n => n!.Of("type") == "INGESTCOMPLETEDWITHERRORS")!.ToJsonString();
        Assert.Contains("broken1.csv", failed, StringComparison.Ordinal);
        Assert.Contains("broken2.csv", failed, StringComparison.Ordinal);

        // What was read stays, and names nothing twice.
        foreach (var one in told)
        {
            _ = (await depositor.PutAsync($"/api/notifications/{one!["id"]}/markAsRead")).Text;
        }

        await SendAsync("three.csv", "c\n3\n");
        await SendAsync("broken3.csv", "a,b\n3\n");
        told = await ToldAsync();
        Assert.Equal(2, told.Count(n => n!.Of("type") == "INGESTCOMPLETED"));
        Assert.Contains(told, n => n!["id"]!.GetValue<long>() == read!["id"]!.GetValue<long>());
        var newest = told.Where(n => n!.Of("type") == "INGESTCOMPLETEDWITHERRORS").Select(n => n!.ToJsonString()).ToList();
        Assert.Equal(2, newest.Count);
        Assert.Single(newest, n => n.Contains("broken3.csv") && !n.Contains("broken1.csv"));

        async Task SendAsync(string name, string table)
        {
            _ = (await depositor.UploadAsync($"/api/datasets/{dataset}/add", name, Encoding.UTF8.GetBytes(table))).Data;
            await Make.TablesReadAsync(depositor, dataset);
        }

        async Task<JsonArray> ToldAsync() => (await depositor.GetAsync("/api/notifications/all")).Data.AsArray();
    }

    [Theory, EachDatabase]
    public async Task Of_many_files_that_could_not_be_read_some_are_named(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (user, token) = await Make.UserAsync(admin);
        using var depositor = server.As(token);
        var collection = await Make.CollectionAsync(admin);
        await Make.AssignAsync(admin, collection, $"@{user}", "admin");
        var (dataset, _) = await Make.DatasetAsync(depositor, collection);
        var zip = AddFileTests.Zip([.. Enumerable.Range(1, 22).Select(i => ($"broken{i}.csv", $"a,b\n{i}\n"))]);

        _ = (await depositor.UploadAsync($"/api/datasets/{dataset}/add", "all.zip", zip)).Data;
        await Make.TablesReadAsync(depositor, dataset);

        var told = (await depositor.GetAsync("/api/notifications/all")).Data.AsArray();
        var failed = Assert.Single(told, n => n!.Of("type") == "INGESTCOMPLETEDWITHERRORS")!.ToJsonString();
        Assert.Contains(" and 2 more", failed, StringComparison.Ordinal);
        Assert.Equal(20, failed.Split("broken").Length - 1);
    }

    [Theory, EachDatabase]
    public async Task A_published_version_keeps_bytes_name_and_type_when_its_file_is_read_later(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var bytes = Encoding.UTF8.GetBytes(TableUpload.Beaks);
        var file = await TableUpload.AddAsync(admin, dataset, "beaks.csv", bytes, new JsonObject { ["tabIngest"] = "false" });
        Assert.Equal("beaks.csv", file.Of("filename"));
        await Make.PublishAsync(admin, dataset);
        string[] paths =
        [
            $"/api/files/{file.Id()}",
            $"/api/access/datafile/{file.Id()}",
            $"/api/datasets/{dataset}/versions/1.0/files",
        ];
        var before = await Task.WhenAll(paths.Select(async p => (await guest.GetAsync(p)).Text));

        Assert.Equal(
            $"Datafile {file.Id()} queued for ingest",
            (await admin.PostAsync($"/api/files/{file.Id()}/reingest")).Message
        );
        await Make.TablesReadAsync(admin, dataset);

        Assert.Equal(before, await Task.WhenAll(paths.Select(async p => (await guest.GetAsync(p)).Text)));
        var draft = (await admin.GetAsync($"/api/files/{file.Id()}/versions/:draft")).Data["dataFile"]!;
        Assert.Equal(("beaks.tab", "beaks.csv"), (draft.Of("filename"), draft.Of("originalFileName")));
        (await admin.PostAsync($"/api/files/{file.Id()}/reingest")).MustBeError(
            HttpStatusCode.BadRequest,
            "The datafile is already ingested as Tabular."
        );
        await Make.PublishAsync(admin, dataset);
        Assert.Equal("species\tbeak\n" + TableUpload.BeaksTab, (await guest.GetAsync(paths[1])).Text);
        Assert.Equal(before[2], (await guest.GetAsync(paths[2])).Text);

        Assert.Equal($"Datafile {file.Id()} uningested.", (await admin.PostAsync($"/api/files/{file.Id()}/uningest")).Message);
        Assert.Equal("species\tbeak\n" + TableUpload.BeaksTab, (await guest.GetAsync(paths[1])).Text);
        draft = (await admin.GetAsync($"/api/files/{file.Id()}/versions/:draft")).Data["dataFile"]!;
        Assert.Equal(("beaks.csv", "false"), (draft.Of("filename"), draft.Of("tabularData")));
        Assert.Equal(TableUpload.Beaks, (await admin.GetAsync(paths[1])).Text);
        Assert.Null((await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft")).Data.Of("UNF"));
    }

    [Theory, EachDatabase]
    public async Task A_draft_that_is_discarded_takes_its_tables_with_it(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var bytes = Encoding.UTF8.GetBytes(TableUpload.Beaks);
        var file = await TableUpload.AddAsync(admin, dataset, "beaks.csv", bytes, new JsonObject { ["tabIngest"] = "false" });
        await Make.PublishAsync(admin, dataset);
        _ = (await admin.PostAsync($"/api/files/{file.Id()}/reingest")).Message;
        await Make.TablesReadAsync(admin, dataset);

        _ = (await admin.DeleteAsync($"/api/datasets/{dataset}/versions/:draft")).Data;

        Assert.Equal("beaks.csv", (await TableUpload.OfAsync(admin, file.Id())).Of("filename"));
        Assert.Equal(TableUpload.Beaks, (await admin.GetAsync($"/api/access/datafile/{file.Id()}")).Text);
        _ = (await admin.PostAsync($"/api/files/{file.Id()}/reingest")).Message;
        await Make.TablesReadAsync(admin, dataset);
        Assert.Equal("beaks.tab", (await TableUpload.OfAsync(admin, file.Id())).Of("filename"));
    }

    [Theory, EachDatabase]
    public async Task Settings_say_which_files_are_read(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var bytes = Encoding.UTF8.GetBytes(TableUpload.Beaks);
        (string Name, string Value, bool IsRead)[] settings =
        [
            (":TabularIngestSizeLimit", "0", false),
            (":TabularIngestSizeLimit", "-1", true),
            (":TabularIngestSizeLimit", $"{bytes.Length}", false),
            (":TabularIngestSizeLimit", $"{bytes.Length + 1}", true),
            (":TabularIngestSizeLimit:csv", "0", false),
            (":TabularIngestSizeLimit:csv", "-1", true),
        ];
        foreach (var (i, (name, value, isRead)) in settings.Index())
        {
            _ = (await admin.TextAsync(HttpMethod.Put, $"/api/admin/settings/{name}", value)).Data;
            var file = await TableUpload.AddAsync(admin, dataset, $"f{i}.csv", Encoding.UTF8.GetBytes(TableUpload.Beaks));
            Assert.True(isRead == (file.Of("tabularData") == "true"), $"{name} = {value}: {file.ToJsonString()}");
        }

        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:StoreIngestedTabularFilesWithVarHeaders", "true")).Data;
        var named = await TableUpload.AddAsync(admin, dataset, "named.csv", bytes);
        Assert.Equal($"{"species\tbeak\n".Length + TableUpload.BeaksTab.Length}", named.Of("filesize"));
        Assert.Equal("species\tbeak\n" + TableUpload.BeaksTab, (await admin.GetAsync($"/api/access/datafile/{named.Id()}")).Text);
        (await admin.GetAsync($"/api/access/datafile/{named.Id()}?noVarHeader=true")).MustBeError(
            HttpStatusCode.ServiceUnavailable
        );
    }
}
