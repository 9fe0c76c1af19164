namespace Quire.Load.Rows;

/// <summary>Reading a published version as a guest, against the same bytes from memory.</summary>
internal static class ReadingVersions
{
    public static async Task<IReadOnlyList<LoadRow>> MeasureAsync(LoadOptions options)
    {
        await using var quire = await ServerUnderTest.QuireAsync();
        using var http = quire.Client();
        var dataset = await Deposits.DatasetAsync(http, "Ten kilobytes", 8_000);
        await Deposits.PublishAsync(http, dataset);
        var path = $"/api/datasets/{dataset}/versions/:latest";
        using var guest = new HttpClient(new SocketsHttpHandler()) { BaseAddress = quire.Address };
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, await guest.GetByteArrayAsync(path));
        await using var bare = await ServerUnderTest.BareAsync(file);
        using var plain = bare.Client();
        var ours = new List<double>();
        var theirs = new List<double>();
        for (var round = 0; round < 4; round++)
        {
            theirs.Add((await ClosedLoop.RunAsync(plain, "/bytes", 16, options.Duration)).PerSecond);
            ours.Add((await ClosedLoop.RunAsync(guest, path, 16, options.Duration)).PerSecond);
        }

        var (a, b) = (Figure.Median(ours.Skip(1)), Figure.Median(theirs.Skip(1)));
        var size = new FileInfo(file).Length;
        File.Delete(file);
        return
        [
            new(
                $"GET a published version, {size} bytes",
                Figure.PerSecond(a),
                Figure.PerSecond(b) + " (bare Kestrel)",
                Figure.Ratio(a / b),
                "at least 50 %"
            ),
        ];
    }
}
