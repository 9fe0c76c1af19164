using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Storage;

/// <summary>The places elsewhere that hold data of an installation.</summary>
public sealed class StorageSiteTests
{
    private const string Sites = "/api/admin/storageSites";

    [Theory, EachDatabase]
    public async Task Sites_are_told_of_changed_and_forgotten_and_one_at_most_is_primary(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        (await admin.GetAsync(Sites)).MustBeError(HttpStatusCode.NotFound, "No storage sites were found.");

        var first = (await admin.PostAsync(Sites, Site("dv.example.edu", primary: true))).Data;
        var second = (await admin.PostAsync(Sites, Site("mirror.example.edu", primary: false))).Data;
        var (one, two) = (first["id"]!.GetValue<long>(), second["id"]!.GetValue<long>());

        Assert.Equal("rsync,posix", first["transferProtocols"]!.GetValue<string>());
        Assert.Equal(2, (await admin.GetAsync(Sites)).Data.AsArray().Count);
        var taken = $"Storage site {one} already has primaryStorage set to true. There can be only one.";
        (await admin.PostAsync(Sites, Site("third.example.edu", primary: true))).MustBeError(HttpStatusCode.BadRequest, taken);
        (await PrimaryAsync(admin, two, "true")).MustBeError(HttpStatusCode.BadRequest, taken);
        Assert.True((await PrimaryAsync(admin, one, "true")).Data["primaryStorage"]!.GetValue<bool>());
        Assert.False((await PrimaryAsync(admin, one, "junk")).Data["primaryStorage"]!.GetValue<bool>());
        Assert.True((await PrimaryAsync(admin, two, "true")).Data["primaryStorage"]!.GetValue<bool>());
        Assert.True((await admin.GetAsync($"{Sites}/{two}")).Data["primaryStorage"]!.GetValue<bool>());

        Assert.Equal($"Storage site id {one} has been deleted.", (await admin.DeleteAsync($"{Sites}/{one}")).Message);
        (await admin.GetAsync($"{Sites}/{one}")).MustBeError(
            HttpStatusCode.NotFound,
            $"Could not find a storage site based on id {one}."
        );
    }

    [Theory]
    [InlineData("hostname", null, "String hostname is required!")]
    [InlineData("name", " ", "String name is required!")]
    [InlineData("primaryStorage", null, "primaryStorage must be true or false.")]
    [InlineData("transferProtocols", "rsync,carrier pigeon", "'carrier pigeon'")]
    public async Task What_is_no_site_is_refused(string member, string? value, string says)
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var body = Site("dv.example.edu", primary: false);
        body[member] = value;
        var refused = await admin.PostAsync(Sites, body);
        refused.MustBeError(HttpStatusCode.BadRequest);
        Assert.Contains(says, refused.Message);
    }

    [Fact]
    public async Task What_is_no_number_names_no_site()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        (await admin.GetAsync($"{Sites}/first")).MustBeError(
            HttpStatusCode.NotFound,
            "Could not find a storage site based on id first."
        );
        (await admin.DeleteAsync($"{Sites}/99999999999999999999")).MustBeError(HttpStatusCode.NotFound);
    }

    private static JsonObject Site(string hostname, bool primary) =>
        new()
        {
            ["hostname"] = hostname,
            ["name"] = $"Site {hostname}",
            ["primaryStorage"] = primary,
            ["transferProtocols"] = "rsync,posix",
        };

    private static Task<WireAnswer> PrimaryAsync(Wire wire, long id, string text) =>
        wire.TextAsync(HttpMethod.Put, $"{Sites}/{id}/primaryStorage", text);
}
