using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Jobs;
using Quire.Testing;

namespace Quire.Api.Tests.Files.Periods;

public sealed class EmbargoTests
{
    private const int Ways = 13;

    [Theory, EachDatabase]
    public async Task An_embargo_keeps_the_bytes_back_on_every_way_until_its_day(DatabaseKind database)
    {
        await using var world = await PeriodWorld.MakeAsync(database);
        using var guest = world.Server.Guest();
        using var stranger = await world.PersonAsync(role: null);
        using var downloader = await world.PersonAsync("fileDownloader");
        var day = world.Clock.Today.AddDays(30);
        Assert.Equal("Files were embargoed", (await world.EmbargoAsync(day)).Message);
        await Make.PublishAsync(world.Admin, world.Dataset);

        Assert.Empty(await world.WaysToBytesAsync(guest));
        Assert.Empty(await world.WaysToBytesAsync(stranger));
        Assert.Equal(Ways, (await world.WaysToBytesAsync(downloader)).Count);
        Assert.Equal(Ways, (await world.WaysToBytesAsync(world.Admin)).Count);
        Assert.Contains($"{PeriodWorld.Secret} IS EMBARGOED AND", await world.ManifestAsync(guest), StringComparison.Ordinal);
        (await guest.GetAsync($"/api/access/datafile/{world.File}")).MustBeError(HttpStatusCode.Forbidden);
        await IsToldAsync(world, """[{"EmbargoedThenPublic":1},{"Public":1}]""", "embargoedAccess", "EmbargoedThenPublic");
        await MayAsync(stranger, world, false);
        await MayAsync(downloader, world, true);
        var shown = (await guest.GetAsync($"/api/files/{world.File}")).Data["dataFile"]!["embargo"]!;
        Assert.Equal(
            $$"""{"dateAvailable":"{{PeriodWorld.Text(day)}}","reason":"Until the book is out"}""",
            shown.ToJsonString()
        );

        world.Clock.MoveTo(day.AddDays(-1));
        Assert.Empty(await world.WaysToBytesAsync(guest));

        // Nothing has to be done first: what is kept of the day before is not given any more.
        world.Clock.MoveTo(day);
        Assert.Equal(Ways, (await world.WaysToBytesAsync(guest)).Count);
        Assert.Equal(("""{"Public":2}""", "openAccess"), Told(await world.ToldAsync()));
        await MayAsync(stranger, world, true);
        await world.FoundAsync("Public");
        Assert.Equal("""[{"Public":2}]""", (await world.ToldAsync()).Found);
    }

    [Theory, EachDatabase]
    public async Task A_restricted_file_stays_restricted_after_its_embargo(DatabaseKind database)
    {
        await using var world = await PeriodWorld.MakeAsync(database);
        using var guest = world.Server.Guest();
        using var stranger = await world.PersonAsync(role: null);
        _ = (await world.Admin.TextAsync(HttpMethod.Put, $"/api/files/{world.File}/restrict", "true")).Data;
        _ = (await world.Admin.TextAsync(HttpMethod.Put, $"/api/access/{world.Dataset}/allowAccessRequest", "true")).Data;
        var day = world.Clock.Today.AddDays(10);
        _ = (await world.EmbargoAsync(day)).Data;
        await Make.PublishAsync(world.Admin, world.Dataset);

        (await stranger.PutAsync($"/api/access/datafile/{world.File}/requestAccess")).MustBeError(
            HttpStatusCode.BadRequest,
            "Access to actively embargoed files not allowed. Request Access is invalid."
        );
        await IsToldAsync(
            world,
            """[{"EmbargoedThenRestricted":1},{"Public":1}]""",
            "restrictedAccess",
            "EmbargoedThenRestricted"
        );
        world.Clock.MoveTo(day);
        Assert.Empty(await world.WaysToBytesAsync(guest));
        Assert.Contains($"{PeriodWorld.Secret} IS RESTRICTED AND", await world.ManifestAsync(guest), StringComparison.Ordinal);
        await world.FoundAsync("Restricted");
        _ = (await stranger.PutAsync($"/api/access/datafile/{world.File}/requestAccess")).Data;
    }

