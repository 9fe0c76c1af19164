using System.Net;
using Quire.Testing;
using Quire.Testing.Sword;

namespace Quire.Api.Tests.Sword;

public sealed class SwordPublishTests
{
    [Theory, EachDatabase]
    public async Task A_version_is_minor_where_it_can_be(DatabaseKind database)
    {
        using var world = await SwordWorld.OfAsync(await SharedServer.OfAsync(database));
        var pid = await world.DepositAsync();
        Assert.Equal("1.0", await PublishAsync(world, pid));

        await world.Client.ReplaceAsync(SwordWorld.Edit(pid), SwordEntry.Of("Grinding"));
        Assert.Equal("true", SwordDriver.State(await world.StatementAsync(pid), "isMinorUpdate"));
        Assert.Equal("1.1", await PublishAsync(world, pid));

        await world.Client.AddAsync(SwordWorld.EditMedia(pid), SwordEntry.Zip("one.txt"));
        Assert.Equal("false", SwordDriver.State(await world.StatementAsync(pid), "isMinorUpdate"));
        Assert.Equal("2.0", await PublishAsync(world, pid));
    }

    [Theory, EachDatabase]
    public async Task Nothing_is_published_that_is_not_said_to_be_complete(DatabaseKind database)
    {
        using var world = await SwordWorld.OfAsync(await SharedServer.OfAsync(database));
        var edit = SwordWorld.Edit(await world.DepositAsync());
        SwordWorld.MustBeError(await world.Client.SendAsync(HttpMethod.Post, edit), HttpStatusCode.BadRequest);
        SwordWorld.MustBeError(
            await world.Client.SendAsync(HttpMethod.Post, edit, [], ("In-Progress", "true")),
            HttpStatusCode.BadRequest
        );
        Assert.Equal("DRAFT", SwordDriver.State(await world.StatementAsync(edit.Split("/study/")[1]), "latestVersionState"));
    }

    [Theory, EachDatabase]
    public async Task A_draft_of_a_published_dataset_is_deleted_and_the_dataset_stays(DatabaseKind database)
    {
        using var world = await SwordWorld.OfAsync(await SharedServer.OfAsync(database));
        var pid = await world.DepositAsync();
        await PublishAsync(world, pid);
        Assert.Contains(
            "published",
            SwordWorld.MustBeError(await world.Client.CompleteAsync(SwordWorld.Edit(pid)), HttpStatusCode.BadRequest)
                + SwordWorld.MustBeError(await world.Client.DeleteAsync(SwordWorld.Edit(pid)), HttpStatusCode.MethodNotAllowed)
        );
        await world.Client.ReplaceAsync(SwordWorld.Edit(pid), SwordEntry.Of("Grinding"));
        Assert.Equal(HttpStatusCode.NoContent, (await world.Client.DeleteAsync(SwordWorld.Edit(pid))).Status);
        Assert.Equal("RELEASED", SwordDriver.State(await world.StatementAsync(pid), "latestVersionState"));
    }

    [Theory, EachDatabase]
    public async Task A_lock_is_told_and_forbids_changes(DatabaseKind database)
    {
        using var world = await SwordWorld.OfAsync(await SharedServer.OfAsync(database));
        var pid = await world.DepositAsync();
        var dataset = (await world.Admin.GetAsync($"/api/datasets/:persistentId?persistentId={pid}")).Data[
            "id"
        ]!.GetValue<long>();
        _ = (await world.Admin.PostAsync($"/api/datasets/{dataset}/lock/Ingest")).Data;
        Assert.Equal("true", SwordDriver.State(await world.StatementAsync(pid), "locked"));
        SwordWorld.MustBeError(
            await world.Client.ReplaceAsync(SwordWorld.Edit(pid), SwordEntry.Of("Grinding")),
            HttpStatusCode.BadRequest
        );
        SwordWorld.MustBeError(
            await world.Client.AddAsync(SwordWorld.EditMedia(pid), SwordEntry.Zip("one.txt")),
            HttpStatusCode.BadRequest
        );
    }

    private static async Task<string> PublishAsync(SwordWorld world, string pid)
    {
        var answer = await world.Client.CompleteAsync(SwordWorld.Edit(pid));
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        var data = (await world.Admin.GetAsync($"/api/datasets/:persistentId?persistentId={pid}")).Data;
        await Make.UnlockedAsync(world.Admin, data["id"]!.GetValue<long>());
        var version = (await world.Admin.GetAsync($"/api/datasets/:persistentId?persistentId={pid}")).Data["latestVersion"]!;
        return $"{version["versionNumber"]}.{version["versionMinorNumber"]}";
    }
}
