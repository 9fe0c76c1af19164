using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Administration;

public sealed class SettingTests
{
    [Theory, EachDatabase]
    public async Task A_setting_is_put_read_listed_and_deleted(DatabaseKind database)
    {
        var wire = (await SharedServer.OfAsync(database)).Guest();
        var path = "/api/admin/settings/:" + Make.Name("Setting");
        var name = path.Split('/')[^1];
        (await wire.GetAsync(path)).MustBeError(HttpStatusCode.NotFound, $"Setting {name} not found");
        Assert.Equal($"Setting {name} added.", (await wire.TextAsync(HttpMethod.Put, path, "first")).Message);
        Assert.Equal("first", (await wire.GetAsync(path)).Message);
        _ = (await wire.TextAsync(HttpMethod.Put, path, """{"limit": 5}""", "application/octet-stream")).Data;
        Assert.Equal(5, (await wire.GetAsync("/api/admin/settings")).Data[name]!["limit"]!.GetValue<int>());
        _ = (await wire.TextAsync(HttpMethod.Put, path + "/lang/fr", "premier")).Data;
        Assert.Equal("premier", (await wire.GetAsync("/api/admin/settings")).Data[name + "/lang/fr"]!.GetValue<string>());
        Assert.Equal($"Setting {name} deleted.", (await wire.DeleteAsync(path)).Message);
        Assert.Equal($"Setting {name} deleted.", (await wire.DeleteAsync(path)).Message);
        (await wire.GetAsync(path)).MustBeError(HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task The_development_installation_has_the_settings_client_suites_expect(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var all = (await server.Guest().GetAsync("/api/admin/settings")).Data.AsObject();
        Assert.Equal("burrito", all["BuiltinUsers.KEY"]!.GetValue<string>());
        Assert.Equal("burrito", all[":BuiltinUsersKey"]!.GetValue<string>());
        Assert.Equal("localhost-only", all[":BlockedApiPolicy"]!.GetValue<string>());
        Assert.Equal("10.5072", all[":Authority"]!.GetValue<string>());
        Assert.False(all.ContainsKey(":BlockedApiEndpoints"));
    }

    [Theory, EachDatabase]
    public async Task Only_settings_meant_for_everybody_are_shown_to_everybody(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var wire = server.Guest();
        (await wire.GetAsync("/api/info/settings/:BuiltinUsersKey")).MustBeError(HttpStatusCode.NotFound, "Setting :BuiltinUsersKey not found");
        (await wire.GetAsync("/api/info/settings/:DatasetPublishPopupCustomText"))
            .MustBeError(HttpStatusCode.NotFound, "Setting :DatasetPublishPopupCustomText not found");
        _ = (await wire.TextAsync(HttpMethod.Put, "/api/admin/settings/:DatasetPublishPopupCustomText", "Sure?")).Data;
        Assert.Equal("Sure?", (await wire.GetAsync("/api/info/settings/:DatasetPublishPopupCustomText")).Message);
    }
}
