using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Files.Tables;

/// <summary>What stands in the variables of a table is calculated once and told to whoever may download it.</summary>
public sealed class TableSummaryTests
{
    [Theory, EachDatabase]
    public async Task Variables_are_told_with_values_quantiles_and_histogram(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var file = await TableUpload.AddAsync(admin, dataset, "auto.dta", TableUpload.Sample("stata13-auto.dta"));
        var path = $"/api/files/{file.Id()}/summary";

        var summary = (await admin.GetAsync(path)).Data;

        Assert.Equal((TableUpload.AutoUnf, "74"), (summary.Of("unf"), summary.Of("total")));
        var variables = summary["variables"]!.AsArray();
        Assert.Equal(12, variables.Count);
        var rep78 = variables.Single(v => v!.Of("name") == "rep78")!;
        Assert.Equal(
            ("69", "5", "0", "5"),
            (rep78.Of("count"), rep78.Of("missing"), rep78.Of("declaredMissing"), rep78.Of("distinct"))
        );
        Assert.Equal(("1", "5", "0.989932270109041"), (rep78.Of("minimum"), rep78.Of("maximum"), rep78.Of("standardDeviation")));
        Assert.Equal("""{"p5":2,"p25":3,"p50":3,"p75":4,"p95":5}""", rep78["quantiles"]!.ToJsonString());
        Assert.Equal(
            [2L, 8, 30, 18, 11],
            rep78["histogram"]!["counts"]!.AsArray().Select(c => c!.GetValue<long>()).Where(c => c > 0)
        );
        Assert.Equal(["3 30", "4 18", "5 11", "2 8", "1 2"], Top(rep78));
        var foreign = variables.Single(v => v!.Of("name") == "foreign")!;
        Assert.Equal(
            ["Domestic 0 52", "Foreign 1 22"],
            foreign["top"]!.AsArray().Select(t => $"{t!.Of("label")} {t!.Of("value")} {t!.Of("count")}")
        );
        var make = variables.Single(v => v!.Of("name") == "make")!;
        Assert.Equal(("text", "74"), (make.Of("type"), make.Of("distinct")));
        Assert.Null(make["mean"] ?? make["quantiles"] ?? make["histogram"]);

        var some = (await admin.GetAsync($"{path}?variables=mpg,make")).Data["variables"]!.AsArray();
        Assert.Equal(["mpg", "make"], some.Select(v => v!.Of("name")));
        (await admin.GetAsync($"{path}?variables=wings")).MustBeError(
            HttpStatusCode.BadRequest,
            "The question about the table cannot be read: 'wings', character 1: there is no variable 'wings'."
        );
        var text = await TableUpload.AddAsync(admin, dataset, "a.txt", "a"u8.ToArray());
        (await admin.GetAsync($"/api/files/{text.Id()}/summary")).MustBeError(
            HttpStatusCode.BadRequest,
            "This operation is only available for tabular files."
        );
    }

    [Theory, EachDatabase]
    public async Task Values_that_count_as_no_answer_are_counted_with_their_codes(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var file = await TableUpload.AddAsync(admin, dataset, "dct.sav", TableUpload.Sample("dct.sav"));

        var told = (await admin.GetAsync($"/api/files/{file.Id()}/summary")).Data["variables"]!.AsArray();

        // Whatever is told of codes is what dataTables tells of the categories.
        foreach (
            var variable in (await admin.GetAsync($"/api/files/{file.Id()}/dataTables")).Data[0]!["dataVariables"]!.AsArray()
        )
        {
            var codes = (variable!["variableCategories"]?.AsArray() ?? []).Where(c => c!["isMissing"]!.GetValue<bool>()).ToList();
            var summary = told.Single(v => v!.Of("id") == variable.Of("id"))!;
            Assert.Equal(
                codes.Select(c => $"{c!.Of("value")} {c!.Of("label")} {c!.Of("frequency")}"),
                (summary["missingCodes"]?.AsArray() ?? []).Select(c => $"{c!.Of("value")} {c!.Of("label")} {c!.Of("count")}")
            );
            Assert.True(
                summary["declaredMissing"]!.GetValue<long>()
                    >= codes.Sum(c => long.Parse(c!.Of("frequency")!, CultureInfo.InvariantCulture))
            );
        }
    }

    [Theory, EachDatabase]
    public async Task A_closed_table_is_summarized_for_those_who_may_download_it(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var open = await TableUpload.AddAsync(admin, dataset, "open.csv", "a\n1\n"u8.ToArray());
        var closed = await TableUpload.AddAsync(
            admin,
            dataset,
            "closed.csv",
            "b\n7\n"u8.ToArray(),
            new JsonObject { ["restrict"] = true }
        );
        (await guest.GetAsync($"/api/files/{open.Id()}/summary")).MustBeError(HttpStatusCode.Unauthorized);
        await Make.PublishAsync(admin, dataset);

        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync($"/api/files/{open.Id()}/summary")).Status);
        (await guest.GetAsync($"/api/files/{closed.Id()}/summary")).MustBeError(HttpStatusCode.Unauthorized);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync($"/api/files/{closed.Id()}/summary")).Status);
    }

    private static IEnumerable<string> Top(JsonNode variable) =>
        variable["top"]!.AsArray().Select(t => $"{t!.Of("value")} {t!.Of("count")}");
}