    [Theory, EachDatabase]
    public async Task Embargoes_of_published_files_are_for_superusers(DatabaseKind database)
    {
        await using var world = await PeriodWorld.MakeAsync(database);
        using var guest = world.Server.Guest();
        using var curator = await world.PersonAsync("curator");
        var day = world.Clock.Today.AddDays(3);
        await Make.PublishAsync(world.Admin, world.Dataset);
        Assert.NotEmpty(await world.WaysToBytesAsync(guest));
        const string NotEditor =
            "Either the files are released and user is not a superuser or user does not have EditDataset permissions";
        (await world.EmbargoAsync(day, curator)).MustBeError(HttpStatusCode.Forbidden, NotEditor);
        var late = await Make.FileAsync(curator, world.Dataset, "late.txt", "late");
        var refused = await world.ActAsync("set-embargo", Of(day, world.File, late), curator);
        refused.MustBeError(HttpStatusCode.Forbidden, "You do not have permission to embargo the following files");
        Assert.Equal($"[{world.File}]", refused.Json["files"]!.ToJsonString());
        Assert.Equal("Files were embargoed", (await world.ActAsync("set-embargo", Of(day, late), curator)).Message);

        Assert.Equal("Files were embargoed", (await world.EmbargoAsync(day)).Message);
        Assert.Empty(await world.WaysToBytesAsync(guest));
        await IsToldAsync(world, """[{"EmbargoedThenPublic":1},{"Public":1}]""", "embargoedAccess", "EmbargoedThenPublic");
        var files = new JsonObject { ["fileIds"] = new JsonArray(world.File) };
        (await world.ActAsync("unset-embargo", (JsonObject)files.DeepClone(), curator)).MustBeError(
            HttpStatusCode.Forbidden,
            "The following files do not have embargoes or you do not have permission to remove their embargoes"
        );
        Assert.Equal(
            "Embargo(es) were removed from files",
            (await world.ActAsync("unset-embargo", new JsonObject { ["fileIds"] = new JsonArray($"{late}") }, curator)).Message
        );
        Assert.Equal("Embargo(es) were removed from files", (await world.ActAsync("unset-embargo", files)).Message);
        Assert.Equal(Ways, (await world.WaysToBytesAsync(guest)).Count);
        Assert.Equal(("""{"Public":2}""", "openAccess"), Told(await world.ToldAsync()));
    }

    [Theory, EachDatabase]
    public async Task Fingerprints_are_those_of_tables_everybody_may_have_on_the_day(DatabaseKind database)
    {
        await using var world = await PeriodWorld.MakeAsync(database);
        using var guest = world.Server.Guest();
        var table = await Make.FileAsync(world.Admin, world.Dataset, "a.csv", "x,y\n1,2\n3,4\n", contentType: "text/csv");
        await Make.PublishAsync(world.Admin, world.Dataset);
        var open = await FingerprintsAsync();
        Assert.StartsWith("UNF:6:", open.Version, StringComparison.Ordinal);
        Assert.Equal(open.Version, open.Table);
        (string?, string?) hidden = (null, null);
        var day = world.Clock.Today.AddDays(3);

        _ = (await world.ActAsync("set-embargo", Of(day, table))).Data;
        Assert.Equal(hidden, await FingerprintsAsync());
        world.Clock.MoveTo(day);
        world.Server.Services.GetRequiredService<JobQueue>().RaiseAll();
        await Wait.UntilAsync(async () => await FingerprintsAsync() == open, "the version tells its fingerprint");

        _ = (await world.Admin.TextAsync(HttpMethod.Put, $"/api/files/{table}/restrict", "true")).Data;
        _ = (await world.Admin.TextAsync(HttpMethod.Put, $"/api/access/{world.Dataset}/allowAccessRequest", "true")).Data;
        Assert.Equal(open, await FingerprintsAsync());
        await Make.PublishAsync(world.Admin, world.Dataset);
        Assert.Equal(hidden, await FingerprintsAsync());

        async Task<(string? Version, string? Table)> FingerprintsAsync()
        {
            var version = (await guest.GetAsync($"/api/datasets/{world.Dataset}/versions/1.0")).Data;
            var file = (await guest.GetAsync($"/api/files/{table}/versions/1.0")).Data["dataFile"]!;
            return (version["UNF"]?.GetValue<string>(), file["UNF"]?.GetValue<string>());
        }
    }

    [Theory, EachDatabase]
    public async Task A_file_in_the_place_of_another_is_kept_back_as_long(DatabaseKind database)
    {
        await using var world = await PeriodWorld.MakeAsync(database);
        var day = world.Clock.Today.AddDays(30);
        _ = (await world.EmbargoAsync(day)).Data;
        await Make.PublishAsync(world.Admin, world.Dataset);
        var replaced = await world.Admin.UploadAsync(
            $"/api/files/{world.File}/replace",
            "new.txt",
            "new"u8.ToArray(),
            null,
            "text/plain"
        );
        var file = replaced.Data["files"]![0]!["dataFile"]!["id"]!.GetValue<long>();
        await Make.PublishAsync(world.Admin, world.Dataset);

        (await world.Server.Guest().GetAsync($"/api/access/datafile/{file}")).MustBeError(HttpStatusCode.Forbidden);
        Assert.Empty(await world.WaysToBytesAsync(world.Server.Guest()));
        world.Clock.MoveTo(day);
        Assert.Equal("new", (await world.Server.Guest().GetAsync($"/api/access/datafile/{file}")).Text);
    }

