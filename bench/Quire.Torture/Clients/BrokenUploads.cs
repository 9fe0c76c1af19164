using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Quire.Testing;
using Quire.Torture.Running;

namespace Quire.Torture.Clients;

/// <summary>
/// Uploads whose connection ends at a random byte: nothing of them may be listed, and nothing may stay in the store.
/// </summary>
internal static class BrokenUploads
{
    private const int Length = 3_000_000;

    public static async Task RunAsync(Installation installation, int count, Random random, Report report)
    {
        var replica = installation.Replicas[0];
        using var wire = new Wire(replica.Address, installation.Token);
        var (dataset, _) = await Make.DatasetAsync(wire, "root");
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count).Select(_ => random.Next(1, Length)).ToList(),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (sent, ct) => await BreakOffAsync(replica.Address, installation.Token, dataset, sent, ct)
        );
        var files = (
            await replica.SendAsync(
                installation.Token,
                "list files",
                w => w.GetAsync($"/api/datasets/{dataset}/versions/:draft/files")
            )
        )
            .Data.AsArray()
            .Count;
        if (files > 0)
        {
            report.Wrong($"{files} of {count} uploads that were broken off are listed");
        }

        var unfinished = Path.Combine(replica.Folder, "files", ".unfinished");
        var left = 0;
        for (
            var wait = 0;
            wait < 50 && Directory.Exists(unfinished) && (left = Directory.GetFiles(unfinished).Length) > 0;
            wait++
        )
        {
            await Task.Delay(100);
        }

        if (left > 0)
        {
            report.Wrong($"{left} of {count} uploads that were broken off left bytes in the store");
        }

        report.Say("uploads broken off", count.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task BreakOffAsync(Uri address, string token, long dataset, int sent, CancellationToken ct)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(address.Host, address.Port, ct);
        var head =
            $"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\n";
        var request =
            $"POST /api/datasets/{dataset}/add HTTP/1.1\r\nHost: {address.Authority}\r\nX-Dataverse-key: {token}\r\n"
            + $"Content-Type: multipart/form-data; boundary=b\r\nContent-Length: {Length + head.Length + 9}\r\n\r\n{head}";
        try
        {
            await socket.SendAsync(Encoding.ASCII.GetBytes(request), ct);
            await socket.SendAsync(new byte[sent], ct);
            if (sent % 2 == 0)
            {
                // A reset, as of a client that was killed; else the connection is ended in order.
                socket.LingerState = new LingerOption(true, 0);
            }
        }
        catch (SocketException)
        {
            // Refused before its end.
        }
    }
}
