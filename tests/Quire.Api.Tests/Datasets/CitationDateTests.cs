using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Quire.Testing;

namespace Quire.Api.Tests.Datasets;

/// <summary>The field whose date a dataset is cited with.</summary>
public sealed class CitationDateTests
{
    [Theory, EachDatabase]
    public async Task Citations_exports_and_searches_tell_the_chosen_date_at_once_and_the_usual_one_when_it_is_taken_back(
        DatabaseKind database
    )
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (id, pid) = await DepositedIn1987Async(admin);
        var now = TimeProvider.System.GetUtcNow().Year.ToString();
        await MustBeCitedAsync(now);

        var set = await admin.TextAsync(HttpMethod.Put, $"/api/datasets/{id}/citationdate", " dateOfDeposit\n");
        Assert.Equal($"Citation Date for dataset {id} set to: Deposit Date", set.Message);
        await MustBeCitedAsync("1987");
        Assert.Null((await guest.GetAsync($"/api/datasets/{id}/versions/1.0")).Data["citationDate"]);

        var cleared = await admin.DeleteAsync($"/api/datasets/{id}/citationdate");
        Assert.Equal($"Citation Date for dataset {id} set to default", cleared.Message);
        await MustBeCitedAsync(now);

        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/datasets/{id}/citationdate", "dateOfDeposit")).Data;
        var usual = await admin.TextAsync(HttpMethod.Put, $"/api/datasets/{id}/citationdate", ":publicationDate");
        Assert.Equal($"Citation Date for dataset {id} set to: default", usual.Message);
        await MustBeCitedAsync(now);

        async Task MustBeCitedAsync(string year)
        {
            var citation = (await guest.GetAsync($"/api/datasets/{id}/versions/1.0/citation")).Message;
            Assert.Contains($", {year}, ", citation, StringComparison.Ordinal);
            var found = (await guest.GetAsync($"/api/search?q=id:dataset_{id}")).Data["items"]!.AsArray();
            Assert.Contains($", {year}, ", Assert.Single(found)!["citation"]!.GetValue<string>(), StringComparison.Ordinal);
            var xml = await guest.GetAsync($"/api/datasets/export?exporter=Datacite&persistentId={pid}");
            Assert.Equal(year, XDocument.Parse(xml.Text).Descendants().First(e => e.Name.LocalName == "publicationYear").Value);
        }
    }

    [Theory, EachDatabase]
    public async Task What_is_no_field_or_holds_no_dates_is_refused_and_changes_nothing(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (id, _) = await DepositedIn1987Async(admin);
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/datasets/{id}/citationdate", "dateOfDeposit")).Data;

        (await SetAsync("  ")).MustBeError(HttpStatusCode.BadRequest, "Please provide a dataset field type in the requst body.");
        (await SetAsync("nothing")).MustBeError(HttpStatusCode.BadRequest, "Dataset Field Type Name nothing not found.");
        (await SetAsync("title")).MustBeError(HttpStatusCode.Forbidden, "Provided DatasetFieldtype is not a Date");
        (await SetAsync("author")).MustBeError(HttpStatusCode.Forbidden, "Provided DatasetFieldtype is not a Date");

        var citation = (await admin.GetAsync($"/api/datasets/{id}/versions/1.0/citation")).Message;
        Assert.Contains(", 1987, ", citation, StringComparison.Ordinal);

        Task<WireAnswer> SetAsync(string body) => admin.TextAsync(HttpMethod.Put, $"/api/datasets/{id}/citationdate", body);
    }

    private static async Task<(long Id, string Pid)> DepositedIn1987Async(Wire admin)
    {
        var body = Make.Dataset(Make.Name("Cited "));
        body["datasetVersion"]!["metadataBlocks"]!["citation"]!["fields"]!
            .AsArray()
            .Add((JsonNode)Make.Field("dateOfDeposit", "primitive", "1987-03-01"));
        var collection = await Make.CollectionAsync(admin, published: true);
        var made = (await admin.PostAsync($"/api/dataverses/{collection}/datasets", body)).Data;
        var id = made["id"]!.GetValue<long>();
        await Make.PublishAsync(admin, id);
        return (id, made["persistentId"]!.GetValue<string>());
    }
}
