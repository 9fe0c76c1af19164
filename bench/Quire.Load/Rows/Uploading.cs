using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Quire.Load.Rows;

/// <summary>Sending one large file, against what disk and digest alone would take.</summary>
internal static class Uploading
{
    private const int Rounds = 3;

    [SuppressMessage("Security", "CA5351", Justification = "The digest a server computes by default is what is measured.")]
    public static async Task<IReadOnlyList<LoadRow>> MeasureAsync(LoadOptions options)
    {
        var length = options.Megabytes * 1024L * 1024;
        await using var quire = await ServerUnderTest.QuireAsync();
        using var http = quire.Client();
        var dataset = await Deposits.DatasetAsync(http, "Upload");
        var (copies, digests, uploads) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            copies.Add((await Figure.TimeAsync(() => CopyToDiskAsync(length))).TotalSeconds);
            digests.Add((await Figure.TimeAsync(async () => await MD5.HashDataAsync(new Noise(length)))).TotalSeconds);
            uploads.Add(
                (
                    await Figure.TimeAsync(() =>
                        Deposits.AddAsync(http, dataset, new StreamContent(new Noise(length), 1 << 17), "large.bin")
                    )
                ).TotalSeconds
            );
        }

        var (copy, md5, upload) = (Figure.Median(copies), Figure.Median(digests), Figure.Median(uploads));
        return
        [
            new(
                $"upload, {options.Megabytes} MB",
                Figure.Seconds(upload),
                $"{Figure.Seconds(copy)} disk copy with flush, {Figure.Seconds(md5)} MD5",
                Figure.Ratio(Math.Max(copy, md5) / upload),
                "at least 80 % of the slower"
            ),
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
