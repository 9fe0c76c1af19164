using System.Globalization;
using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Files.Tables;
using Quire.Repository.Data.Files;
using Quire.Repository.Files.Download;
using Quire.Repository.Files.Tables.Rows;

namespace Quire.Api.Files.Tables;

/// <summary>
/// Rows of the tables in files, to look at. Whoever asks may download the file and has answered what has to be before; it is not
/// counted as a download.
/// </summary>
internal static class RowEndpoints
{
    private const string Csv = "csv";

    /// <summary>Which variables are wanted.</summary>
    public static readonly QueryParameter Variables = new(
        "variables",
        QueryKind.Texts,
        "Variables that are wanted, by name or number with commas between them, in the order wanted; all unless told. A name with a "
            + "comma in it stands in double quotes."
    );

    private static readonly QueryParameter Where = new(
        "where",
        QueryKind.Texts,
        "What rows must meet, such as `age>=30`, `name~berg`, `state in (1,2)`, `age is missing`; all of them where there are several."
    );

    private static readonly QueryParameter Sort = new(
        "sort",
        QueryKind.Text,
        "Variables the rows are ordered by, with commas between them, each with a `-` before it for the largest first."
    );

    private static readonly QueryParameter Format = new("format", QueryKind.Text, "`json` (default) or `csv`.");

    private static readonly QueryParameter Limit = new(
        "limit",
        QueryKind.Number,
        "How many rows to give at the most: 100 unless told, 1000 at the most."
    );

    public static void MapRowEndpoints(this IEndpointRouteBuilder files) =>
        files
            .MapGet("/{id}/rows", GetAsync)
            .Says(
                "GetTableRows",
                "Gives rows of a table, those that meet conditions, in an order; CSV with `format=csv` or `Accept: text/csv`.",
                304,
                400,
                401,
                404,
                412,
                500,
                503
            )
            .Asks(Variables, Where, Sort, CommonParameters.Offset, Limit, Format, DownloadKey.Parameter)
            .Produces<ApiEnvelope<TableRowsResponse>>();

    private static async Task<IResult> GetAsync(FileId id, TableRows rows, Call call)
    {
        var format = call.Query(Format) ?? (IsCsv(call.Http.Request.Headers.Accept) ? Csv : "json");
        if (format is not (Csv or "json"))
        {
            throw FileRequestErrors.FormatUnavailable(format);
        }

        var asked = new RowsAsked
        {
            Variables = call.QueryAll(Variables),
            Conditions = call.QueryAll(Where),
            Order = call.Query(Sort),
            Offset = call.Number(CommonParameters.Offset) ?? 0,
            Limit = call.Number(Limit) ?? RowsAsked.UsualLimit,
        };
        var file = await call.RunAsync(new DownloadFile(id.Ref, call.Query(DownloadKey.Parameter)));
        _ = TableRows.TableOf(file);
        DownloadCaching.Set(call);
        if (Unchanged(file.Entry, format, call.Http) is { } settled)
        {
            return settled;
        }

        var found = await rows.FindAsync(file, asked, call.Aborted);
        if (format != Csv)
        {
            return new RowsAnswer(found);
        }

        DownloadEndpoints.ServeSafely(call);
        DownloadName.Set(call.Http.Response, Path.GetFileNameWithoutExtension(file.Label) + "-rows.csv");
        return new RowsCsv(found);
    }

    // A table never changes; a file that was read again shows another one, and what people say of variables is told with rows.
    private static IResult? Unchanged(FileEntryRecord shown, string format, HttpContext http)
    {
        var tag = new EntityTagHeaderValue(
            string.Create(CultureInfo.InvariantCulture, $"\"{shown.ContentId}-{shown.EditsId}-{format}\"")
        );
        var (asked, answered) = (http.Request.GetTypedHeaders(), http.Response.GetTypedHeaders());
        answered.ETag = tag;
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        return asked.IfMatch is { Count: > 0 } wanted && !Names(wanted, tag)
                ? TypedResults.StatusCode(StatusCodes.Status412PreconditionFailed)
            : asked.IfNoneMatch is { Count: > 0 } known && Names(known, tag)
                ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : null;
    }

    private static bool Names(IList<EntityTagHeaderValue> tags, EntityTagHeaderValue tag) =>
        tags.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Compare(tag, useStrongComparison: false));

    // Wanted by name, and not less than JSON is.
    private static bool IsCsv(StringValues accept) =>
        MediaTypeHeaderValue.TryParseList(accept, out var types)
        && QualityOf(RowsCsv.Type, types) is > 0 and var csv
        && csv >= (QualityOf(MediaTypeNames.Application.Json, types) ?? 0);

    private static double? QualityOf(string type, IList<MediaTypeHeaderValue> types) =>
        types.Where(t => t.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase)).Max(t => (double?)(t.Quality ?? 1));
}
