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
}
