using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Quire.Api.Files.Tables;
using Quire.Api.Files.Thumbnails;
using Quire.Api.Http;
using Quire.Api.Metrics.Usage;
using Quire.Repository.Files.Content;
using Quire.Repository.Files.Download;
using Quire.Repository.Files.Tables;
using Quire.Repository.Files.Tables.Forms;

namespace Quire.Api.Files;

/// <summary>The bytes of one file.</summary>
internal static class DownloadEndpoints
{
    private static readonly QueryParameter Format = new(
        "format",
        QueryKind.Text,
        "`original` for the bytes as they were uploaded; a table also as `tab`, which it is given as otherwise, or in a form of other "
            + "programs: `csv`, `parquet`, `dta`, `sav`, `RData`, `jsonl`."
    );

    private static readonly QueryParameter NoHeader = new(
        "noVarHeader",
        QueryKind.Text,
        "`true` or `1`: a table as `tab` without the line of its names."
    );

    private static readonly QueryParameter Variables = new(
        "variables",
        QueryKind.Texts,
        "Columns of a table, by the numbers of their variables with commas between them, in the order they are wanted; as `tab`, or "
            + "in one of the forms of other programs. May be repeated."
    );

    private static readonly QueryParameter ImageThumb = new(
        "imageThumb",
        QueryKind.Text,
        "A small picture of the file as PNG, `true` for 64 pixels wide or the number of pixels, up to 400; 404 when there is none."
    );

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapDownloadEndpoints(this IEndpointRouteBuilder access) =>
        access
            .MapFileDownload("/datafile/{id}")
            .Says("DownloadFile", "Gives the bytes of a file, or a range of them.", 206, 304, 400, 401, 403, 404, 416, 503);

    /// <summary>The bytes of a file at an address that says which.</summary>
    public static RouteHandlerBuilder MapFileDownload(this IEndpointRouteBuilder routes, string pattern) =>
        routes
            .MapMethods(pattern, Methods, DownloadAsync)
            .Asks(Format, NoHeader, Variables, ImageThumb, DownloadKey.Parameter, DownloadKey.Uncounted);

    private static async Task<IResult> DownloadAsync(
        FileId id,
        FileContents contents,
        TableContents tables,
        TableForms forms,
        VerifiedContent verified,
        Call call
    )
    {
        if (call.Query(ImageThumb) is { } thumb)
        {
            return await ThumbnailAnswer.OfFileAsync(id, thumb, call);
        }

        var found = await call.RunAsync(new DownloadFile(id.Ref, call.Query(DownloadKey.Parameter)));
        var columns = call.QueryAll(Variables) is { Count: > 0 } variables ? AskedColumns.Of(found, variables) : null;
        if (found.Content is not null && TableForm.Of(call.Query(Format)) is { } form)
        {
            return FormAnswer.Of(found, form, columns, forms, call);
        }

        if (columns is not null)
        {
            return await SubsetAnswer.OfAsync(found, columns, IsBare(call), tables, verified, call);
        }

        var given = await GivenAsync(found, contents, tables, call);
        ServeSafely(call);
        var bytes = await verified.OpenAsync(given.Content, call.Aborted);
        var stored = new DateTimeOffset(given.At, TimeSpan.Zero);
        var tag = new EntityTagHeaderValue($"\"{given.Tag}\"");
        DownloadName.Set(call.Http.Response, given.Name);
        return CountedDownload.Of(
            TypedResults.Stream(
                bytes,
                given.Content.ContentType,
                lastModified: stored,
                entityTag: tag,
                enableRangeProcessing: true
            ),
            found.Used is { } used ? [used] : [],
            call
        );
    }

    private static async Task<Given> GivenAsync(DownloadableFile found, FileContents contents, TableContents tables, Call call)
    {
        var (file, table) = (found.File, found.Content);
        var (format, bare) = (call.Query(Format), IsBare(call));
        if (format is not (null or "original") && !(format == "tab" && table is not null))
        {
            throw FileRequestErrors.FormatUnavailable(format);
        }

        if (table is null || format == "original")
        {
            var name = table?.OriginalName ?? found.Label;
            return new(contents.Original(file), name, file.Checksum, file.Object.CreatedAt);
        }

        if (bare && table.HasHeader)
        {
            throw FileRequestErrors.HeaderStored();
        }

        var tag = bare ? table.Checksum : table.Checksum + "-named";
        return new(await tables.OfAsync(table, !bare, call.Aborted), found.Label, tag, table.CreatedAt);
    }

    private static bool IsBare(Call call) => call.Query(NoHeader) is "true" or "1";

    private sealed record Given(StoredContent Content, string Name, string Tag, DateTime At);

    /// <summary>Says how bytes somebody uploaded are to be treated, and looks away from ranges that are not of bytes.</summary>
    public static void ServeSafely(Call call)
    {
        IgnoreOtherUnits(call.Http.Request);
        // What somebody uploaded must never run in a browser as if this site had written it.
        call.Http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        DownloadCaching.Set(call);
    }

    // A range in a unit nobody knows asks for nothing; the framework would take its numbers for bytes.
    private static void IgnoreOtherUnits(HttpRequest request)
    {
        // Parts are for GET alone (RFC 9110, 14.2).
        if (
            HttpMethods.IsHead(request.Method)
            || (request.GetTypedHeaders().Range is { } range && !range.Unit.Equals("bytes", StringComparison.OrdinalIgnoreCase))
        )
        {
            request.Headers.Range = default;
        }
    }
}
