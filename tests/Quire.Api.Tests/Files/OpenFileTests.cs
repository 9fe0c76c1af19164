using System.Text.Json.Nodes;
using Quire.Api.Tests.Datasets;
using Quire.Testing;

namespace Quire.Api.Tests.Files;

/// <summary>What somebody is told of a file is what happens when they ask for it.</summary>
public sealed class OpenFileTests
{
    [Theory, EachDatabase]
    public async Task A_file_whose_only_release_was_withdrawn_is_open_to_nobody_and_says_so(DatabaseKind database)
    {
        var (server, admin, dataset, file) = await PublishedAsync(database);
        using var stranger = server.As((await Make.UserAsync(admin)).Token);
        Assert.True(await MayDownloadAsync(stranger, file));

        _ = (
            await admin.PostAsync(
                $"/api/datasets/{dataset}/versions/1.0/deaccession",
                new JsonObject { ["deaccessionReason"] = "Wrong data." }
            )
        ).Data;

        Assert.False(await MayDownloadAsync(stranger, file));
    }

    [Theory, EachDatabase]
    public async Task A_file_that_a_later_release_restricts_is_open_in_no_version(DatabaseKind database)
    {
        var (server, admin, dataset, file) = await PublishedAsync(database);
        using var guest = server.Guest();
        const string Question = "canDownloadAtLeastOneFile";
        Assert.True((await guest.GetAsync($"/api/datasets/{dataset}/versions/1.0/{Question}")).Data.GetValue<bool>());

        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/files/{file}/restrict", "true")).Data;
        Assert.True((await guest.GetAsync($"/api/datasets/{dataset}/versions/1.0/{Question}")).Data.GetValue<bool>());
        await Make.PublishAsync(admin, dataset);

        Assert.Equal(403, (int)(await guest.GetAsync($"/api/access/datafile/{file}")).Status);
        Assert.False((await guest.GetAsync($"/api/datasets/{dataset}/versions/1.0/{Question}")).Data.GetValue<bool>());
    }

    [Theory, EachDatabase]
    public async Task That_a_draft_leaves_a_file_out_is_told_to_those_who_may_see_the_draft(DatabaseKind database)
    {
        var (server, admin, _, file) = await PublishedAsync(database);

        _ = (await admin.DeleteAsync($"/api/files/{file}")).Data;

        Assert.False((await server.Guest().GetAsync($"/api/files/{file}/hasBeenDeleted")).Data.GetValue<bool>());
        Assert.True((await admin.GetAsync($"/api/files/{file}/hasBeenDeleted")).Data.GetValue<bool>());
    }

    private static async Task<(TestServer Server, Wire Admin, long Dataset, long File)> PublishedAsync(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var file = await Deposit.FileAsync(admin, dataset, "open.txt");
        _ = await Deposit.FileAsync(admin, dataset, "closed.txt", "closed", restricted: true);
        await Make.PublishAsync(admin, dataset);
        return (server, admin, dataset, file);
    }

    private static async Task<bool> MayDownloadAsync(Wire wire, long file)
    {
        var told = (await wire.GetAsync($"/api/access/datafile/{file}/userPermissions")).Data[
            "canDownloadFile"
        ]!.GetValue<bool>();
        Assert.Equal(told, (int)(await wire.GetAsync($"/api/access/datafile/{file}")).Status == 200);
        return told;
    }
}
