using System.Net;
using Quire.Testing;

namespace Quire.Api.Tests.Http;

public sealed class NoSuchEndpointTests
{
    [Theory, EachDatabase]
    public async Task A_method_an_endpoint_does_not_support_is_said_to_be_so(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var guest = server.Guest();
        foreach (
            var (method, path, allowed) in new[]
            {
                ("PATCH", "/api/datasets/1", "DELETE, GET"),
                ("DELETE", "/api/datasets/1/editMetadata", "PUT"),
                ("POST", "/api/v1//search/", "GET"),
                ("PUT", "/api/dataverses/root/metadatablocks/:isRoot", "GET, POST"),
            }
        )
        {
            var answer = await guest.SendAsync(new(method), path);
            answer.MustBeError(
                HttpStatusCode.MethodNotAllowed,
                "API endpoint does not support this method. Consult our API guide at http://guides.dataverse.org."
            );
            Assert.Equal((405, method), (answer.Json["code"]!.GetValue<int>(), answer.Json["requestMethod"]!.GetValue<string>()));
            Assert.Equal("request.endpoint.method-not-supported", answer.Headers.GetValues("Quire-Error-Code").Single());
            Assert.Equal(allowed, string.Join(", ", answer.ContentHeaders.Allow));
        }
    }

    [Theory, EachDatabase]
    public async Task A_path_nobody_knows_is_answered_in_the_envelope_whatever_it_looks_like(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        foreach (
            var (method, path) in new[]
            {
                ("GET", "/api/nothing"),
                ("GET", "/api/nothing.txt"),
                ("POST", "/api/v1/datasets/1/versions/1.0/nothing/1.0"),
                ("DELETE", "/api/licenses/nope"),
            }
        )
        {
            var answer = await admin.SendAsync(new(method), path);
            answer.MustBeError(HttpStatusCode.NotFound);
            Assert.Equal(404, answer.Json["code"]!.GetValue<int>());
            Assert.Equal("request.endpoint.unknown", answer.Headers.GetValues("Quire-Error-Code").Single());
            Assert.Contains("endpoint does not exist on this server", answer.Message, StringComparison.Ordinal);
        }
    }
}
