using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Tests.Publishing;
using Quire.Data.PostgreSql;
using Quire.Data.Sqlite;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Jobs;
using Quire.Repository.Operations;
using Quire.Testing;

namespace Quire.Api.Tests.Datasets;

/// <summary>Files and datasets that come from a folder of the server.</summary>
public sealed class FolderImportTests
{
    [Theory, EachDatabase]
    public async Task The_files_of_a_folder_become_files_of_the_draft_as_they_lie(DatabaseKind database)
    {
        using var folder = new ImportFolderOnDisk();
        await using var server = await StartAsync(database, folder);
        using var admin = server.Admin();
        var (id, pid) = await Make.DatasetAsync(admin, "root");
        folder.Write($"{FolderOf(pid)}/batch1/readme.txt", "hello");
        folder.Write($"{FolderOf(pid)}/batch1/data/a.csv", "1,2");
        folder.Write($"{FolderOf(pid)}/batch1/data/packed.zip", "PK not a zip");
        folder.Write("elsewhere.txt", "of others");
        folder.Link($"{FolderOf(pid)}/batch1/link.txt", "elsewhere.txt");

        var begun = await admin.PostAsync($"/api/batch/jobs/import/datasets/files/{id}?uploadFolder=batch1&mode=MERGE");

        Assert.Equal("FileSystemImportJob in progress", begun.Data["message"]!.GetValue<string>());
        var job = await EndedAsync(admin, begun);
        Assert.Equal("COMPLETED", job["status"]!.GetValue<string>());
        Assert.Equal("FileSystemImportJob", job["name"]!.GetValue<string>());
        Assert.Equal(3, job["steps"]![0]!["metrics"]!["write_count"]!.GetValue<long>());
        var files = (await admin.GetAsync($"/api/datasets/{id}/versions/:draft/files")).Data.AsArray();
        Assert.Equal(
            ["data/a.csv", "data/packed.zip", "readme.txt"],
            files.Select(f => $"{f!["directoryLabel"]}/{f["label"]}".TrimStart('/')).Order(StringComparer.Ordinal)
        );
        var readme = files.Single(f => f!["label"]!.GetValue<string>() == "readme.txt")!["dataFile"]!["id"];
        Assert.Equal("hello", (await admin.GetAsync($"/api/access/datafile/{readme}")).Text);
    }

    [Theory, EachDatabase]
    public async Task What_cannot_come_in_is_told_and_the_rest_comes_in(DatabaseKind database)
    {
        using var folder = new ImportFolderOnDisk();
        await using var server = await StartAsync(database, folder);
        using var admin = server.Admin();
        var (id, pid) = await Make.DatasetAsync(admin, "root");
        folder.Write($"{FolderOf(pid)}/b/good.txt", "good");
        folder.Write($"{FolderOf(pid)}/b/not:allowed?/x.txt", "bad");

        var job = await EndedAsync(admin, await admin.PostAsync($"/api/batch/jobs/import/datasets/files/{id}?uploadFolder=b"));

        Assert.Equal("FAILED", job["status"]!.GetValue<string>());
        var metrics = job["steps"]![0]!["metrics"]!;
        Assert.Equal((1, 1), (metrics["write_count"]!.GetValue<long>(), metrics["write_skip_count"]!.GetValue<long>()));
        Assert.Contains(job["messages"]!.AsArray(), m => m!.GetValue<string>().Contains("not:allowed?/x.txt: "));
        Assert.Single((await admin.GetAsync($"/api/datasets/{id}/versions/:draft/files")).Data.AsArray());
    }

    [Theory, EachDatabase]
    public async Task A_pipe_holds_nothing_up_and_is_told(DatabaseKind database)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Makes a named pipe.");
        using var folder = new ImportFolderOnDisk();
        await using var server = await StartAsync(database, folder);
        using var admin = server.Admin();
        var (id, pid) = await Make.DatasetAsync(admin, "root");
        folder.Write($"{FolderOf(pid)}/b/z.txt", "after it");
        await folder.PipeAsync($"{FolderOf(pid)}/b/pipe");
        await folder.PipeAsync("drop.xml");

        var job = await EndedAsync(admin, await admin.PostAsync($"/api/batch/jobs/import/datasets/files/{id}?uploadFolder=b"));

