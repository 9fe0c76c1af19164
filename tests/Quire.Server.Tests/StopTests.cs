using System.Net;
using Quire.Testing;

namespace Quire.Server.Tests;

public sealed class StopTests
{
    [Fact]
    public async Task A_stopped_server_ends_well_and_starts_again_with_what_it_had()
    {
        using var folder = new TempFolder();
        string token;
        await using (var first = await ServerProcess.StartAnsweringAsync(folder.Path))
        {
            token = first.AdminToken;
            Assert.Equal(0, await first.StopAsync());
        }

        await using var second = await ServerProcess.StartAnsweringAsync(folder.Path);
        Assert.Equal(HttpStatusCode.OK, (await second.As(token).GetAsync("/api/users/:me")).Status);
        Assert.DoesNotContain("API token", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_set_up_otherwise_is_not_made_a_test_installation()
    {
        using var folder = new TempFolder();
        await using (var first = await ServerProcess.StartForUseAsync(folder.Path))
        {
            await first.StopAsync();
        }

        await using var second = await ServerProcess.StartAnsweringAsync(folder.Path);
        Assert.Contains("--dev changes nothing", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_lead_to_where_the_server_listens_unless_told_otherwise()
    {
        using var folder = new TempFolder();
        await using var server = await ServerProcess.StartAnsweringAsync(folder.Path);
        var alias = await Make.CollectionAsync(server.As(server.AdminToken), published: true);

        var found = (await server.As(null).GetAsync($"/api/search?q=identifier:{alias}&show_api_urls=true")).Data["items"]![0]!;

        Assert.Equal(server.Address.GetLeftPart(UriPartial.Authority) + $"/dataverse/{alias}", found["url"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_request_under_way_is_answered_before_the_server_ends()
    {
        using var folder = new TempFolder();
        await using var server = await ServerProcess.StartAnsweringAsync(folder.Path);
        // The body is sent when the server asks for it, so from then on the request is under way there too.
        using var http = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) })
        {
            BaseAddress = server.Address,
        };
        http.DefaultRequestHeaders.ExpectContinue = true;
        http.DefaultRequestHeaders.Add("X-Dataverse-key", server.AdminToken);
        using var slow = new SlowBody(
            """{"alias":"late","name":"Late","dataverseContacts":[{"contactEmail":"late@example.edu"}],"dataverseType":"LABORATORY"}"""
        );

        var creating = http.PostAsync("/api/dataverses/root", slow);
        await slow.Started;
        var stopping = server.StopAsync();
        slow.Finish();

        using var answer = await creating;
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(0, await stopping);
    }
}
