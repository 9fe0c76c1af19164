using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using Quire.Testing;
using Quire.Torture.Running;

namespace Quire.Torture.Clients;

/// <summary>
/// An installation on a small file system that fills up: writes are refused with a sentence, reads go on, nothing acknowledged is
/// lost, and when there is room again everything works. Needs the right to mount.
/// </summary>
internal static class FullDisk
{
    private const int FileBytes = 2_000_000;

    public static async Task RunAsync(Traffic traffic, Report report)
    {
        var folder = Directory.CreateTempSubdirectory("quire-full-").FullName;
        if (await RunAsync("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", folder) != 0)
        {
            report.Say("full disk", "not tried: no right to mount a small file system");
            return;
        }

        try
        {
            await using var replica = new Replica(Path.Combine(folder, "data"), ["--Logging:LogLevel:Default=Warning"], traffic);
            await replica.StartAsync();
            await FillAsync(folder, replica, replica.AdminToken, report);
            await replica.StopAsync();
        }
        finally
        {
            await RunAsync("umount", folder);
            Directory.Delete(folder);
        }
    }

    private static async Task FillAsync(string folder, Replica replica, string token, Report report)
    {
        using var wire = new Wire(replica.Address, token);
        var (dataset, _) = await Make.DatasetAsync(wire, "root");
        var kept = new List<(long Id, byte[] Bytes)>();
        WireAnswer? refused = null;
        for (var i = 0; i < 100 && refused is null; i++)
        {
            var bytes = RandomNumberGenerator.GetBytes(FileBytes);
            bytes[0] = 1;
            var answer = await replica.SendAsync(
                token,
                "upload to a full disk",
                w => w.UploadAsync($"/api/datasets/{dataset}/add", $"f{i}.bin", bytes)
            );
            if (answer.Status == HttpStatusCode.OK)
            {
                kept.Add((answer.Data["files"]![0]!["dataFile"]!["id"]!.GetValue<long>(), bytes));
            }
            else
            {
                refused = answer;
            }
        }

        report.Say("upload to a full disk", refused is null ? "never refused" : $"{(int)refused.Status} {refused.Message}");
        var filler = Path.Combine(folder, "filler");
        await FillUpAsync(filler);
        var statuses = new List<int>();
        for (var i = 0; i < 20; i++)
        {
            var answer = await replica.SendAsync(
                token,
                "create on a full disk",
                w => w.PostAsync("/api/dataverses/root/datasets", Make.Dataset(Make.Name("Full ")))
            );
            statuses.Add((int)answer.Status);
        }

        report.Say("create on a full disk", string.Join(", ", statuses.CountBy(x => x).Select(x => $"{x.Key}: {x.Value}")));

        await CheckAsync(replica, token, kept, report);
        File.Delete(filler);
        _ = (
            await replica.SendAsync(
                token,
                "create with room again",
                w => w.PostAsync("/api/dataverses/root/datasets", Make.Dataset(Make.Name("Room ")))
            )
        ).Data;
        await CheckAsync(replica, token, kept, report);
    }

    private static async Task CheckAsync(Replica replica, string token, List<(long Id, byte[] Bytes)> kept, Report report)
    {
        foreach (var (id, bytes) in kept)
        {
            var answer = await replica.SendAsync(token, "read on a full disk", w => w.GetAsync($"/api/access/datafile/{id}"));
            if (answer.Status != HttpStatusCode.OK || !answer.Body.AsSpan().SequenceEqual(bytes))
            {
                report.Wrong($"LOST: file {id} on a full disk: {(int)answer.Status}");
            }
        }
    }

    private static async Task FillUpAsync(string path)
    {
        try
        {
            await using var file = File.Create(path);
            for (var i = 0; i < 1000; i++)
            {
                await file.WriteAsync(new byte[100_000]);
                await file.FlushAsync();
            }
        }
        catch (IOException)
        {
            // Full, as wanted.
        }
    }

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false }
        )!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
