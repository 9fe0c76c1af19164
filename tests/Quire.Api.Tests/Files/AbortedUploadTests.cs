using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quire.Testing;

namespace Quire.Api.Tests.Files;

/// <summary>Somebody who hangs up in the middle of an upload is no failure of the installation.</summary>
public sealed class AbortedUploadTests
{
    [Theory]
    [CombinedWith("reset")]
    [CombinedWith("end")]
    [CombinedWith("chunked reset")]
    public async Task An_upload_that_breaks_off_leaves_one_line_and_no_trace(DatabaseKind database, string how)
    {
        var log = new Recorded();
        await using var server = await TestServer.StartAsync(
            database,
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Logging:LogLevel:Quire.Api.Http"] = "Debug" },
            services => services.AddSingleton<ILoggerProvider>(log)
        );
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var path = $"/api/datasets/{dataset}/add";

        await BreakOffAsync(server, path, how);

        // A later request shows that the server goes on; by its end the broken one has been noticed or soon is.
        _ = await Make.FileAsync(admin, dataset, "whole.txt", "whole");
        for (var i = 0; i < 200 && !log.Lines.Any(l => l.Text.Contains(path, StringComparison.Ordinal)) && how != "end"; i++)
        {
            await Task.Delay(50);
        }

        Assert.DoesNotContain(log.Lines, l => l.Failed || l.Level >= LogLevel.Warning);
        Assert.InRange(log.Lines.Count(l => l.Text.Contains(path, StringComparison.Ordinal)), how == "end" ? 0 : 1, 1);
        Assert.Single((await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft/files")).Data.AsArray());
    }

    private static async Task BreakOffAsync(TestServer server, string path, string how)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Address.Host, server.Address.Port);
        var stream = client.GetStream();
        var chunked = how.StartsWith("chunked", StringComparison.Ordinal);
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST {path} HTTP/1.1\r\nHost: {server.Address.Authority}\r\nX-Dataverse-key: {server.AdminToken}\r\n"
                    + $"Content-Type: multipart/form-data; boundary=cut\r\n{(chunked ? "Transfer-Encoding: chunked" : "Content-Length: 10000000")}\r\n\r\n"
            )
        );
        var part = Encoding.ASCII.GetBytes(
            "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"big.bin\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                + new string('x', 300_000)
        );
        if (chunked)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"{part.Length:x}\r\n"));
        }

        await stream.WriteAsync(part);
        await stream.FlushAsync();
        // The server has begun to read the body before the connection breaks.
        await Task.Delay(300);
        if (how == "end")
        {
            client.Client.Shutdown(SocketShutdown.Send);
            await Task.Delay(300);
        }
        else
        {
            client.Client.LingerState = new(enable: true, seconds: 0);
            client.Client.Close();
        }
    }

    private sealed class Recorded : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<(LogLevel Level, string Text, bool Failed)> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Lines.Enqueue((logLevel, formatter(state, exception), exception is not null));

        public void Dispose() { }
    }
}
