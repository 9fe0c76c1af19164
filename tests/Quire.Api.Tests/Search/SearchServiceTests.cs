using System.Net;
using Quire.Testing;

namespace Quire.Api.Tests.Search;

public sealed class SearchServiceTests
{
    [Theory, EachDatabase]
    public async Task Clients_may_ask_which_search_services_there_are(DatabaseKind database) =>
        Assert.Equal(
            HttpStatusCode.OK,
            (await (await SharedServer.OfAsync(database)).Guest().GetAsync("/api/search/services")).Status
        );

    [Theory, EachDatabase]
    public async Task The_citation_of_a_file_names_it(DatabaseKind database)
    {
        var admin = (await SharedServer.OfAsync(database)).Admin();
        var (id, _) = await Make.DatasetAsync(admin, "root");
        var file = (await admin.UploadAsync($"/api/datasets/{id}/add", "cited.txt", [1])).Data["files"]![0]!["dataFile"]![
            "id"
        ]!.GetValue<long>();

        Assert.Contains(
            "cited.txt",
            (await admin.GetAsync($"/api/files/{file}/versions/:draft/citation")).Text,
            StringComparison.Ordinal
        );
    }
}
