using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Quire.Load;

/// <summary>The least a web server can do: the same bytes from memory, and the same file by the framework's own means.</summary>
internal static class BareKestrel
{
    public static async Task RunAsync(string file, string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add(url);
        byte[] bytes = new FileInfo(file).Length < 1 << 20 ? await File.ReadAllBytesAsync(file) : [];
        app.MapGet(
            "/bytes",
            async context =>
            {
                context.Response.ContentType = "application/json";
                context.Response.ContentLength = bytes.Length;
                await context.Response.BodyWriter.WriteAsync(bytes);
            }
        );
        app.MapGet("/file", () => TypedResults.PhysicalFile(file, "application/octet-stream", enableRangeProcessing: true));
        await app.RunAsync();
    }
}
