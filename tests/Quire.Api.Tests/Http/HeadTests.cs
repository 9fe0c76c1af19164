using System.Net;
using Quire.Testing;

namespace Quire.Api.Tests.Http;

public sealed class HeadTests
{
    [Theory, EachDatabase]
    public async Task Whatever_can_be_read_can_be_asked_about(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (dataset, _) = await Make.DatasetAsync(server.Admin(), "root");
        var file = await Make.FileAsync(server.Admin(), dataset, "a.txt", "0123456789");
        foreach (
            var (path, status) in new[]
            {
                ("/api/info/version", HttpStatusCode.OK),
                ("/api/v1//info/version/", HttpStatusCode.OK),
                ("/api/search?q=*", HttpStatusCode.OK),
                ($"/api/datasets/{dataset}", HttpStatusCode.OK),
                ("/api/datasets/99999999", HttpStatusCode.NotFound),
                ("/health/live", HttpStatusCode.OK),
                ($"/api/access/datafile/{file}", HttpStatusCode.OK),
                ($"/api/access/datafile/{file}/userPermissions", HttpStatusCode.OK),
                ($"/api/v1/access//datafile/{file}/userPermissions/", HttpStatusCode.OK),
                ("/api/access/datafile/99999999/userPermissions", HttpStatusCode.NotFound),
                ($"/api/access/datafile/{file}/unknown", HttpStatusCode.NotFound),
                ($"/api/access/datafiles/{file}", HttpStatusCode.OK),
                ($"/api/files/{file}/restrict", HttpStatusCode.MethodNotAllowed),
            }
        )
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, path);
            using var answer = await server.Admin().Http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == status, $"{path}: {answer.StatusCode}");
            Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    [Theory, EachDatabase]
    public async Task A_part_is_for_those_who_fetch_it(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (dataset, _) = await Make.DatasetAsync(server.Admin(), "root");
        var file = await Make.FileAsync(server.Admin(), dataset, "a.txt", "0123456789");
        using var request = new HttpRequestMessage(HttpMethod.Head, $"/api/access/datafile/{file}");
        request.Headers.Range = new(2, 4);

        using var answer = await server.Admin().Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, 10L), (answer.StatusCode, answer.Content.Headers.ContentLength));
    }
}
