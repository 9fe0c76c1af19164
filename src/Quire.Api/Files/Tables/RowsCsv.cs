using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Quire.Repository.Files.Tables.Rows;
using Quire.Tabular.Writing;

namespace Quire.Api.Files.Tables;

/// <summary>Rows of a table as CSV with a line of names, one after the other as they are read.</summary>
internal sealed class RowsCsv(FoundRows found) : IResult
{
    /// <summary>The media type.</summary>
    public const string Type = MediaTypeNames.Text.Csv;

    private const int FlushAt = 32 * 1024;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using (found)
        {
            await WriteAsync(httpContext.Response, httpContext.RequestAborted);
        }
    }

    private async Task WriteAsync(HttpResponse response, CancellationToken ct)
    {
        // Nothing is said before the first row is there: until then damage is answered like any other.
        var isThere = await found.Rows.ReadAsync(ct);
        response.ContentType = $"{Type}; charset=utf-8";
        try
        {
            CsvRow.WriteNames(found.Rows.Variables, response.BodyWriter);
            for (; isThere; isThere = await found.Rows.ReadAsync(ct))
            {
                CsvRow.Write(found.Rows, response.BodyWriter);
                if (response.BodyWriter.UnflushedBytes > FlushAt)
                {
                    await response.BodyWriter.FlushAsync(ct);
                }
            }
        }
        catch when (!response.HasStarted)
        {
            // Behind a part of the rows nobody could read an error; the connection breaks instead.
            await response.StartAsync(CancellationToken.None);
            throw;
        }
    }
}