    [Theory, EachDatabase]
    public async Task A_dataset_is_cited_with_the_end_of_the_embargoes_of_its_first_release(DatabaseKind database)
    {
        await using var world = await PeriodWorld.MakeAsync(database);
        var day = new DateOnly(world.Clock.Today.Year + 1, 3, 1);
        _ = (await world.EmbargoAsync(day)).Data;
        await Make.PublishAsync(world.Admin, world.Dataset);

        var version = (await world.Admin.GetAsync($"/api/datasets/{world.Dataset}/versions/1.0")).Data;
        var citation = (await world.Admin.GetAsync($"/api/datasets/{world.Dataset}/versions/1.0/citation")).Message;
        Assert.Equal(PeriodWorld.Text(day), version["citationDate"]!.GetValue<string>());
        Assert.Contains($", {day.Year}, ", citation, StringComparison.Ordinal);
        var pid = version["datasetPersistentId"]!.GetValue<string>();
        var export = (await world.Admin.GetAsync($"/api/datasets/export?exporter=oai_dc&persistentId={pid}")).Text;
        Assert.Contains(PeriodWorld.Text(day), export, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_is_no_embargo_is_refused(DatabaseKind database)
    {
        await using var world = await PeriodWorld.MakeAsync(database);
        var today = world.Clock.Today;
        var (other, _) = await Make.DatasetAsync(world.Admin, "root");
        var foreign = await Make.FileAsync(world.Admin, other, "x.txt", "x");
        await RefusedAsync(Of(today, world.File), "Date available can not be in the past");
        await RefusedAsync(
            Of(today.AddMonths(24).AddDays(1), world.File),
            "Date available can not exceed MaxEmbargoDurationInMonths: 24"
        );
        await RefusedAsync(new JsonObject { ["dateAvailable"] = "soon" }, "Unable to parse dateAvailable");
        await RefusedAsync(new JsonObject { ["dateAvailable"] = 5 }, "Unable to parse dateAvailable");
        await RefusedAsync(new JsonObject { ["dateAvailable"] = PeriodWorld.Text(today.AddDays(1)) }, "No fileIds specified");
        await RefusedAsync(Of(today.AddDays(1)), "No fileIds specified");
        await RefusedAsync(Of(today.AddDays(1), foreign), "Not all files belong to dataset");
        var blank = Of(today.AddDays(1), world.File);
        blank["reason"] = "  ";
        await RefusedAsync(blank, "An embargo reason cannot be blank");
        (await world.ActAsync("set-embargo", Of(today.AddDays(1), 99_999_999))).MustBeError(HttpStatusCode.NotFound);
        _ = (await world.Admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:EmbargoReasonRequired", "true")).Data;
        await RefusedAsync(Of(today.AddDays(1), world.File), "An embargo reason is required");
        _ = (await world.Admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:MaxEmbargoDurationInMonths", "0")).Data;
        await RefusedAsync(Of(today.AddDays(1), world.File), "No Embargoes allowed");
        Assert.Null((await world.Admin.GetAsync($"/api/files/{world.File}")).Data["dataFile"]!["embargo"]);

        async Task RefusedAsync(JsonObject body, string message) =>
            (await world.ActAsync("set-embargo", body)).MustBeError(HttpStatusCode.BadRequest, message);
    }

    private static async Task IsToldAsync(PeriodWorld world, string found, string rights, string status)
    {
        using var guest = world.Server.Guest();
        for (var i = 0; i < 2; i++)
        {
            var told = await world.ToldAsync();
            Assert.Equal((found, rights), (told.Found, told.Rights));
        }

        var listed = (await guest.GetAsync($"/api/datasets/{world.Dataset}/versions/1.0/files?accessStatus={status}")).Data;
        Assert.Equal(world.File, Assert.Single(listed.AsArray())!["dataFile"]!["id"]!.GetValue<long>());
    }

    private static async Task MayAsync(Wire who, PeriodWorld world, bool may)
    {
        var held = (await who.GetAsync($"/api/access/datafile/{world.File}/userPermissions")).Data;
        Assert.Equal(may, held["canDownloadFile"]!.GetValue<bool>());
        var found = (await who.GetAsync($"/api/search?q=*&type=file&fq=entityId:{world.File}")).Data["items"]![0]!;
        Assert.Equal(may, found["canDownloadFile"]!.GetValue<bool>());
    }

    private static (string Counted, string Rights) Told((string Found, string Counted, string Rights) told) =>
        (told.Counted, told.Rights);

    private static JsonObject Of(DateOnly day, params long[] files) =>
        new() { ["dateAvailable"] = PeriodWorld.Text(day), ["fileIds"] = new JsonArray([.. files.Select(f => (JsonNode)f)]) };
}
