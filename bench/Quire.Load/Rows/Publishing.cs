namespace Quire.Load.Rows;

/// <summary>Publishing a dataset with many files.</summary>
internal static class Publishing
{
    public static async Task<IReadOnlyList<LoadRow>> MeasureAsync(LoadOptions options)
    {
        await using var quire = await ServerUnderTest.QuireAsync();
        using var http = quire.Client();
        var dataset = await Deposits.DatasetAsync(http, "A thousand files");
        await Deposits.FillAsync(http, dataset, 1000);
        var time = await Figure.TimeAsync(() => Deposits.PublishAsync(http, dataset));
        return [new("publish 1,000 files, until public", Figure.Seconds(time), "-", "-", "below 2 s")];
    }
}
