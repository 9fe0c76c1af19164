using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Quire.Testing;
using Quire.Testing.Stub;

namespace Quire.Cli.Tests.Running;

/// <summary>
/// Stands before a real server and remembers what was asked of it; can hold long answers half-way, so that there is time to
/// interrupt.
/// </summary>
internal static class RecordingProxy
{
    private const int Piece = 256 * 1024;

    public static Task<StubServer> BeforeAsync(TestServer server, Task? mayEnd = null)
    {
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };
        return StubServer.StartAsync(
            async (context, request) =>
            {
                using var forwarded = Forward(request);
                using var answer = await http.SendAsync(
                    forwarded,
                    HttpCompletionOption.ResponseHeadersRead,
                    context.RequestAborted
                );
                context.Response.StatusCode = (int)answer.StatusCode;
                foreach (
                    var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(h => h.Key != "Transfer-Encoding")
                )
                {
                    context.Response.Headers[name] = values.ToArray();
                }

                await CopyAsync(
                    await answer.Content.ReadAsStreamAsync(),
                    context,
                    answer.Content.Headers.ContentLength / 2,
                    mayEnd
                );
            }
        );
    }

    private static HttpRequestMessage Forward(StubRequest request)
    {
        var forwarded = new HttpRequestMessage(new(request.Method), request.Target);
        if (request.Body.Length > 0)
        {
            forwarded.Content = new ByteArrayContent(request.Body);
            forwarded.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(request.Header("Content-Type")!);
        }

        foreach (var name in (string[])["X-Dataverse-key", "Range"])
        {
            if (request.Header(name) is { } value)
            {
                forwarded.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return forwarded;
    }

    private static async Task CopyAsync(Stream from, HttpContext context, long? half, Task? mayEnd)
    {
        var buffer = new byte[Piece];
        var sent = 0L;
        for (
            int count;
            (count = await from.ReadAtLeastAsync(buffer, Piece, throwOnEndOfStream: false, context.RequestAborted)) > 0;

        )
        {
            await context.Response.Body.WriteAsync(buffer.AsMemory(0, count), context.RequestAborted);
            sent += count;
            if (mayEnd is not null && half > Piece && sent > half)
            {
                await mayEnd.WaitAsync(context.RequestAborted);
            }
        }
    }
}
