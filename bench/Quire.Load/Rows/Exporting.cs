namespace Quire.Load.Rows;

/// <summary>Exports somebody asks for, for the first time and again.</summary>
internal static class Exporting
{
    private const int Datasets = 100;

    public static async Task<IReadOnlyList<LoadRow>> MeasureAsync(LoadOptions options)
    {
        await using var quire = await ServerUnderTest.QuireAsync();
        using var http = quire.Client();
        var datasets = new List<string>();
        for (var i = 0; i < Datasets; i++)
        {
            var dataset = await Deposits.DatasetAsync(http, $"Dataset {i}", 2_000);
            await Deposits.PublishAsync(http, dataset);
            datasets.Add(await Deposits.PersistentIdAsync(http, dataset));
        }

        using var guest = new HttpClient(new SocketsHttpHandler()) { BaseAddress = quire.Address };
        Task ReadAsync(string dataset, string format) =>
            Deposits.ReadAsync(guest, $"/api/datasets/export?exporter={format}&persistentId={dataset}");
        await ReadAsync(datasets[0], "dcterms");
        var (first, again) = (new List<double>(), new List<double>());
        foreach (var format in new[] { "Datacite", "schema.org", "OAI_ORE" })
        {
            foreach (var times in new[] { first, again })
            {
                foreach (var dataset in datasets)
                {
                    times.Add((await Figure.TimeAsync(() => ReadAsync(dataset, format))).TotalMilliseconds);
                }
            }
        }

        return
        [
            new("an export asked for the first time", Figure.Milliseconds(Figure.Median(first)) + " median", "-", "-", "-"),
            new("the same again", Figure.Milliseconds(Figure.Median(again)) + " median", "-", "-", "-"),
        ];
    }
}
