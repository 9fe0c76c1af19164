using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Files.Periods;

public sealed class RetentionTests
{
    private const int Ways = 13;

    [Theory, EachDatabase]
    public async Task After_the_retention_period_nobody_has_the_bytes_but_editors(DatabaseKind database)
    {
        await using var world = await PeriodWorld.MakeAsync(database);
        using var guest = world.Server.Guest();
        using var downloader = await world.PersonAsync("fileDownloader");
        using var editor = await world.PersonAsync("contributor");
        var last = world.Clock.Today.AddDays(30);
        Assert.Equal("File(s) retention period has been set or updated", (await world.RetainAsync(last)).Message);
        await Make.PublishAsync(world.Admin, world.Dataset);
        world.Clock.MoveTo(last);
        Assert.Equal(Ways, (await world.WaysToBytesAsync(guest)).Count);
        Assert.Equal("openAccess", (await world.ToldAsync()).Rights);

        world.Clock.MoveTo(last.AddDays(1));

        Assert.Empty(await world.WaysToBytesAsync(guest));
        Assert.Empty(await world.WaysToBytesAsync(downloader));
        Assert.Equal(Ways, (await world.WaysToBytesAsync(editor)).Count);
        Assert.Contains("IS RETENTIONEXPIRED AND", await world.ManifestAsync(downloader), StringComparison.Ordinal);
        await world.FoundAsync("RetentionPeriodExpired");
        var told = await world.ToldAsync();
        Assert.Equal(("""[{"Public":1},{"RetentionPeriodExpired":1}]""", "closedAccess"), (told.Found, told.Rights));
        Assert.Equal(1, JsonNode.Parse(told.Counted)!["RetentionPeriodExpired"]!.GetValue<int>());
        var may = (await downloader.GetAsync($"/api/access/datafile/{world.File}/userPermissions")).Data;
        Assert.False(may["canDownloadFile"]!.GetValue<bool>());
        var found = (await downloader.GetAsync($"/api/search?q=*&type=file&fq=entityId:{world.File}")).Data["items"]![0]!;
        Assert.False(found["canDownloadFile"]!.GetValue<bool>());
        var explained = (await downloader.GetAsync($"/api/quire/explain?object={world.File}&permission=DownloadFile")).Data;
        Assert.Equal("retentionOver", explained["because"]!.GetValue<string>());
        (await downloader.PutAsync($"/api/access/datafile/{world.File}/requestAccess")).MustBeError(
            HttpStatusCode.BadRequest,
            "You may not request access to this file. It is not available because its retention period has ended."
        );
    }

    [Theory, EachDatabase]
    public async Task What_lies_beside_a_file_ends_with_it(DatabaseKind database)
    {
        await using var world = await PeriodWorld.MakeAsync(database);
        using var guest = world.Server.Guest();
        using var form = new MultipartFormDataContent
        {
            { new StringContent("true"), "isPublic" },
            { new ByteArrayContent([1]), "file", "derived" },
        };
        var path = $"/api/access/datafile/{world.File}/auxiliary";
        _ = (await world.Admin.SendAsync(HttpMethod.Post, $"{path}/open/1", form)).Data;
        var last = world.Clock.Today.AddDays(30);
        _ = (await world.RetainAsync(last)).Data;
        await Make.PublishAsync(world.Admin, world.Dataset);
        world.Clock.MoveTo(last);
        Assert.Equal([1], (await guest.GetAsync($"{path}/open/1")).Body);

        world.Clock.MoveTo(last.AddDays(1));

        (await guest.GetAsync(path)).MustBeError(HttpStatusCode.Forbidden);
        (await guest.GetAsync($"{path}/open/1")).MustBeError(HttpStatusCode.Forbidden);
        Assert.Single((await world.Admin.GetAsync(path)).Data.AsArray());
    }

    [Theory, EachDatabase]
    public async Task Retention_periods_are_set_and_lifted(DatabaseKind database)
    {
        await using var world = await PeriodWorld.MakeAsync(database);
        var today = world.Clock.Today;
        using var curator = await world.PersonAsync("curator");
        _ = (await world.RetainAsync(today.AddDays(1), curator)).Data;
        Assert.Equal(
            $$"""{"dateUnavailable":"{{PeriodWorld.Text(today.AddDays(1))}}","reason":"A law"}""",
            (await curator.GetAsync($"/api/files/{world.File}")).Data["dataFile"]!["retention"]!.ToJsonString()
        );
        await RefusedAsync("set-retention", new() { ["reason"] = "x" }, "Invalid retention period; no dateUnavailable specified");
        await RefusedAsync("set-retention", Of(5), "Invalid retention period; dateUnavailable must be a string");
        await RefusedAsync("set-retention", Of("2030-13-01"), "Invalid date format for dateUnavailable: 2030-13-01");
        await RefusedAsync("set-retention", Of(PeriodWorld.Text(today)), "Date unavailable can not be in the past");
        var wrong = Of(PeriodWorld.Text(today.AddDays(9)));
        wrong["reason"] = 5;
        await RefusedAsync("set-retention", wrong, "Invalid retention period; reason must be a string");
        wrong["reason"] = null;
        wrong["fileIds"] = "5";
        await RefusedAsync("set-retention", wrong, "Invalid retention period; fileIds must be an array of id strings");
        await RefusedAsync("unset-retention", new() { ["fileIds"] = 5 }, "fileIds must be an array of id strings");
        await RefusedAsync("unset-retention", [], "No fileIds specified");
        var none = await world.ActAsync(
            "unset-retention",
            new() { ["fileIds"] = new JsonArray(world.File, world.Other) },
            curator
        );
        none.MustBeError(
            HttpStatusCode.Forbidden,
            "The following files do not have retention periods or you do not have permission to remove their retention periods"
        );
        Assert.Equal($"[{world.Other}]", none.Json["files"]!.ToJsonString());
        var lifted = await world.ActAsync("unset-retention", new() { ["fileIds"] = new JsonArray(world.File) }, curator);
        Assert.Equal("Retention periods were removed from file(s)", lifted.Message);
        Assert.Null((await curator.GetAsync($"/api/files/{world.File}")).Data["dataFile"]!["retention"]);
        _ = (await world.Admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:MinRetentionDurationInMonths", "12")).Data;
        await RefusedAsync(
            "set-retention",
            Of(PeriodWorld.Text(today.AddMonths(11))),
            "Date unavailable can not be earlier than MinRetentionDurationInMonths: 12 from now"
        );
        _ = (await world.Admin.DeleteAsync("/api/admin/settings/:MinRetentionDurationInMonths")).Data;
        await RefusedAsync("set-retention", Of(PeriodWorld.Text(today.AddDays(9))), "No Retention periods allowed");

        async Task RefusedAsync(string action, JsonObject body, string message) =>
            (await world.ActAsync(action, body, curator)).MustBeError(HttpStatusCode.BadRequest, message);

        JsonObject Of(JsonNode day) => new() { ["dateUnavailable"] = day, ["fileIds"] = new JsonArray(world.File) };
    }
}
