using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Quire.Api.Files;
using Quire.Api.Http;
using Quire.Contracts.Metrics;

namespace Quire.Api.Metrics;

/// <summary>
/// A list of counts: a table with commas, or JSON for those who ask for it. Written while it is read, so that it may be long.
/// </summary>
/// <param name="rows">The lines.</param>
/// <param name="columns">Names of what a line tells, as the table has them.</param>
/// <param name="fileName">What the table is called when it is kept.</param>
internal sealed class MetricRows(IAsyncEnumerable<MetricRow> rows, IReadOnlyList<string> columns, string fileName) : IResult
{
    private const int FlushAt = 32 * 1024;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        return WantsJson(httpContext.Request)
            ? new StreamedList<MetricRow>(rows, "data", enveloped: true).ExecuteAsync(httpContext)
            : WriteTableAsync(httpContext.Response, httpContext.RequestAborted);
    }

    // The table is what those get who do not say, or say that anything will do.
    private static bool WantsJson(HttpRequest request)
    {
        var (json, table) = (0d, 0d);
        foreach (var accepted in request.GetTypedHeaders().Accept)
        {
            var quality = accepted.Quality ?? 1;
            if (accepted.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            {
                json = quality;
            }
            else if (accepted.MediaType.Equals("text/csv", StringComparison.OrdinalIgnoreCase))
            {
                table = quality;
            }
        }

        return json > table;
    }

    private async Task WriteTableAsync(HttpResponse response, CancellationToken ct)
    {
        response.ContentType = "text/csv";
        DownloadName.Set(response, fileName);
        var text = new StringBuilder().AppendJoin(',', columns);
        await foreach (var row in rows.WithCancellation(ct))
        {
            text.Append('\n').AppendJoin(',', columns.Select(c => CellOf(row, c)));
            if (text.Length > FlushAt)
            {
                await response.WriteAsync(text.ToString(), ct);
                text.Clear();
            }
        }

        await response.WriteAsync(text.ToString(), ct);
    }

    private static string CellOf(MetricRow row, string column) =>
        column switch
        {
            "date" => Quoted(row.Date),
            "category" => Quoted(row.Category),
            "subject" => Quoted(row.Subject),
            "contenttype" => Quoted(row.ContentType),
            "pid" => Quoted(row.Pid),
            "id" => row.Id?.ToString(CultureInfo.InvariantCulture) ?? "",
            "size" => row.Size?.ToString(CultureInfo.InvariantCulture) ?? "",
            _ => row.Count.ToString(CultureInfo.InvariantCulture),
        };

    private static string Quoted(string? text) =>
        text is null ? "" : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
