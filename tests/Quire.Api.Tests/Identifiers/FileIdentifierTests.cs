using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Quire.Api.Tests.Datasets;
using Quire.Testing;
using Quire.Testing.Stub;
using Quire.Testing.Sword;

namespace Quire.Api.Tests.Identifiers;

/// <summary>Identifiers of files: who gets them, what they look like, where they are shown, and what becomes of them.</summary>
public sealed class FileIdentifierTests
{
    private const string ByCollection = ":AllowEnablingFilePIDsPerCollection";
    private const string ByInstallation = ":FilePIDsEnabled";
    private const string Format = ":DataFilePIDFormat";
    private const string Style = ":IdentifierGenerationStyle";

    [Theory, EachDatabase]
    public async Task A_file_has_one_from_its_publication_on_and_is_shown_found_and_read_by_it(DatabaseKind database)
    {
        await using var server = await StartAsync(database, (ByInstallation, "true"));
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (dataset, pid) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var file = await Deposit.FileAsync(admin, dataset, "a.csv", "cited bytes");
        Assert.Equal("", await PidOfAsync(admin, file));

        await Make.PublishAsync(admin, dataset);
        var own = await PidOfAsync(guest, file);
        Assert.Matches($"^{pid}/[A-Z0-9]{{6}}$", own);
        var shown = (await guest.GetAsync($"/api/files/:persistentId?persistentId={own}")).Data["dataFile"]!;
        Assert.Equal((file, $"https://doi.org/{own[4..]}"), (shown["id"]!.GetValue<long>(), shown["pidURL"]!.GetValue<string>()));
        Assert.Equal("cited bytes", (await guest.GetAsync($"/api/access/datafile/:persistentId?persistentId={own}")).Text);
        Assert.Contains(
            own[4..],
            (await guest.GetAsync($"/api/files/{file}/versions/1.0/citation")).Text,
            StringComparison.Ordinal
        );
        foreach (var format in (string[])["dataverse_json", "schema.org", "Datacite", "OAI_ORE"])
        {
            var export = await guest.GetAsync($"/api/datasets/export?exporter={format}&persistentId={pid}");
            Assert.Contains(own[4..], export.Text, StringComparison.Ordinal);
        }

        var found = await Wait.ForAsync(
            async () =>
                (await guest.GetAsync($"/api/search?q=filePersistentId:\"{own}\"")).Data["items"]!.AsArray().FirstOrDefault(),
            "the file is found"
        );
        Assert.Equal(own, found["file_persistent_id"]!.GetValue<string>());

        var second = await Deposit.FileAsync(admin, dataset, "b.csv");
        await Make.PublishAsync(admin, dataset);
        Assert.Equal(own, await PidOfAsync(guest, file));
        Assert.StartsWith(pid + "/", await PidOfAsync(guest, second), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task At_the_registry_it_follows_its_file(DatabaseKind database)
    {
        await using var registry = await TestDataCite.StartAsync();
        await using var server = await StartAsync(database, registry, (ByInstallation, "true"));
        using var admin = server.Admin();
        registry.Behave(before: Failing);
        var (dataset, pid) = await Make.DatasetAsync(admin, "root");
        var file = await Deposit.FileAsync(admin, dataset, "first name.txt");
        await Make.PublishAsync(admin, dataset);
        var own = await PidOfAsync(admin, file);
        Assert.Null(StateOf(registry, own));

        registry.Behave();
        await Wait.UntilAsync(() => StateOf(registry, own) == "findable" && StateOf(registry, pid) == "findable");
        var (_, url, xml) = registry.Known[own[4..]];
        Assert.EndsWith($"/file.xhtml?persistentId={own}", url, StringComparison.Ordinal);
        Assert.Contains("<title>first name.txt</title>", xml, StringComparison.Ordinal);
        Assert.Contains("relationType=\"IsPartOf\"", xml, StringComparison.Ordinal);
        Assert.Contains($">{pid[4..]}<", xml, StringComparison.Ordinal);
        Assert.EndsWith($"/dataset.xhtml?persistentId={pid}", registry.Known[pid[4..]].Url, StringComparison.Ordinal);

        using var renamed = new MultipartFormDataContent { { new StringContent("""{"label":"second name.txt"}"""), "jsonData" } };
        Assert.Equal(HttpStatusCode.OK, (await admin.SendAsync(HttpMethod.Post, $"/api/files/{file}/metadata", renamed)).Status);
        _ = (await admin.PostAsync($"/api/datasets/{dataset}/actions/:publish?type=updatecurrent")).Data;
        await Wait.UntilAsync(() => registry.Known[own[4..]].Xml!.Contains("second name.txt", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, (await admin.DeleteAsync($"/api/files/{file}")).Status);
        _ = await Deposit.FileAsync(admin, dataset, "another.txt");
        await Make.PublishAsync(admin, dataset);
        await WithdrawAsync(admin, dataset, "1.0");
        await Wait.UntilAsync(() => StateOf(registry, own) == "registered");
        Assert.Equal("findable", StateOf(registry, pid));
    }

    [Theory, EachDatabase]
    public async Task The_registry_hears_when_access_to_the_file_changes(DatabaseKind database)
    {
        await using var registry = await TestDataCite.StartAsync();
        await using var server = await StartAsync(
            database,
            registry,
            (ByInstallation, "true"),
            (":MaxEmbargoDurationInMonths", "24")
        );
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var file = await Deposit.FileAsync(admin, dataset, "a.txt");
        await Make.PublishAsync(admin, dataset);
        var own = await PidOfAsync(admin, file);
        await ToldAsync("openAccess");

        var actions = $"/api/datasets/{dataset}/files/actions";
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddMonths(1);
        var embargo = new JsonObject
        {
            ["dateAvailable"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["reason"] = "A book",
            ["fileIds"] = new JsonArray(file),
        };
        Assert.Equal("Files were embargoed", (await admin.PostAsync($"{actions}/:set-embargo", embargo)).Message);
        await ToldAsync("embargoedAccess");

        var lifted = new JsonObject { ["fileIds"] = new JsonArray(file) };
        Assert.Equal(HttpStatusCode.OK, (await admin.PostAsync($"{actions}/:unset-embargo", lifted)).Status);
        await ToldAsync("openAccess");

        Task ToldAsync(string access) =>
            Wait.UntilAsync(
                () => registry.Known.GetValueOrDefault(own[4..]).Xml?.Contains(access, StringComparison.Ordinal) == true,
                access
            );
    }

    [Theory, EachDatabase]
    public async Task Of_a_dataset_that_is_destroyed_none_is_found_any_more(DatabaseKind database)
    {
        await using var registry = await TestDataCite.StartAsync();
        await using var server = await StartAsync(database, registry, (ByInstallation, "true"));
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var file = await Deposit.FileAsync(admin, dataset, "a.csv");
        await Make.PublishAsync(admin, dataset);
        var own = await PidOfAsync(admin, file);
        await Wait.UntilAsync(() => StateOf(registry, own) == "findable");

        _ = (await admin.DeleteAsync($"/api/datasets/{dataset}/destroy")).Message;

        await Wait.UntilAsync(() => StateOf(registry, own) == "registered");
    }

    [Theory, EachDatabase]
    public async Task The_nearest_collection_that_says_so_decides(DatabaseKind database)
    {
        await using var server = await StartAsync(database, (ByCollection, "true"));
        using var admin = server.Admin();
        var outer = await Make.CollectionAsync(admin, published: true);
        var inner = await Make.CollectionAsync(admin, outer, published: true);
        var (name, token) = await Make.UserAsync(admin);
        using var curator = server.As(token);
        await Make.AssignAsync(admin, outer, "@" + name, "admin");
        (await curator.PutAsync($"/api/dataverses/{outer}/attribute/filePIDsEnabled?value=true")).MustBeError(
            HttpStatusCode.Unauthorized,
            "You must be a superuser to change this setting"
        );

        var said = (await admin.PutAsync($"/api/dataverses/{outer}/attribute/filePIDsEnabled?value=true")).Data;
        Assert.True(said["filePIDsEnabled"]!.GetValue<bool>());
        Assert.NotEqual("", await PublishedPidAsync(admin, inner));
        Assert.Equal("", await PublishedPidAsync(admin, "root"));
        _ = (await admin.PutAsync($"/api/dataverses/{inner}/attribute/filePIDsEnabled?value=false")).Data;
        Assert.Equal("", await PublishedPidAsync(admin, inner));
        Assert.NotEqual("", await PublishedPidAsync(admin, outer));
    }

    [Theory]
    [CombinedWith("DEPENDENT", "random", "^{pid}/[A-Z0-9]{6}$", "^{pid}/[A-Z0-9]{6}$")]
    [CombinedWith("INDEPENDENT", "random", "^doi:10.5072/FK2/[A-Z0-9]{6}$", "^doi:10.5072/FK2/[A-Z0-9]{6}$")]
    [CombinedWith("DEPENDENT", "storedProcGenerated", "^{pid}/1$", "^{pid}/2$")]
    [CombinedWith("INDEPENDENT", "storedProcGenerated", "^doi:10.5072/FK2/{file}$", "^doi:10.5072/FK2/{file}$")]
    public async Task It_looks_as_the_installation_says(
        DatabaseKind database,
        string format,
        string style,
        string one,
        string other
    )
    {
        await using var server = await StartAsync(database, (ByInstallation, "true"), (Format, format), (Style, style));
        using var admin = server.Admin();
        var (dataset, pid) = await Make.DatasetAsync(admin, "root");
        var first = await Deposit.FileAsync(admin, dataset, "a.csv");
        await Make.PublishAsync(admin, dataset);
        var second = await Deposit.FileAsync(admin, dataset, "b.csv", "more");
        await Make.PublishAsync(admin, dataset);

        Assert.Matches(Of(one, first), await PidOfAsync(admin, first));
        Assert.Matches(Of(other, second), await PidOfAsync(admin, second));

        string Of(string pattern, long file) =>
            pattern
                .Replace("{pid}", pid, StringComparison.Ordinal)
                .Replace("{file}", file.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Files_that_are_public_already_are_given_one_on_demand(DatabaseKind database)
    {
        await using var server = await StartAsync(database, (ByCollection, "true"));
        using var admin = server.Admin();
        using var guest = server.Guest();
        var collection = await Make.CollectionAsync(admin, published: true);
        var (dataset, pid) = await Make.DatasetAsync(admin, collection);
        var files = new List<long>();
        for (var i = 0; i < 3; i++)
        {
            files.Add(await Deposit.FileAsync(admin, dataset, $"{i}.csv", $"{i}"));
        }

        await Make.PublishAsync(admin, dataset);
        var draft = await Deposit.FileAsync(admin, dataset, "draft.csv", "not yet");
        Assert.DoesNotContain($"{pid}/", await ExportAsync(guest, pid), StringComparison.Ordinal);
        (await admin.GetAsync($"/api/admin/{files[0]}/registerDataFile")).MustBeError(
            HttpStatusCode.Forbidden,
            "PIDs are not enabled for this file's collection."
        );
        Assert.Equal(
            $"Registration of file-level pid is disabled in collection {collection}; nothing to do",
            (await admin.GetAsync($"/api/admin/registerDataFiles/{collection}")).Message
        );
        Assert.Equal(
            "Datafile registration complete.0 of  0 unregistered, published files registered successfully.",
            (await admin.GetAsync("/api/admin/registerDataFileAll")).Message
        );

        _ = (await admin.PutAsync($"/api/dataverses/{collection}/attribute/filePIDsEnabled?value=true")).Data;
        Assert.Equal(
            "Datafile registration complete. File registered successfully.",
            (await admin.GetAsync($"/api/admin/{files[0]}/registerDataFile")).Message
        );
        var own = await PidOfAsync(guest, files[0]);
        Assert.StartsWith($"{pid}/", own, StringComparison.Ordinal);
        Assert.Contains(own, await ExportAsync(guest, pid), StringComparison.Ordinal);
        Assert.Equal(
            "File was already registered. ",
            (await admin.GetAsync($"/api/admin/:persistentId/registerDataFile?persistentId={own}")).Message
        );
        (await admin.GetAsync($"/api/admin/{draft}/registerDataFile")).MustBeError(HttpStatusCode.BadRequest);
        (await admin.GetAsync("/api/admin/999999999/registerDataFile")).MustBeError(HttpStatusCode.NotFound);
        foreach (var pause in (string[])["0", "-1", "soon", "99999999999"])
        {
            (await admin.GetAsync($"/api/admin/registerDataFiles/{collection}?sleep={pause}")).MustBeError(
                HttpStatusCode.BadRequest,
                $"Invalid sleep interval: {pause}"
            );
        }

        Assert.Equal(
            "Datafile registration complete. 2 out of 2 unregistered, published files registered successfully.",
            (await admin.GetAsync($"/api/admin/registerDataFiles/{collection}?sleep=5")).Message
        );
        var all = await Task.WhenAll(files.Select(f => PidOfAsync(guest, f)));
        Assert.Equal(3, all.Distinct(StringComparer.Ordinal).Count(p => p.Length > 0));
        Assert.Equal(own, all[0]);
        Assert.Equal("", await PidOfAsync(admin, draft));
    }

    [Theory, EachDatabase]
    public async Task More_files_than_fit_into_one_turn_have_theirs_in_the_end(DatabaseKind database)
    {
        await using var server = await StartAsync(database, (ByInstallation, "true"));
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        _ = (await admin.UploadAsync($"/api/datasets/{dataset}/add", "many.zip", Zip(505), null, "application/zip")).Data;
        await Make.PublishAsync(admin, dataset);
        await AllNamedAsync(admin, dataset, 505);

        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/admin/settings/{ByInstallation}", "false")).Data;
        var (later, _) = await Make.DatasetAsync(admin, "root");
        _ = (await admin.UploadAsync($"/api/datasets/{later}/add", "many.zip", Zip(505), null, "application/zip")).Data;
        await Make.PublishAsync(admin, later);
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/admin/settings/{ByInstallation}", "true")).Data;
        Assert.Equal(
            "Datafile registration complete.500 of  505 unregistered, published files registered successfully.",
            (await admin.GetAsync("/api/admin/registerDataFileAll")).Message
        );
        await AllNamedAsync(admin, later, 505);
    }

    [Theory, EachDatabase]
    public async Task Below_an_identifier_from_elsewhere_none_is_made(DatabaseKind database)
    {
        await using var server = await StartAsync(database, (ByInstallation, "true"));
        using var admin = server.Admin();
        var imported = await admin.PostAsync(
            "/api/dataverses/root/datasets/:import?pid=doi:10.9999/ELSEWHERE&release=no",
            Make.Dataset("Moved here")
        );
        var dataset = imported.Data["id"]!.GetValue<long>();
        var file = await Deposit.FileAsync(admin, dataset, "a.csv");
        await Make.PublishAsync(admin, dataset);

        Assert.Equal("", await PidOfAsync(admin, file));
        (await admin.GetAsync($"/api/admin/{file}/registerDataFile")).MustBeError(HttpStatusCode.BadRequest);
        Assert.Equal(
            "Datafile registration complete.0 of  1 unregistered, published files registered successfully.",
            (await admin.GetAsync("/api/admin/registerDataFileAll")).Message
        );
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/admin/settings/{Format}", "INDEPENDENT")).Data;
        _ = (await admin.GetAsync($"/api/admin/{file}/registerDataFile")).Message;
        Assert.StartsWith("doi:10.5072/FK2/", await PidOfAsync(admin, file), StringComparison.Ordinal);
    }

    private static async Task<TestServer> StartAsync(DatabaseKind database, params (string Name, string Value)[] settings) =>
        await SetAsync(await TestServer.StartAsync(database), settings);

    private static async Task<TestServer> StartAsync(
        DatabaseKind database,
        TestDataCite registry,
        params (string Name, string Value)[] settings
    ) => await SetAsync(await TestServer.StartAsync(database, registry.Account), [.. settings, (":DoiProvider", "DataCite")]);

    private static async Task<TestServer> SetAsync(TestServer server, IEnumerable<(string Name, string Value)> settings)
    {
        using var admin = server.Admin();
        foreach (var (name, value) in settings)
        {
            _ = (await admin.TextAsync(HttpMethod.Put, $"/api/admin/settings/{name}", value)).Data;
        }

        return server;
    }

    private static async Task<string> PublishedPidAsync(Wire wire, string collection)
    {
        var (dataset, _) = await Make.DatasetAsync(wire, collection);
        var file = await Deposit.FileAsync(wire, dataset, "a.csv");
        await Make.PublishAsync(wire, dataset);
        return await PidOfAsync(wire, file);
    }

    private static async Task<string> PidOfAsync(Wire wire, long file) =>
        (await wire.GetAsync($"/api/files/{file}")).Data["dataFile"]!["persistentId"]!.GetValue<string>();

    private static async Task<string> ExportAsync(Wire wire, string pid) =>
        (await wire.GetAsync($"/api/datasets/export?exporter=dataverse_json&persistentId={pid}")).Text;

    private static Task AllNamedAsync(Wire wire, long dataset, int files) =>
        Wait.UntilAsync(
            async () =>
                (await wire.GetAsync($"/api/datasets/{dataset}/versions/1.0/files"))
                    .Data.AsArray()
                    .Select(f => f!["dataFile"]!["persistentId"]!.GetValue<string>())
                    .Where(p => p.Length > 0)
                    .Distinct(StringComparer.Ordinal)
                    .Count() == files,
            "every file has an identifier"
        );

    private static async Task WithdrawAsync(Wire wire, long dataset, string version) =>
        _ = (
            await wire.PostAsync(
                $"/api/datasets/{dataset}/versions/{version}/deaccession",
                new JsonObject { ["deaccessionReason"] = "Withdrawn by a test." }
            )
        ).Message;

    private static byte[] Zip(int files) => SwordEntry.Zip([.. Enumerable.Range(0, files).Select(i => $"{i}.txt")]);

    private static Task<bool> Failing(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.FromResult(true);
    }

    private static string? StateOf(TestDataCite registry, string pid) => registry.Known.GetValueOrDefault(pid[4..]).State;
}
