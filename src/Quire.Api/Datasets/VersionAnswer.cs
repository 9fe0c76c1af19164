using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Quire.Contracts;
using Quire.Contracts.Datasets;
using Quire.Repository.Datasets;

namespace Quire.Api.Datasets;

/// <summary>Success answers that carry versions, streamed.</summary>
internal static class VersionAnswer
{
    /// <summary>One version.</summary>
    public static IResult Of(VersionView view, VersionParts parts) =>
        new Streamed((writer, output, files, ct) => writer.WriteAsync(output, view, parts, files, ct));

    /// <summary>Several versions.</summary>
    public static IResult Of(IReadOnlyList<VersionView> views, VersionParts parts) =>
        new Streamed((writer, output, files, ct) => writer.WriteListAsync(output, views, parts, files, ct));

    /// <summary>A dataset with the newest version its reader may see.</summary>
    public static IResult Of(DatasetView view) =>
        new Streamed(
            async (writer, output, files, ct) =>
            {
                var dataset = JsonSerializer.SerializeToUtf8Bytes(
                    DatasetJson.Of(view),
                    WireJson.Options.GetTypeInfo(typeof(DatasetResponse))
                );
                if (view.Latest is null)
                {
                    output.Write(dataset);
                    return;
                }

                output.Write(dataset.AsSpan(0, dataset.Length - 1));
                output.Write(",\"latestVersion\":"u8);
                await writer.WriteAsync(output, view.Latest, VersionParts.Whole, files, ct);
                output.Write("}"u8);
            }
        );

    private static async Task WriteAsync(PipeWriter output, Func<Task> data)
    {
        output.Write("{\"status\":\"OK\",\"data\":"u8);
        await data();
        output.Write("}"u8);
    }

    private sealed class Streamed(Func<VersionWriter, PipeWriter, ListedFiles, CancellationToken, Task> data) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var (response, services) = (httpContext.Response, httpContext.RequestServices);
            response.ContentType = "application/json";
            return WriteAsync(
                response.BodyWriter,
                () =>
                    data(
                        services.GetRequiredService<VersionWriter>(),
                        response.BodyWriter,
                        services.GetRequiredService<ListedFiles>(),
                        httpContext.RequestAborted
                    )
            );
        }
    }
}