        Assert.Contains(job["messages"]!.AsArray(), m => m!.GetValue<string>().Contains("/b/pipe: It is a pipe or a device"));
        Assert.Single((await admin.GetAsync($"/api/datasets/{id}/versions/:draft/files")).Data.AsArray());
        var other = await EndedAsync(admin, await admin.GetAsync("/api/batch/import?path=drop.xml"));
        Assert.Equal("FAILED", other["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task Names_with_backslashes_are_not_taken_for_others()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere no name has a backslash.");
        using var folder = new ImportFolderOnDisk();
        await using var server = await StartAsync(DatabaseKind.Sqlite, folder);
        using var admin = server.Admin();
        var (id, pid) = await Make.DatasetAsync(admin, "root");
        folder.Write($"{FolderOf(pid)}/b/data/a.txt", "in a folder");
        folder.Write($"{FolderOf(pid)}/b/data\\a.txt", "of that name");

        var job = await EndedAsync(admin, await admin.PostAsync($"/api/batch/jobs/import/datasets/files/{id}?uploadFolder=b"));

        Assert.Equal(2, job["steps"]![0]!["metrics"]!["write_count"]!.GetValue<long>());
        var files = (await admin.GetAsync($"/api/datasets/{id}/versions/:draft/files")).Data.AsArray();
        Assert.Equal(["data", "data"], files.Select(f => f!["directoryLabel"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Only_folders_of_the_dataset_itself_are_imported()
    {
        using var folder = new ImportFolderOnDisk();
        await using var server = await StartAsync(DatabaseKind.Sqlite, folder);
        using var admin = server.Admin();
        var (id, pid) = await Make.DatasetAsync(admin, "root");
        var (_, other) = await Make.DatasetAsync(admin, "root");
        folder.Write($"{FolderOf(other)}/theirs/secret.txt", "secret");
        folder.Write($"{FolderOf(pid)}/file.txt", "no folder");
        folder.Link($"{FolderOf(pid)}/linked", $"{FolderOf(other)}/theirs");
        var up = Uri.EscapeDataString($"../{FolderOf(other).Split('/')[^1]}/theirs");
        var whole = Uri.EscapeDataString(Path.Combine(folder.Root, FolderOf(other), "theirs"));
        foreach (var name in new[] { up, whole, "linked", "file.txt", "missing", ".", ".." })
        {
            (await admin.PostAsync($"/api/batch/jobs/import/datasets/files/{id}?uploadFolder={name}")).MustBeError(
                HttpStatusCode.BadRequest,
                "Upload folder is not a valid directory."
            );
        }

        (await admin.PostAsync($"/api/batch/jobs/import/datasets/files/{id}")).MustBeError(
            HttpStatusCode.BadRequest,
            "No uploadFolder specified"
        );
        (await admin.PostAsync($"/api/batch/jobs/import/datasets/files/{id}?uploadFolder=a&mode=REPLACE")).MustBeError(
            HttpStatusCode.BadRequest,
            "Import mode: REPLACE is not currently supported."
        );
    }

    [Fact]
    public async Task Nothing_is_imported_where_no_folder_is_configured()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var (id, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        (await admin.PostAsync($"/api/batch/jobs/import/datasets/files/{id}?uploadFolder=etc")).MustBeError(
            HttpStatusCode.ServiceUnavailable
        );
        (await admin.GetAsync("/api/batch/import?path=/etc")).MustBeError(HttpStatusCode.ServiceUnavailable);
    }

    [Theory, EachDatabase]
    public async Task Documents_of_a_folder_become_datasets_in_the_collections_their_folders_name(DatabaseKind database)
    {
        using var folder = new ImportFolderOnDisk();
        await using var server = await StartAsync(database, folder);
        using var admin = server.Admin();
        var into = await Make.CollectionAsync(admin);
        var made = Make.Name("made");
        folder.Write("drop/one.xml", DdiSamples.Smallest);
        folder.Write($"drop/{made}/two.xml", DdiSamples.Full);
        folder.Write("drop/broken.xml", "<codeBook>");
        folder.Write("drop/.hidden.xml", DdiSamples.Smallest);

        var begun = await admin.GetAsync($"/api/batch/import?dv={into}&path=drop&createDV=true");
        Assert.Equal(HttpStatusCode.Accepted, begun.Status);
        var job = await EndedAsync(admin, begun);

        Assert.Equal("DatasetImportJob", job["name"]!.GetValue<string>());
        var metrics = job["steps"]![0]!["metrics"]!;
        Assert.Equal((2, 1), (metrics["write_count"]!.GetValue<long>(), metrics["write_skip_count"]!.GetValue<long>()));
        Assert.Contains(
            job["messages"]!.AsArray(),
            m => m!.GetValue<string>().StartsWith("drop/broken.xml: Line 1, element codeBook: ", StringComparison.Ordinal)
        );
        var contents = (await admin.GetAsync($"/api/dataverses/{into}/contents")).Data.AsArray();
        Assert.Equal(
            ["dataset", "dataverse"],
            contents.Select(c => c!["type"]!.GetValue<string>()).Order(StringComparer.Ordinal)
        );
        Assert.Single((await admin.GetAsync($"/api/dataverses/{made}/contents")).Data.AsArray());
        var listed = (await admin.GetAsync("/api/admin/batch/jobs/name/DatasetImportJob")).Json["jobs"]!.AsArray();
        Assert.Equal(job["id"]!.GetValue<long>(), Assert.Single(listed)!["id"]!.GetValue<long>());
        // What came of each file, which may be a thousand sentences, is told by one job alone.
        Assert.Equal("[]", listed[0]!["messages"]!.ToJsonString());
        Assert.Empty((await admin.GetAsync("/api/admin/batch/jobs?limit=5&offset=1")).Json["jobs"]!.AsArray());
        Assert.Single((await admin.GetAsync("/api/admin/batch/jobs?limit=5")).Json["jobs"]!.AsArray());
    }

    [Fact]
    public async Task What_of_a_document_found_no_field_is_told()
    {
        using var folder = new ImportFolderOnDisk();
        await using var server = await StartAsync(DatabaseKind.Sqlite, folder);
        using var admin = server.Admin();
        folder.Write("drop/older.xml", DdiSamples.Older);

        var job = await EndedAsync(admin, await admin.GetAsync("/api/batch/import?path=drop"));

        var told = Assert.Single(job["messages"]!.AsArray())!.GetValue<string>();
        Assert.Contains(" found no field: ", told, StringComparison.Ordinal);
        Assert.Contains("(line ", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_collection_is_made_for_what_is_not_there()
    {
        using var folder = new ImportFolderOnDisk();
        await using var server = await StartAsync(DatabaseKind.Sqlite, folder);
        using var admin = server.Admin();
        folder.Write("drop/one.xml", DdiSamples.Smallest);
        var alias = Make.Name("made");

        (await admin.GetAsync($"/api/batch/import?dv={alias}&createDV=true&path=elsewhere")).MustBeError(
            HttpStatusCode.BadRequest
        );

        (await admin.GetAsync($"/api/dataverses/{alias}")).MustBeError(HttpStatusCode.NotFound);
        var job = await EndedAsync(admin, await admin.GetAsync($"/api/batch/import?dv={alias}&createDV=true&path=drop"));
        Assert.Equal("COMPLETED", job["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task Paths_that_leave_the_folder_are_refused()
    {
        using var folder = new ImportFolderOnDisk();
        await using var server = await StartAsync(DatabaseKind.Sqlite, folder);
        using var admin = server.Admin();
        folder.Write("drop/one.xml", DdiSamples.Smallest);
        Directory.CreateSymbolicLink(Path.Combine(folder.Root, "out"), "/etc");
        foreach (var path in new[] { "..", "/etc/passwd", "drop/../../etc", "out", "out/passwd", "missing", "." })
        {
            (await admin.GetAsync($"/api/batch/import?path={Uri.EscapeDataString(path)}")).MustBeError(HttpStatusCode.BadRequest);
        }

        (await admin.GetAsync("/api/batch/import?path=drop&dv=nobody")).MustBeError(
            HttpStatusCode.NotFound,
            "Can't find dataverse with identifier='nobody'"
        );
    }

    [Theory, EachDatabase]
    public async Task A_document_that_is_sent_becomes_a_dataset(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        var made = await admin.TextAsync(HttpMethod.Post, $"/api/batch/import?dv={collection}", DdiSamples.Older, "text/xml");
        Assert.StartsWith(" created dataset, id=", made.Data["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.NotEmpty(made.Data["notTaken"]!.AsArray());
        Assert.Single((await admin.GetAsync($"/api/dataverses/{collection}/contents")).Data.AsArray());
        (await admin.TextAsync(HttpMethod.Post, $"/api/batch/import?dv={collection}", "<x/>")).MustBeError(
            HttpStatusCode.BadRequest
        );
        (await admin.TextAsync(HttpMethod.Post, "/api/batch/import?dv=nobody", DdiSamples.Smallest)).MustBeError(
            HttpStatusCode.NotFound,
            "Can't find dataverse with identifier='nobody'"
        );
        Assert.Equal("{}", (await admin.GetAsync("/api/admin/batch/jobs/none")).Text);
    }

    [Theory, EachDatabase]
    public async Task What_stands_against_a_file_for_now_does_not_end_an_import(DatabaseKind database)
    {
        using var folder = new ImportFolderOnDisk();
        await using var world = await InterruptedAsync(database, folder);
        await world.GoOnAsync();

        Assert.Equal("COMPLETED", (await EndedAsync(world.Admin, world.Begun))["status"]!.GetValue<string>());
        Assert.Equal(2, await world.FilesAsync());
    }

    [Theory, EachDatabase]
    public async Task A_server_that_does_not_see_the_folder_leaves_an_import_to_one_that_does(DatabaseKind database)
    {
        using var folder = new ImportFolderOnDisk();
        await using var world = await InterruptedAsync(database, folder);
        var aside = folder.Root + "-aside";
        Directory.Move(folder.Root, aside);
        await world.GoOnAsync();
        await Wait.UntilAsync(() => world.HasFailedAsync("folder for imports"), "the folder is missed");
        Directory.Move(aside, folder.Root);
        await world.HurryAsync();

        Assert.Equal("COMPLETED", (await EndedAsync(world.Admin, world.Begun))["status"]!.GetValue<string>());
        Assert.Equal(2, await world.FilesAsync());
    }

    [Theory, EachDatabase]
    public async Task A_folder_that_goes_away_in_the_middle_fails_no_file(DatabaseKind database)
    {
        using var folder = new ImportFolderOnDisk();
        var going = new FolderGoingAway(folder);
        var server = await TestServer.StartAsync(
            database,
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Quire:ImportFolder"] = folder.Root },
            services =>
            {
                services.ConfigureDbContext<SqliteRepositoryDb>((_, options) => options.AddInterceptors(going));
                services.ConfigureDbContext<PostgreSqlRepositoryDb>((_, options) => options.AddInterceptors(going));
            }
        );
        var admin = server.Admin();
        var (id, pid) = await Make.DatasetAsync(admin, "root");
        folder.Write($"{FolderOf(pid)}/b/1.txt", "one");
        folder.Write($"{FolderOf(pid)}/b/2.txt", "two");

        var begun = await admin.PostAsync($"/api/batch/jobs/import/datasets/files/{id}?uploadFolder=b");

        await using var world = new InterruptedImport(server, admin, begun, id);
        await Wait.UntilAsync(() => world.HasFailedAsync("folder for imports"), "the folder is missed");
        going.ComeBack();
        await world.HurryAsync();
        var job = await EndedAsync(admin, begun);
        Assert.Equal("COMPLETED", job["status"]!.GetValue<string>());
        Assert.Equal(2, job["steps"]![0]!["metrics"]!["write_count"]!.GetValue<long>());
        Assert.Equal(2, await world.FilesAsync());
    }

    [Theory, EachDatabase]
    public async Task An_import_that_was_given_up_goes_on_when_somebody_has_it_tried_again(DatabaseKind database)
    {
        using var folder = new ImportFolderOnDisk();
        await using var world = await InterruptedAsync(database, folder);
        await world.HurryAsync(attempts: 1000);
        Assert.Equal("FAILED", (await EndedAsync(world.Admin, world.Begun))["status"]!.GetValue<string>());
        await world.GoOnAsync();
        Assert.Equal(1, await world.FilesAsync());

        await using (var scope = world.Server.Services.CreateAsyncScope())
        {
            var gate = scope.ServiceProvider.GetRequiredService<OperationGate>();
            Assert.Equal(1, await gate.RunAsync(new RetryJobs(null), Caller.System, CancellationToken.None));
        }

        await Wait.UntilAsync(async () => await world.FilesAsync() == 2, "the second file");
        Assert.Equal("COMPLETED", (await EndedAsync(world.Admin, world.Begun))["status"]!.GetValue<string>());
    }

    // One of two files came in, and the second is refused until somebody lets it go on.
    private static async Task<InterruptedImport> InterruptedAsync(DatabaseKind database, ImportFolderOnDisk folder)
    {
        var server = await TestServer.StartAsync(
            database,
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Quire:ImportFolder"] = folder.Root,
                ["Jobs:MaxAttempts"] = "1",
            }
        );
        var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        var (name, token) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, collection, $"@{name}", "curator");
        var (id, pid) = await Make.DatasetAsync(admin, collection);
        folder.Write($"{FolderOf(pid)}/b/1.txt", "one");
        folder.Write($"{FolderOf(pid)}/b/2.txt", "two");
        var limit = """[{"tier":1,"limitPerHour":1,"actions":["AddFile"]}]""";
        Assert.Equal(HttpStatusCode.OK, (await admin.TextAsync(HttpMethod.Put, InterruptedImport.Limits, limit)).Status);
        using var curator = server.As(token);
        var begun = await curator.PostAsync($"/api/batch/jobs/import/datasets/files/{id}?uploadFolder=b");
        var world = new InterruptedImport(server, admin, begun, id);
        await Wait.UntilAsync(() => world.HasFailedAsync(""), "the second file is refused");
        return world;
    }

    private static string FolderOf(string pid) => pid["doi:".Length..];

    private static Task<TestServer> StartAsync(DatabaseKind database, ImportFolderOnDisk folder) =>
        TestServer.StartAsync(
            database,
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Quire:ImportFolder"] = folder.Root }
        );

    private static Task<JsonNode> EndedAsync(Wire wire, WireAnswer begun)
    {
        var id = begun.Data["executionId"]!.GetValue<long>();
        return Wait.ForAsync(
            async () =>
            {
                var job = (await wire.GetAsync($"/api/admin/batch/jobs/{id}")).Json;
                return job["exitStatus"] is null ? null : job;
            },
            "the end of the import"
        );
    }
}
