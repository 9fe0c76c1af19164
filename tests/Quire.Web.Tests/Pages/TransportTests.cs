using Quire.Testing;

namespace Quire.Web.Tests.Pages;

/// <summary>What browsers are told of how pages come to them.</summary>
public sealed class TransportTests
{
    [Fact]
    public async Task Whoever_came_by_TLS_is_told_to_come_so_again_and_nobody_else_is()
    {
        await using var secure = await StartAsync("https://data.example.edu");
        await using var plain = await StartAsync("http://data.example.edu");

        foreach (
            var (server, scheme, isTold) in ((TestServer, string, bool)[])
                [(secure, "https", true), (secure, "http", false), (plain, "https", false)]
        )
        {
            using var reader = new Reader(server.Address);
            reader.Headers.Add("X-Forwarded-For", "203.0.113.9");
            reader.Headers.Add("X-Forwarded-Proto", scheme);
            foreach (var path in (string[])["/", "/account/sign-in", "/none"])
            {
                var answer = await reader.GetAsync(path);
                Assert.Equal(
                    isTold ? "max-age=31536000" : null,
                    answer.Headers.TryGetValues("Strict-Transport-Security", out var told) ? string.Join(", ", told) : null
                );
            }
        }
    }

    private static Task<TestServer> StartAsync(string site) =>
        TestServer.StartAsync(
            DatabaseKind.Sqlite,
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Quire:SiteUrl"] = site,
                ["Server:TrustedProxies"] = "127.0.0.1",
            }
        );
}
