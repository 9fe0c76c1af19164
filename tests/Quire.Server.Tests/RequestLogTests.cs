using System.Net;
using Quire.Testing;

namespace Quire.Server.Tests;

/// <summary>A line for every request, where somebody wants them.</summary>
public sealed class RequestLogTests
{
    [Fact]
    public async Task Each_request_has_a_line_without_its_secrets()
    {
        using var folder = new TempFolder();
        await using var server = await ServerProcess.StartAnsweringAsync(folder.Path, "--Server:RequestLog=true");
        using var admin = server.As(server.AdminToken);

        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/api/info/version?key=open-sesame&q=a")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await admin.GetAsync("/api/datasets/%0A4711")).Status);
        Assert.Equal(
            HttpStatusCode.OK,
            (await admin.GetAsync("/account/sign-in?returnTo=%2Fpreview%3Ftab%3Dfiles%26token%3Dopen-sesame")).Status
        );
        // Whoever goes from a mailed link to sign in, and from there to another language.
        const string OnTheWay = "%2Faccount%2Fsign-in%3FreturnTo%3D%252Faccount%252Fenter%253Ftoken%253Dopen-sesame";
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync($"/account/sign-in?returnTo={OnTheWay}")).Status);

        Assert.Equal(0, await server.StopAsync());
        var lines = server.Output.Split('\n').Where(l => l.Contains("GET http", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, lines.Count);
        Assert.Contains("/api/info/version?key=***&q=a 200 ", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(" ms 127.0.0.1", lines[0].TrimEnd(), StringComparison.Ordinal);
        Assert.Contains("/api/datasets/%0A4711 400 ", lines[1], StringComparison.Ordinal);
        Assert.Contains("/account/sign-in?returnTo=*** 200 ", lines[2], StringComparison.Ordinal);
        Assert.Contains("/account/sign-in?returnTo=*** 200 ", lines[3], StringComparison.Ordinal);
        Assert.DoesNotContain("open-sesame", server.Output, StringComparison.Ordinal);
        Assert.All(lines, line => Assert.DoesNotContain(server.AdminToken, line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_who_did_not_ask_for_them_has_these_lines()
    {
        using var folder = new TempFolder();
        await using var server = await ServerProcess.StartAnsweringAsync(folder.Path);
        _ = await server.As(null).GetAsync("/api/info/version");

        Assert.Equal(0, await server.StopAsync());
        Assert.DoesNotContain("/api/info/version", server.Output, StringComparison.Ordinal);
    }
}
