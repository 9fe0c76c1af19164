using System.Diagnostics;
using System.Globalization;
using Quire.Client;

namespace Quire.Load.Rows;

/// <summary>Sending a folder of small files with the client, against one curl after the other.</summary>
internal static class ClientFolders
{
    private const int Files = 2_000;

    // A curl costs the same for each file, so a part of them says enough.
    private const int ByCurl = 200;

    public static async Task<IReadOnlyList<LoadRow>> MeasureAsync(LoadOptions options)
    {
        await using var quire = await ServerUnderTest.QuireAsync();
        using var http = quire.Client();
        var folder = Directory.CreateTempSubdirectory("quire-load-folder-");
        var paths = Enumerable
            .Range(0, Files)
            .Select(i => Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"file{i:0000}.bin")))
            .ToList();
        foreach (var path in paths)
        {
            await File.WriteAllBytesAsync(path, Guid.NewGuid().ToByteArray());
        }

        using var client = new DataverseClient(quire.Address, new() { ApiToken = quire.Token });
        var byClient = await Deposits.DatasetAsync(http, "By the client");
        var typed = await Figure.TimeAsync(async () =>
        {
            var outcomes = await client.Files.UploadFolderAsync(byClient, folder.FullName);
            if (outcomes.FirstOrDefault(o => !o.Succeeded) is { } failed)
            {
                throw new InvalidOperationException($"{failed.Item.Path}: {failed.Error?.Message}");
            }
        });
        var byCurl = await Deposits.DatasetAsync(http, "By curl");
        var curl = await Figure.TimeAsync(async () =>
        {
            foreach (var path in paths.Take(ByCurl))
            {
                await CurlAsync(quire, byCurl, path);
            }
        });
        folder.Delete(recursive: true);
        var (a, b) = (typed / Files, curl / ByCurl);
        return
        [
            new(
                $"client: upload a folder of {Files} files, each",
                Figure.Milliseconds(a.TotalMilliseconds),
                Figure.Milliseconds(b.TotalMilliseconds) + " with curl in a loop",
                Figure.Ratio(a / b),
                "-"
            ),
        ];
    }

    private static async Task CurlAsync(ServerUnderTest quire, long dataset, string path)
    {
        string[] arguments =
        [
            "-sf",
            "-o",
            "/dev/null",
            "-H",
            $"X-Dataverse-key: {quire.Token}",
            "-F",
            $"file=@{path}",
            $"{quire.Address}api/datasets/{dataset}/add",
        ];
        using var curl = Process.Start("curl", arguments);
        await curl.WaitForExitAsync();
        if (curl.ExitCode != 0)
        {
            throw new InvalidOperationException($"curl ended with {curl.ExitCode}");
        }
    }
}
