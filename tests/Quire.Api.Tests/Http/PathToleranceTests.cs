using System.Net;
using Quire.Testing;

namespace Quire.Api.Tests.Http;

public sealed class PathToleranceTests
{
    [Theory, EachDatabase]
    public async Task An_unknown_path_is_answered_with_the_envelope_of_the_framework(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);

        var answer = await server.Guest().GetAsync("/api/v1//no/such/thing/?key=");

        answer.MustBeError(HttpStatusCode.NotFound);
        Assert.Equal(404, answer.Json["code"]!.GetValue<int>());
        Assert.Equal("GET", answer.Json["requestMethod"]!.GetValue<string>());
    }

    [Theory, EachDatabase]
    public async Task An_unknown_token_is_refused_before_anything_else(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);

        var answer = await server.As("11111111-2222-3333-4444-555555555555").GetAsync("/api/no/such/thing");

        answer.MustBeError(HttpStatusCode.Unauthorized, "Bad API key");
    }

    [Theory, EachDatabase]
    public async Task A_path_is_decoded_once(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var guest = server.Guest();
        foreach (
            var path in (string[])
                ["/api/%2561dmin/settings", "/api/v1/%2561dmin/settings", "/%2561pi/info/version", "/api/info/%2576ersion"]
        )
        {
            var answer = await guest.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
            Assert.DoesNotContain("OK", answer.Text, StringComparison.Ordinal);
        }

        (await guest.GetAsync("/api/%2561dmin/settings")).MustBeError(HttpStatusCode.NotFound);
        (await guest.GetAsync("/api/info/settings/%2525")).MustBeError(HttpStatusCode.NotFound, "Setting %25 not found.");
        (await guest.GetAsync("/api/info/settings/a%2520b%20c")).MustBeError(
            HttpStatusCode.NotFound,
            "Setting a%20b c not found."
        );
        (await guest.GetAsync("/api/dataverses/%2500")).MustBeError(HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.BadRequest, (await guest.GetAsync("/api/dataverses/%00")).Status);
        (await guest.GetAsync("/api/%61dmin/settings/:Nothing")).MustBeError(
            HttpStatusCode.NotFound,
            "Setting :Nothing not found."
        );
    }

    [Theory, EachDatabase]
    public async Task An_identifier_in_the_path_is_decoded_once_too(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (id, pid) = await Make.DatasetAsync(admin, "root");
        Assert.Equal(id, (await admin.GetAsync($"/api/datasets/{Uri.EscapeDataString(pid)}")).Data["id"]!.GetValue<long>());

        (await admin.GetAsync($"/api/datasets/{Uri.EscapeDataString(Uri.EscapeDataString(pid))}")).MustBeError(
            HttpStatusCode.BadRequest
        );
    }

    [Theory, EachDatabase]
    public async Task The_address_of_a_request_is_told_as_it_was_sent_but_for_its_secrets(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        foreach (
            var (path, told) in ((string, string)[])
                [
                    (
                        "/api/v1//no/%2525/thing?KEY=&Unblock-Key=s&PASSWORD=s&a=b%20c",
                        "/api/v1//no/%2525/thing?KEY=***&Unblock-Key=***&PASSWORD=***&a=b%20c"
                    ),
                    ("/api/no%2Fthing", "/api/no%2Fthing"),
                ]
        )
        {
            var answer = await server.Guest().GetAsync(path);
            answer.MustBeError(HttpStatusCode.NotFound);
            Assert.Equal(new Uri(server.Address, told).AbsoluteUri, answer.Json["requestUrl"]!.GetValue<string>());
        }
    }
}
