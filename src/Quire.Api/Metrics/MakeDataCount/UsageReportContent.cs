using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Quire.Contracts;
using Quire.Repository.Measures.MakeDataCount;

namespace Quire.Api.Metrics.MakeDataCount;

/// <summary>A report as the body of a request, sent while it is read, so that a long one takes no memory.</summary>
internal sealed class UsageReportContent : HttpContent
{
    private const int FlushAt = 32 * 1024;
    private readonly UsageReport _report;
    private readonly IAsyncEnumerable<UsedDataset> _datasets;

    public UsageReportContent(UsageReport report, IAsyncEnumerable<UsedDataset> datasets)
    {
        (_report, _datasets) = (report, datasets);
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(
        Stream stream,
        TransportContext? context,
        CancellationToken cancellationToken
    )
    {
        await using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = WireJson.Options.Encoder });
        _report.Begin(json);
        await foreach (var dataset in _datasets.WithCancellation(cancellationToken))
        {
            _report.Write(json, dataset);
            if (json.BytesPending > FlushAt)
            {
                await json.FlushAsync(cancellationToken);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
