using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Quire.Load.Rows;

/// <summary>Sending one large file, against what disk and digest alone would take.</summary>
internal static class Uploading
{
    [SuppressMessage("Security", "CA5351", Justification = "The digest a server computes by default is what is measured.")]
    public static async Task<IReadOnlyList<LoadRow>> MeasureAsync(LoadOptions options)
    {
        var length = options.Megabytes * 1024L * 1024;
        await using var quire = await ServerUnderTest.QuireAsync();
        using var http = quire.Client();
        var dataset = await Deposits.DatasetAsync(http, "Upload");
        var copy = await Figure.TimeAsync(() => CopyToDiskAsync(length));
        var md5 = await Figure.TimeAsync(async () => await MD5.HashDataAsync(new Noise(length)));
        var upload = await Figure.TimeAsync(() => Deposits.AddAsync(http, dataset, new StreamContent(new Noise(length), 1 << 17), "large.bin"));
        var slower = copy > md5 ? copy : md5;
        return
        [
            new($"upload, {options.Megabytes} MB", Figure.Seconds(upload), $"{Figure.Seconds(copy)} disk copy with flush, {Figure.Seconds(md5)} MD5", Figure.Ratio(slower / upload), "at least 80 % of the slower"),
            new("memory at its highest during that upload", Figure.Megabytes(quire.PeakMemoryBytes), "-", "-", "below 200 MB"),
        ];
    }

    private static async Task CopyToDiskAsync(long length)
    {
        var file = Path.GetTempFileName();
        await using (var target = File.Create(file))
        {
            await new Noise(length).CopyToAsync(target, 1 << 18);
            target.Flush(flushToDisk: true);
        }

        File.Delete(file);
    }
}
