using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Testing;

namespace Quire.Api.Tests.Files.Thumbnails;

public sealed class ThumbnailTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Pictures_have_thumbnails_for_those_who_may_have_them(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var open = await PictureAsync(server, admin, dataset, "open.png", Picture.Png(300, 150));
        var closed = await PictureAsync(server, admin, dataset, "closed.png", Picture.Png(30, 60), restrict: true);
        var text = await Make.FileAsync(admin, dataset, "a.txt", "a");

        Assert.Equal((64, 32), await SizeAsync(admin, $"datafile/{open}?imageThumb=true"));
        Assert.Equal((100, 50), await SizeAsync(admin, $"datafile/{open}?imageThumb=100"));
        Assert.Equal((300, 150), await SizeAsync(admin, $"datafile/{open}?imageThumb=100000"));
        (await guest.GetAsync($"/api/access/datafile/{open}?imageThumb=true")).MustBeError(HttpStatusCode.Forbidden);
        Assert.Equal(HttpStatusCode.NoContent, (await guest.GetAsync($"/api/access/fileCardImage/{open}")).Status);
        (await admin.GetAsync($"/api/access/datafile/{text}?imageThumb=true")).MustBeError(HttpStatusCode.NotFound);

        await Make.PublishAsync(admin, dataset);

        Assert.Equal((64, 32), await SizeAsync(guest, $"datafile/{open}?imageThumb=true"));
        Assert.Equal((48, 24), await SizeAsync(guest, $"fileCardImage/{open}"));
        (await guest.GetAsync($"/api/access/datafile/{closed}?imageThumb=true")).MustBeError(HttpStatusCode.Forbidden);
        (await guest.GetAsync("/api/access/fileCardImage/99999999")).MustBeError(HttpStatusCode.NotFound);
        foreach (var none in new[] { closed, text })
        {
            var card = await guest.GetAsync($"/api/access/fileCardImage/{none}");
            Assert.Equal((HttpStatusCode.NoContent, 0), (card.Status, card.Body.Length));
        }

        Assert.Equal((30, 60), await SizeAsync(admin, $"datafile/{closed}?imageThumb=true"));
    }

    [Theory, EachDatabase]
    public async Task A_dataset_shows_what_was_chosen_uploaded_or_found(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var closed = await PictureAsync(server, admin, dataset, "closed.png", Picture.Png(50, 50), restrict: true);
        var first = await PictureAsync(server, admin, dataset, "first.png", Picture.Png(200, 100));
        var second = await PictureAsync(server, admin, dataset, "second.png", Picture.Png(100, 200));
        var path = $"/api/datasets/{dataset}";
        (await admin.GetAsync($"{path}/thumbnail")).MustBeError(HttpStatusCode.NotFound, "Thumbnail not available");
        Assert.Equal("Thumbnail set to data:image/png;base64,", Beginning(await admin.PostAsync($"{path}/thumbnail/{second}")));
        Assert.Equal((24, 48), Picture.SizeOf((await admin.GetAsync($"{path}/thumbnail")).Body));
        (await guest.GetAsync($"{path}/thumbnail")).MustBeError(HttpStatusCode.NotFound, "Thumbnail not available");
        (await guest.GetAsync($"{path}/logo")).MustBeError(HttpStatusCode.NotFound, "Logo not available");

        await Make.PublishAsync(admin, dataset);

        Assert.Equal((24, 48), Picture.SizeOf((await guest.GetAsync($"{path}/thumbnail")).Body));
        Assert.Equal((70, 140), Picture.SizeOf((await guest.GetAsync($"{path}/logo")).Body));
        Assert.Equal((second, false, false), await StateAsync(admin, dataset));
        var candidates = (await admin.GetAsync($"{path}/thumbnail/candidates")).Data.AsArray();
        Assert.Equal([first, second], candidates.Select(c => c!["dataFileId"]!.GetValue<long>()));
        (await guest.GetAsync($"{path}/thumbnail/candidates")).MustBeError(
            HttpStatusCode.Forbidden,
            "You are not permitted to list dataset thumbnail candidates."
        );
        (await admin.PostAsync($"{path}/thumbnail/{closed}")).MustBeError(HttpStatusCode.BadRequest);
        (await admin.PostAsync($"{path}/thumbnail/99999999")).MustBeError(
            HttpStatusCode.NotFound,
            "Could not find file based on id supplied: 99999999."
        );

        Assert.Equal(
            "Thumbnail is now data:image/png;base64,",
            Beginning(await UploadAsync(admin, dataset, Picture.Png(10, 20)))
        );
        Assert.Equal((10, 20), Picture.SizeOf((await guest.GetAsync($"{path}/logo")).Body));
        Assert.Equal((0, false, true), await StateAsync(admin, dataset));
        Assert.Equal("Dataset thumbnail removed.", (await admin.DeleteAsync($"{path}/thumbnail")).Message);
        (await guest.GetAsync($"{path}/thumbnail")).MustBeError(HttpStatusCode.NotFound);
        Assert.Equal((0, true, false), await StateAsync(admin, dataset));
    }

    [Theory, EachDatabase]
    public async Task Without_a_choice_the_first_picture_that_is_for_everybody_is_shown(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:MaxEmbargoDurationInMonths", "-1")).Data;
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        _ = await PictureAsync(server, admin, dataset, "closed.png", Picture.Png(20, 20), restrict: true);
        var kept = await PictureAsync(server, admin, dataset, "kept.png", Picture.Png(30, 30));
        var open = await PictureAsync(server, admin, dataset, "open.png", Picture.Png(40, 40));
        await Make.PublishAsync(admin, dataset);
        Assert.Equal((kept, false, false), await StateAsync(admin, dataset));

        _ = (
            await admin.PostAsync(
                $"/api/datasets/{dataset}/files/actions/:set-embargo",
                new JsonObject { ["dateAvailable"] = "2999-01-01", ["fileIds"] = new JsonArray(kept) }
            )
        ).Data;

        Assert.Equal((open, false, false), await StateAsync(admin, dataset));
        Assert.Equal((40, 40), Picture.SizeOf((await guest.GetAsync($"/api/datasets/{dataset}/logo")).Body));
        (await guest.GetAsync($"/api/access/datafile/{kept}?imageThumb=true")).MustBeError(HttpStatusCode.Forbidden);
        Assert.Equal(HttpStatusCode.NoContent, (await guest.GetAsync($"/api/access/fileCardImage/{kept}")).Status);
    }

    [Theory, EachDatabase]
    public async Task A_choice_ends_with_its_file(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        _ = await PictureAsync(server, admin, dataset, "one.png", Picture.Png(96, 48));
        await Make.PublishAsync(admin, dataset);
        var chosen = await PictureAsync(server, admin, dataset, "two.png", Picture.Png(48, 96));
        _ = (await admin.PostAsync($"/api/datasets/{dataset}/thumbnail/{chosen}")).Data;
        Assert.Equal((24, 48), Picture.SizeOf((await admin.GetAsync($"/api/datasets/{dataset}/thumbnail")).Body));

        _ = (await admin.DeleteAsync($"/api/files/{chosen}")).Data;

        Assert.Equal((48, 24), Picture.SizeOf((await admin.GetAsync($"/api/datasets/{dataset}/thumbnail")).Body));
    }

    [Theory, EachDatabase]
    public async Task What_cannot_be_a_thumbnail_is_told_once_and_tried_again_when_asked(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var sound = Picture.Png(200, 200);
        foreach (
            var (name, bytes, problem) in new[]
            {
                ("huge.png", Picture.Claiming(60_000, 60_000), "60000 by 60000"),
                ("large.png", Picture.Claiming(20_000, 20_000), "20000 by 20000"),
                ("short.png", sound[..(sound.Length / 2)], "cut short"),
                ("other.png", Picture.Claiming(90, 90), "cut short"),
                ("text.jpg", "no picture at all"u8.ToArray(), "no picture"),
            }
        )
        {
            var file = await PictureAsync(server, admin, dataset, name, bytes);
            Assert.Contains(problem, await ProblemAsync(server, file), StringComparison.Ordinal);
            (await admin.GetAsync($"/api/access/datafile/{file}?imageThumb=true")).MustBeError(HttpStatusCode.NotFound);
            (await admin.PostAsync($"/api/datasets/{dataset}/thumbnail/{file}")).MustBeError(HttpStatusCode.BadRequest);
            (await UploadAsync(admin, dataset, bytes)).MustBeError(HttpStatusCode.BadRequest);
            Assert.Equal(
                $"Thumbnail Failure Flag cleared for file id=: {file}.",
                (await admin.DeleteAsync($"/api/admin/clearThumbnailFailureFlag/{file}")).Message
            );
            await MadeAsync(server, file);
        }

        Assert.Equal(
            "Thumbnail Failure Flags cleared.",
            (await admin.DeleteAsync("/api/admin/clearThumbnailFailureFlag")).Message
        );
        (await admin.DeleteAsync("/api/admin/clearThumbnailFailureFlag/99999999")).MustBeError(
            HttpStatusCode.BadRequest,
            "Could not find file with the id: 99999999"
        );
        (await UploadAsync(admin, dataset, Picture.Png(600, 600))).MustBeError(
            HttpStatusCode.BadRequest,
            "File is larger than maximum size: 500000."
        );
        (await admin.PostAsync($"/api/datasets/{dataset}/thumbnail", new JsonObject())).MustBeError(HttpStatusCode.BadRequest);
        await using var scope = server.Services.CreateAsyncScope();
        Assert.False(await scope.ServiceProvider.GetRequiredService<RepositoryDb>().Thumbnails.AnyAsync(Ct));
    }

    private static async Task<long> PictureAsync(
        TestServer server,
        Wire wire,
        long dataset,
        string name,
        byte[] bytes,
        bool restrict = false
    )
    {
        var added = await wire.UploadAsync(
            $"/api/datasets/{dataset}/add",
            name,
            bytes,
            new JsonObject { ["restrict"] = restrict },
            name.EndsWith(".jpg", StringComparison.Ordinal) ? "image/jpeg" : "image/png"
        );
        var file = added.Data["files"]![0]!["dataFile"]!["id"]!.GetValue<long>();
        await MadeAsync(server, file);
        return file;
    }

    private static async Task MadeAsync(TestServer server, long file)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        await Wait.UntilAsync(() => db.Thumbnails.AnyAsync(t => t.FileId == file, Ct), $"somebody looked at file {file}");
    }

    private static async Task<string> ProblemAsync(TestServer server, long file)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        return await db.Thumbnails.Where(t => t.FileId == file).Select(t => t.Problem).SingleAsync(Ct) ?? "";
    }

    private static async Task<(int Width, int Height)> SizeAsync(Wire wire, string path)
    {
        var answer = await wire.GetAsync($"/api/access/{path}");
        Assert.Equal("image/png", answer.ContentHeaders.ContentType?.MediaType);
        return Picture.SizeOf(answer.Body);
    }

    private static async Task<(long File, bool Generic, bool Uploaded)> StateAsync(Wire admin, long dataset)
    {
        var state = (await admin.GetAsync($"/api/admin/datasets/thumbnailMetadata/{dataset}")).Data;
        return (
            long.Parse(state["dataFileId"]?.GetValue<string>() ?? "0", System.Globalization.CultureInfo.InvariantCulture),
            state["isUseGenericThumbnail"]!.GetValue<bool>(),
            state["datasetLogoPresent"]!.GetValue<bool>()
        );
    }

    private static Task<WireAnswer> UploadAsync(Wire wire, long dataset, byte[] bytes) =>
        wire.UploadAsync($"/api/datasets/{dataset}/thumbnail", "logo.png", bytes, contentType: "image/png");

    private static string Beginning(WireAnswer answer)
    {
        _ = answer.Data;
        return answer.Message[..(answer.Message.IndexOf(',', StringComparison.Ordinal) + 1)];
    }
}
