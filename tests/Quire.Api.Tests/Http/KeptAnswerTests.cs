using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Quire.Testing;

namespace Quire.Api.Tests.Http;

/// <summary>What those who keep answers for others are told, at every route there is.</summary>
public sealed partial class KeptAnswerTests
{
    [Theory, EachDatabase]
    public async Task What_came_with_a_credential_is_kept_for_nobody_else(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var token = (await Make.UserAsync(server.Admin())).Token;
        var routes = await RoutesAsync(server);
        Assert.InRange(routes.Count, 100, 1000);
        foreach (var (method, path) in routes)
        {
            using var signedIn = server.As(token);
            MustBePrivate(await signedIn.SendAsync(method, path), $"{method} {path}");
        }

        using var guest = server.Guest();
        foreach (var query in (string[])["KEY=s", "unblock-key=s", "password=s", "token=s"])
        {
            MustBePrivate(await guest.GetAsync($"/api/info/version?{query}"), query);
        }

        foreach (var header in (string[])["Authorization", "X-Dataverse-unblock-key", "Cookie"])
        {
            using var with = server.Guest();
            with.Http.DefaultRequestHeaders.TryAddWithoutValidation(header, "s");
            MustBePrivate(await with.GetAsync("/api/info/version"), header);
        }
    }

    [Theory, EachDatabase]
    public async Task What_a_guest_is_told_may_differ_for_others(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var guest = server.Guest();
        foreach (var (method, path) in await RoutesAsync(server))
        {
            var answer = await guest.SendAsync(method, path);
            MustVary(answer, $"{method} {path}");
            Assert.True(answer.Headers.CacheControl is not null, $"{method} {path} says nothing about keeping it.");
            if (
                path.StartsWith("/api/admin", StringComparison.Ordinal)
                || path.StartsWith("/api/builtin-users", StringComparison.Ordinal)
            )
            {
                MustBePrivate(answer, $"{method} {path}");
            }
        }
    }

    [Theory, EachDatabase]
    public async Task Nothing_is_taken_for_what_it_is_not(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        foreach (
            var path in (string[])
                [
                    "/",
                    "/docs/api",
                    "/docs/api/none",
                    "/openapi/v1.json",
                    "/health/live",
                    "/api/none",
                    "/api/info/version",
                    "/none",
                ]
        )
        {
            Assert.True(IsUnsniffed(await server.Guest().GetAsync(path)), path);
        }

        using var elsewhere = server.Guest();
        elsewhere.Http.DefaultRequestHeaders.Host = "elsewhere.example";
        Assert.True(IsUnsniffed(await elsewhere.GetAsync("/api/info/version")));
    }

    private static bool IsUnsniffed(WireAnswer answer) =>
        answer.Headers.TryGetValues("X-Content-Type-Options", out var options) && options.SequenceEqual(["nosniff"]);

    private static void MustBePrivate(WireAnswer answer, string what)
    {
        MustVary(answer, what);
        var cache = answer.Headers.CacheControl;
        Assert.True(cache is { Private: true } && (cache.NoStore || cache.NoCache), $"{what}: {cache}");
    }

    private static void MustVary(WireAnswer answer, string what)
    {
        Assert.True(IsUnsniffed(answer), what);
        Assert.True(
            new[] { "X-Dataverse-key", "Authorization" }.All(n =>
                answer.Headers.Vary.Contains(n, StringComparer.OrdinalIgnoreCase)
            ),
            $"{what}: Vary {string.Join(", ", answer.Headers.Vary)}"
        );
    }

    private static async Task<IReadOnlyList<(HttpMethod Method, string Path)>> RoutesAsync(TestServer server) =>
        [
            .. (await server.Guest().GetAsync("/openapi/v1.json")).Json["paths"]!
                .AsObject()
                .Where(p => p.Key.StartsWith("/api/", StringComparison.Ordinal))
                .SelectMany(p =>
                    p.Value!.AsObject()
                        .Where(m => m.Value is JsonObject o && o.ContainsKey("responses"))
                        .Select(m => (new HttpMethod(m.Key.ToUpperInvariant()), Parameter().Replace(p.Key, "1")))
                ),
        ];

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.None, 1000)]
    private static partial Regex Parameter();
}
