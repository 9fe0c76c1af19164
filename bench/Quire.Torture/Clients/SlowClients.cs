using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Quire.Testing;
using Quire.Torture.Running;

namespace Quire.Torture.Clients;

/// <summary>Many uploads that send a byte now and then, while somebody else reads: the readers must not notice.</summary>
internal static class SlowClients
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(10);

    public static async Task RunAsync(Installation installation, int count, Report report)
    {
        var replica = installation.Replicas[0];
        using var wire = new Wire(replica.Address, installation.Token);
        var (dataset, _) = await Make.DatasetAsync(wire, "root");
        using var end = new CancellationTokenSource();
        var slow = Enumerable
            .Range(0, count)
            .Select(_ => TrickleAsync(replica.Address, installation.Token, dataset, end.Token))
            .ToList();
        await Task.Delay(500);
        var clock = Stopwatch.StartNew();
        var times = new List<double>();
        while (clock.Elapsed < Duration)
        {
            var begun = Stopwatch.GetTimestamp();
            _ = (
                await replica.SendAsync(
                    installation.Token,
                    "read beside slow clients",
                    w => w.GetAsync($"/api/datasets/{dataset}")
                )
            ).Data;
            _ = (
                await replica.SendAsync(
                    installation.Token,
                    "write beside slow clients",
                    w => w.UploadAsync($"/api/datasets/{dataset}/add", Make.Name("f") + ".txt", [65])
                )
            ).Data;
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        await end.CancelAsync();
        await Task.WhenAll(slow);
        report.Say("slow clients", count.ToString(CultureInfo.InvariantCulture));
        report.Say("a read and a write beside them, longest", string.Create(CultureInfo.InvariantCulture, $"{times.Max():0} ms"));
    }

    private static async Task TrickleAsync(Uri address, string token, long dataset, CancellationToken end)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(address.Host, address.Port, end);
            var request =
                $"POST /api/datasets/{dataset}/add HTTP/1.1\r\nHost: {address.Authority}\r\nX-Dataverse-key: {token}\r\n"
                + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 1000000\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n";
            foreach (var part in Encoding.ASCII.GetBytes(request).Chunk(64).Concat(Enumerable.Repeat("a"u8.ToArray(), 1000)))
            {
                await socket.SendAsync(part, end);
                await Task.Delay(100, end);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            // The trial is over, or the server lost patience, which it may.
        }
    }
}
