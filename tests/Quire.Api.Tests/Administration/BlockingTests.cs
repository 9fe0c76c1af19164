using System.Net;
using Quire.Testing;

namespace Quire.Api.Tests.Administration;

public sealed class BlockingTests
{
    private static async Task<TestServer> ServerAsync(DatabaseKind database, string endpoints, string? policy)
    {
        var server = await TestServer.StartAsync(database);
        var wire = server.Guest();
        _ = (await wire.TextAsync(HttpMethod.Put, "/api/admin/settings/:BlockedApiKey", "open sesame")).Data;
        _ = policy is null
            ? (await wire.DeleteAsync("/api/admin/settings/:BlockedApiPolicy")).Data
            : (await wire.TextAsync(HttpMethod.Put, "/api/admin/settings/:BlockedApiPolicy", policy)).Data;
        _ = (await wire.TextAsync(HttpMethod.Put, "/api/admin/settings/:BlockedApiEndpoints", endpoints)).Data;
        return server;
    }

    private static void MustBeBlocked(WireAnswer answer, string message)
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Equal("error", answer.Json["status"]!.GetValue<string>());
        Assert.Equal(message, answer.Message);
    }

    [Theory, EachDatabase]
    public async Task Dropped_endpoints_answer_nobody_in_any_spelling(DatabaseKind database)
    {
        await using var server = await ServerAsync(database, " /admin/ ,builtin-users", "drop");
        foreach (
            var path in (string[])
                [
                    "admin/settings",
                    "v1/admin/settings",
                    "/admin//settings/",
                    "ADMIN/settings",
                    "%61dmin/settings",
                    "builtin-users/x/api-token",
                ]
        )
        {
            MustBeBlocked(await server.Admin().GetAsync("/api/" + path), "Endpoint blocked. Access denied.");
        }

        _ = (await server.Guest().GetAsync("/api/info/version")).Data;
    }

    [Theory, EachDatabase]
    public async Task A_list_without_a_known_policy_blocks(DatabaseKind database)
    {
        await using var server = await ServerAsync(database, "admin/settings/{name}", policy: null);
        MustBeBlocked(await server.Guest().GetAsync("/api/admin/settings/:AllowSignUp"), "Endpoint blocked. Access denied.");
        _ = (await server.Guest().GetAsync("/api/admin/settings")).Data;
    }

    [Theory, EachDatabase]
    public async Task An_unknown_token_matters_less_than_the_block(DatabaseKind database)
    {
        await using var server = await ServerAsync(database, "users", "drop");
        MustBeBlocked(await server.As("no-such-token").GetAsync("/api/users/:me"), "Endpoint blocked. Access denied.");
    }

    [Theory, EachDatabase]
    public async Task The_unblock_key_opens_by_header_and_by_query(DatabaseKind database)
    {
        await using var server = await ServerAsync(database, "admin", "unblock-key");
        MustBeBlocked(await server.Guest().GetAsync("/api/admin/settings"), "Endpoint requires an unblock key for access.");
        MustBeBlocked(
            await server.Guest().GetAsync("/api/admin/settings?unblock-key=open"),
            "Endpoint requires an unblock key for access."
        );
        _ = (await server.Guest().GetAsync("/api/admin/settings?unblock-key=open%20sesame")).Data;
        var wire = server.Guest();
        wire.Http.DefaultRequestHeaders.Add("X-Dataverse-unblock-key", "open sesame");
        _ = (await wire.GetAsync("/api/admin/settings")).Data;
    }

    [Theory, EachDatabase]
    public async Task This_machine_passes_but_nobody_through_it(DatabaseKind database)
    {
        await using var server = await ServerAsync(database, "admin", "localhost-only");
        _ = (await server.Guest().GetAsync("/api/admin/settings")).Data;
        foreach (
            var (name, value) in ((string, string)[])
                [
                    ("X-Forwarded-For", "127.0.0.1"),
                    ("X-Forwarded-Host", "localhost"),
                    ("X-Forwarded-Proto", "http"),
                    ("X-Forwarded-Port", "80"),
                    ("x-forwarded-anything", "x"),
                    ("Forwarded", "for=127.0.0.1"),
                    ("Via", "1.1 proxy"),
                    ("X-Real-IP", "127.0.0.1"),
                    ("CF-Connecting-IP", "127.0.0.1"),
                    ("True-Client-IP", "127.0.0.1"),
                    ("X-Client-IP", "127.0.0.1"),
                    ("X-Original-For", "127.0.0.1"),
                    ("Origin", "https://page.example.org"),
                ]
        )
        {
            using var wire = server.Guest();
            wire.Http.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
            MustBeBlocked(await wire.GetAsync("/api/admin/settings"), "Endpoint restricted to localhost access only.");
        }
    }

    [Theory, EachDatabase]
    public async Task A_believed_proxy_makes_nobody_local(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(
            database,
            new Dictionary<string, string?> { ["Server:TrustedProxies:0"] = "127.0.0.0/8" }
        );
        _ = (await server.Guest().TextAsync(HttpMethod.Put, "/api/admin/settings/:BlockedApiEndpoints", "admin")).Data;
        using var wire = server.Guest();
        wire.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "127.0.0.1");

        MustBeBlocked(await wire.GetAsync("/api/admin/settings"), "Endpoint restricted to localhost access only.");
    }
}
