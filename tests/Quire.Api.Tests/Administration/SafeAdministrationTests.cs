using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Testing;

namespace Quire.Api.Tests.Administration;

/// <summary>
/// What an installation for real use answers at its administration endpoints, without and with a superuser's token.
/// </summary>
public sealed class SafeAdministrationTests
{
    private const string Closed = "Endpoint requires an unblock key or the API token of a superuser for access.";
    private const string Builtin = "/api/builtin-users?password=bart-is-great-7&key=burrito";

    [Theory, EachDatabase]
    public async Task Being_local_opens_nothing(DatabaseKind database)
    {
        await using var server = await StartAsync(database);
        using var guest = server.Guest();
        foreach (var host in (string[])["", "localhost", "127.0.0.1"])
        {
            guest.Http.DefaultRequestHeaders.Host = host.Length > 0 ? host : null;
            foreach (
                var path in (string[])
                    [
                        "/api/admin/settings",
                        "/api/admin/authenticatedUsers/dataverseAdmin",
                        "/api/v1/admin/settings",
                        "/api/admin",
                        "/api/builtin-users/x/api-token",
                    ]
            )
            {
                MustBeClosed(await guest.GetAsync(path));
            }

            MustBeClosed(await guest.TextAsync(HttpMethod.Put, "/api/admin/settings/:BuiltinUsersKey", "mine"));
            MustBeClosed(await guest.PostAsync(Builtin, new JsonObject()));
            MustBeClosed(await guest.PostAsync("/api/admin/superuser/dataverseAdmin"));
        }
    }

    [Theory, EachDatabase]
    public async Task A_superusers_token_opens_and_others_do_not(DatabaseKind database)
    {
        await using var server = await StartAsync(database);
        using var admin = server.Admin();
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:ApiTermsOfUse", "Be kind.")).Data;
        _ = (await server.Guest().GetAsync($"/api/admin/settings?key={server.AdminToken}")).Data;
        var made = (
            await admin.PostAsync(
                Builtin,
                new JsonObject
                {
                    ["userName"] = "bart",
                    ["firstName"] = "Bart",
                    ["lastName"] = "Simpson",
                    ["email"] = "bart@example.edu",
                }
            )
        ).Data;

        MustBeClosed(await server.As(made["apiToken"]!.GetValue<string>()).GetAsync("/api/admin/settings"));
        MustBeClosed(await server.As("11111111-2222-3333-4444-555555555555").GetAsync("/api/admin/settings"));
        await using var scope = server.Services.CreateAsyncScope();
        Assert.Equal(
            "@dataverseAdmin",
            await scope
                .ServiceProvider.GetRequiredService<RepositoryDb>()
                .Audit.Where(a => a.Details == ":ApiTermsOfUse")
                .Select(a => a.Caller)
                .SingleAsync()
        );
    }

    [Theory, EachDatabase]
    public async Task The_unblock_key_opens(DatabaseKind database)
    {
        await using var server = await StartAsync(database);
        MustBeClosed(await server.Guest().GetAsync("/api/admin/settings?unblock-key="));
        _ = (await server.Admin().TextAsync(HttpMethod.Put, "/api/admin/settings/:BlockedApiKey", "open sesame")).Data;

        MustBeClosed(await server.Guest().GetAsync("/api/admin/settings?unblock-key=open"));
        _ = (await server.Guest().GetAsync("/api/admin/settings?unblock-key=open%20sesame")).Data;
    }

    [Theory, EachDatabase]
    public async Task The_unblock_key_opens_what_a_collection_is_limited_to_others_in(DatabaseKind database)
    {
        await using var server = await StartAsync(database);
        using var admin = server.Admin();
        await SetAsync(admin, ":BlockedApiKey", "sesame");
        var collection = await Make.CollectionAsync(admin, published: true);
        var (dataset, pid) = await Make.DatasetAsync(admin, collection);
        var file = await Make.FileAsync(admin, dataset, "a.txt", "a");
        await Make.PublishAsync(admin, dataset);
        var readers = $"/api/dataverses/{collection}/locallyFairRoleAssignees";
        _ = (await admin.PutAsync(readers, new JsonArray("@dataverseAdmin"))).Data;
        using var guest = server.Guest();
        (await guest.GetAsync($"/api/datasets/{dataset}")).MustBeError(HttpStatusCode.NotFound);
        guest.Http.DefaultRequestHeaders.Add("X-Dataverse-unblock-key", "sesame");

        foreach (
            var path in (string[])
                [
                    $"validate/dataset/{dataset}",
                    $"validate/dataset/files/{dataset}",
                    $"metadata/:persistentId/reExportDataset?persistentId={pid}",
                    $"index/datasets/{dataset}",
                    $"index/dataset?persistentId={pid}",
                    $"datasets/thumbnailMetadata/{dataset}",
                    $"templates/{collection}",
                    $"registerDataFiles/{collection}",
                ]
        )
        {
            var answer = await guest.GetAsync($"/api/admin/{path}");
            Assert.True(answer.Status == HttpStatusCode.OK, $"{path}: {answer.Text}");
        }

        _ = (await guest.DeleteAsync($"/api/admin/clearThumbnailFailureFlag/{file}")).Message;
        var events = new JsonObject { ["data"] = new JsonArray() };
        foreach (
            var answer in new[]
            {
                await guest.PostAsync($"/api/admin/makeDataCount/{dataset}/updateCitationsForDataset", events),
                await guest.GetAsync($"/api/admin/{file}/registerDataFile"),
                await guest.PostAsync($"/api/admin/publishDataverseAsCreator/{collection}"),
            }
        )
        {
            Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.Forbidden, answer.Text);
        }

        (await guest.GetAsync($"/api/datasets/{dataset}")).MustBeError(HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task No_setting_makes_it_more_open_and_some_less(DatabaseKind database)
    {
        await using var server = await StartAsync(database);
        using var admin = server.Admin();
        await SetAsync(admin, ":BlockedApiPolicy", "allow");
        MustBeClosed(await server.Guest().GetAsync("/api/admin/settings"));
        await SetAsync(admin, ":BlockedApiEndpoints", "search");
        MustBeClosed(await server.Guest().GetAsync("/api/admin/settings"));
        _ = (await server.Guest().GetAsync("/api/search?q=*")).Data;

        await SetAsync(admin, ":BlockedApiPolicy", "localhost-only");
        Assert.Equal("Endpoint restricted to localhost access only.", (await server.Guest().GetAsync("/api/search?q=*")).Message);
        _ = (await admin.GetAsync("/api/search?q=*")).Data;
        using var elsewhere = server.Admin();
        elsewhere.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        Assert.Equal("Endpoint restricted to localhost access only.", (await elsewhere.GetAsync("/api/search?q=*")).Message);
        _ = (await elsewhere.GetAsync("/api/admin/settings")).Data;

        await SetAsync(admin, ":BlockedApiPolicy", "drop");
        await SetAsync(admin, ":BlockedApiEndpoints", "admin");
        Assert.Equal("Endpoint blocked. Access denied.", (await admin.GetAsync("/api/admin/settings")).Message);
    }

    private static async Task<TestServer> StartAsync(DatabaseKind database)
    {
        var server = await TestServer.StartAsync(database, forUse: true);
        // What client test suites are given, which says less than nothing does.
        _ = (await server.Admin().DeleteAsync("/api/admin/settings/:BlockedApiPolicy")).Data;
        return server;
    }

    private static async Task SetAsync(Wire admin, string name, string value) =>
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/admin/settings/{name}", value)).Data;

    private static void MustBeClosed(WireAnswer answer)
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Equal(Closed, answer.Message);
    }
}
