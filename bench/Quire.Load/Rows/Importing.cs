using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Quire.Load.Rows;

/// <summary>Datasets made of many documents in a folder of the server, against depositing as many one after the other.</summary>
internal static class Importing
{
    private const int Documents = 1_000;

    public static async Task<IReadOnlyList<LoadRow>> MeasureAsync(LoadOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("quire-load-").FullName;
        try
        {
            var drop = Directory.CreateDirectory(Path.Combine(folder, "drop")).FullName;
            for (var i = 0; i < Documents; i++)
            {
                await File.WriteAllTextAsync(Path.Combine(drop, $"{i:0000}.xml"), Document(i));
            }

            var fresh = await ServerUnderTest.QuireAsync();
            await using var quire = await fresh.FilledAsync([], $"--Quire:ImportFolder={folder}");
            using var http = quire.Client();
            await Deposits.CollectionAsync(http, "deposited");
            await Deposits.CollectionAsync(http, "imported");
            var depositing = await Figure.TimeAsync(async () =>
            {
                for (var i = 0; i < Documents; i++)
                {
                    await Deposits.DatasetAsync(
                        http,
                        string.Create(CultureInfo.InvariantCulture, $"Dataset {i}"),
                        collection: "deposited"
                    );
                }
            });
            var importing = await Figure.TimeAsync(() => ImportAsync(http));
            return
            [
                new(
                    $"import of {Documents} documents (DDI)",
                    Figure.Seconds(importing),
                    $"{Figure.Seconds(depositing)} depositing as many, one after the other",
                    Figure.Ratio(depositing / importing),
                    "-"
                ),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task ImportAsync(HttpClient http)
    {
        var begun = await http.GetFromJsonAsync<JsonObject>("/api/batch/import?dv=imported&path=drop");
        var id = begun!["data"]!["executionId"]!.GetValue<long>();
        while (true)
        {
            var job = await http.GetFromJsonAsync<JsonObject>($"/api/admin/batch/jobs/{id}");
            if (job!["exitStatus"] is not null)
            {
                var written = job["steps"]![0]!["metrics"]!["write_count"]!.GetValue<long>();
                if (written != Documents)
                {
                    throw new InvalidOperationException(job.ToJsonString());
                }

                return;
            }

            await Task.Delay(20);
        }
    }

    private static string Document(int number) =>
        $"""
            <codeBook xmlns="ddi:codebook:2_5" version="2.5">
              <stdyDscr>
                <citation>
                  <titlStmt><titl>Imported {number}</titl></titlStmt>
                  <rspStmt><AuthEnty affiliation="Example University">Load, Lee</AuthEnty></rspStmt>
                  <distStmt><contact email="load@example.edu">Load, Lee</contact></distStmt>
                </citation>
                <stdyInfo><subject><keyword>tides</keyword></subject><abstract>Number {number} of many.</abstract></stdyInfo>
              </stdyDscr>
            </codeBook>
            """;
}
