using Quire.Client;

namespace Quire.Load.Rows;

/// <summary>What the typed client adds to a read, against the bare HTTP client fetching the same bytes.</summary>
internal static class ClientReading
{
    private const int Calls = 2_000;

    public static async Task<IReadOnlyList<LoadRow>> MeasureAsync(LoadOptions options)
    {
        await using var quire = await ServerUnderTest.QuireAsync();
        using var http = quire.Client();
        var dataset = await Deposits.DatasetAsync(http, "Ten kilobytes", 8_000);
        await Deposits.PublishAsync(http, dataset);
        using var client = new DataverseClient(quire.Address, new() { ApiToken = quire.Token });
        var (typed, raw) = (new List<double>(), new List<double>());
        for (var round = 0; round < 5; round++)
        {
            raw.Add(
                (
                    await Figure.TimeAsync(() =>
                        RepeatAsync(() => Deposits.ReadAsync(http, $"/api/datasets/{dataset}/versions/:latest"))
                    )
                ).TotalMilliseconds / Calls
            );
            typed.Add(
                (
                    await Figure.TimeAsync(() => RepeatAsync(() => client.Datasets.VersionAsync(dataset, VersionSelector.Latest)))
                ).TotalMilliseconds / Calls
            );
        }

        var (a, b) = (Figure.Median(typed.Skip(1)), Figure.Median(raw.Skip(1)));
        return
        [
            new(
                "client: read and parse a version",
                Figure.Milliseconds(a),
                Figure.Milliseconds(b) + " fetching the bytes",
                Figure.Ratio(a / b),
                "-"
            ),
        ];
    }

    private static async Task RepeatAsync(Func<Task> call)
    {
        for (var i = 0; i < Calls; i++)
        {
            await call();
        }
    }
}
