using System.Net;
using Quire.Testing;
using Quire.Testing.Sword;

namespace Quire.Api.Tests.Sword;

public sealed class SwordFileTests
{
    private static readonly (string, string)[] Headers =
    [
        ("Content-Type", "application/zip"),
        ("Content-Disposition", "filename=example.zip"),
        ("Packaging", SwordDriver.SimpleZip),
    ];

    [Theory, EachDatabase]
    public async Task Files_of_a_zip_are_added_with_their_folders(DatabaseKind database)
    {
        using var world = await SwordWorld.OfAsync(await SharedServer.OfAsync(database));
        var pid = await world.DepositAsync();
        var added = await world.Client.SendAsync(
            HttpMethod.Post,
            SwordWorld.EditMedia(pid),
            SwordEntry.Zip("a/one.txt", "two.txt"),
            Headers
        );
        Assert.True(added.Status == HttpStatusCode.Created, added.Text);
        Assert.EndsWith(SwordWorld.Edit(pid), added.Headers.Location!.ToString());
        var files = (
            await world.Admin.GetAsync($"/api/datasets/:persistentId/versions/:draft/files?persistentId={pid}")
        ).Data.AsArray();
        Assert.Equal(["a/one.txt", "/two.txt"], files.Select(f => $"{f!["directoryLabel"]}/{f["label"]}"));
    }

    [Theory, EachDatabase]
    public async Task Bytes_with_another_digest_than_announced_are_not_stored(DatabaseKind database)
    {
        using var world = await SwordWorld.OfAsync(await SharedServer.OfAsync(database));
        var pid = await world.DepositAsync();
        var wrong = await world.Client.SendAsync(
            HttpMethod.Post,
            SwordWorld.EditMedia(pid),
            SwordEntry.Zip("one.txt"),
            [.. Headers, ("Content-MD5", "900150983cd24fb0d6963f7d28e17f72")]
        );
        SwordWorld.MustBeError(wrong, HttpStatusCode.PreconditionFailed);
        Assert.Equal("http://purl.org/net/sword/error/ErrorChecksumMismatch", SwordDriver.Xml(wrong).Attribute("href")!.Value);
        Assert.Empty((await world.StatementAsync(pid)).Elements(SwordDriver.Atom + "entry"));
    }

    [Fact]
    public async Task What_is_announced_wrongly_is_refused()
    {
        using var world = await SwordWorld.OfAsync(await SharedServer.OfAsync(DatabaseKind.Sqlite));
        var iri = SwordWorld.EditMedia(await world.DepositAsync());
        var zip = SwordEntry.Zip("one.txt");
        Task<WireAnswer> Send(byte[] body, params (string, string)[] headers) =>
            world.Client.SendAsync(HttpMethod.Post, iri, body, headers);

        Assert.Contains(
            "Binary",
            SwordWorld.MustBeError(
                await Send(zip, Headers[0], Headers[1], ("Packaging", "http://purl.org/net/sword/package/Binary")),
                HttpStatusCode.UnsupportedMediaType
            )
        );
        SwordWorld.MustBeError(await Send(zip, Headers[0], Headers[1]), HttpStatusCode.UnsupportedMediaType);
        Assert.Contains(
            "Content-Disposition",
            SwordWorld.MustBeError(await Send(zip, Headers[0], Headers[2]), HttpStatusCode.BadRequest)
        );
        Assert.Contains("bytes", SwordWorld.MustBeError(await Send([], Headers), HttpStatusCode.BadRequest));
        SwordWorld.MustBeError(await Send(zip, [.. Headers, ("Content-MD5", "short")]), HttpStatusCode.BadRequest);
        SwordWorld.MustBeError(await world.Client.SendAsync(HttpMethod.Put, iri, zip, Headers), HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task What_is_larger_than_the_installation_takes_is_refused_as_the_profile_says()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var world = await SwordWorld.OfAsync(server);
        var pid = await world.DepositAsync();
        _ = (await world.Admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:MaxFileUploadSizeInBytes", "10")).Data;
        var refused = await world.Client.AddAsync(SwordWorld.EditMedia(pid), SwordEntry.Zip("a-name-longer-than-ten.txt"));
        SwordWorld.MustBeError(refused, HttpStatusCode.RequestEntityTooLarge);
        Assert.Equal("http://purl.org/net/sword/error/MaxUploadSizeExceeded", SwordDriver.Xml(refused).Attribute("href")!.Value);
        Assert.Empty((await world.StatementAsync(pid)).Elements(SwordDriver.Atom + "entry"));
    }

    [Theory, EachDatabase]
    public async Task A_file_is_deleted_by_its_number_or_the_address_a_statement_gives(DatabaseKind database)
    {
        using var world = await SwordWorld.OfAsync(await SharedServer.OfAsync(database));
        var pid = await world.DepositAsync();
        await world.Client.AddAsync(SwordWorld.EditMedia(pid), SwordEntry.Zip("100% sure?.txt", "two.txt"));
        var iris = (await world.StatementAsync(pid))
            .Elements(SwordDriver.Atom + "entry")
            .Select(e => e.Element(SwordDriver.Atom + "id")!.Value)
            .ToList();
        Assert.Equal(HttpStatusCode.NoContent, (await world.Client.DeleteAsync(iris[0])).Status);
        var number = iris[1].Split("/file/")[1].Split('/')[0];
        Assert.Equal(
            HttpStatusCode.NoContent,
            (await world.Client.DeleteAsync($"{SwordDriver.Base}/edit-media/file/{number}")).Status
        );
        Assert.Empty((await world.StatementAsync(pid)).Elements(SwordDriver.Atom + "entry"));
        SwordWorld.MustBeError(await world.Client.DeleteAsync(iris[0]), HttpStatusCode.NotFound);
        SwordWorld.MustBeError(
            await world.Client.DeleteAsync($"{SwordDriver.Base}/edit-media/file/one"),
            HttpStatusCode.BadRequest
        );
    }
}
