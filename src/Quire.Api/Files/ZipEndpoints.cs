using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Access.Reading;
using Quire.Api.Files.Reading;
using Quire.Api.Http;
using Quire.Api.Metrics.Usage;
using Quire.Domain.Access;
using Quire.Repository.Access.Guestbooks;
using Quire.Repository.Files.Content;
using Quire.Repository.Files.Download;
using Quire.Repository.Files.Intake;

namespace Quire.Api.Files;

/// <summary>Several files as one zip, packed while it is being sent.</summary>
internal static class ZipEndpoints
{
    private static readonly QueryParameter Chosen = new("id", QueryKind.Texts, "Id of a file.");

    private static readonly QueryParameter Format = new(
        "format",
        QueryKind.Text,
        "`original` for tables as the files they were read from."
    );

    public static void MapZipEndpoints(this IEndpointRouteBuilder access)
    {
        access
            .MapGet("/datafiles/{ids}", ListedAsync)
            .Says("DownloadFiles", "Gives files as a zip with a manifest.", 400, 401, 403, 404)
            .Asks(Format, DownloadKey.Parameter, DownloadKey.Uncounted);
        access
            .MapPost("/datafiles", PostedAsync)
            .Says("DownloadPostedFiles", "Gives files as a zip with a manifest; the body lists their ids.", 400, 401, 403, 404)
            .TakesUpTo(FileIdList.Limit)
            .Takes<string>("text/plain")
            .Asks(Format, DownloadKey.Parameter, DownloadKey.Uncounted);
        access
            .MapGet("/dataset/{id}", NewestAsync)
            .Says(
                "DownloadDataset",
                "Gives all files of the newest version the caller may see as a zip with a manifest.",
                400,
                401,
                403,
                404
            )
            .Asks(Format, DownloadKey.Parameter, DownloadKey.Uncounted);
        access
            .MapVersionDownload("/dataset/{id}/versions/{version}")
            .Says("DownloadVersion", "Gives all files of a version as a zip with a manifest.", 400, 401, 403, 404);
    }

    /// <summary>All files of a version, at an address that says which.</summary>
    public static RouteHandlerBuilder MapVersionDownload(this IEndpointRouteBuilder routes, string pattern) =>
        routes
            .MapGet(pattern, VersionAsync)
            .Asks(CommonParameters.IncludeDeaccessioned, Format, DownloadKey.Parameter, DownloadKey.Uncounted);

    /// <summary>Files somebody chose on a page, each named by a parameter <c>id</c>.</summary>
    public static RouteHandlerBuilder MapChosenDownload(this IEndpointRouteBuilder routes, string pattern) =>
        routes.MapGet(pattern, ChosenAsync).Asks(Chosen, Format, DownloadKey.Parameter, DownloadKey.Uncounted);

    private static Task<IResult> ChosenAsync(VerifiedContent contents, Call call) =>
        ListedAsync(string.Join(',', call.QueryAll(Chosen)), contents, call);

    private static Task<IResult> ListedAsync(string ids, VerifiedContent contents, Call call) =>
        SendAsync(new DownloadFiles(FileIdList.Of(ids), call.Query(DownloadKey.Parameter), IsOriginal(call)), contents, call);

    private static async Task<IResult> PostedAsync(VerifiedContent contents, Call call)
    {
        var request = call.Http.Request;
        if (request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true)
        {
            return await SendAsync(
                new DownloadFiles(await PostedFileIds.OfFormAsync(request, call.Aborted), Original: IsOriginal(call)),
                contents,
                call
            );
        }

        var body = await JsonBody.TextAsync(request, call.Aborted);
        var ids = PostedFileIds.Of(body);
        var key = AnswersReader.Read(body) is { } answers
            ? await call.RunAsync(new AnswerForDownload(ids[0], ids, answers))
            : null;
        return await SendAsync(new DownloadFiles(ids, key, IsOriginal(call)), contents, call);
    }

    private static Task<IResult> NewestAsync(DatasetId id, VerifiedContent contents, Call call) =>
        SendAsync(
            new DownloadDataset(id.Ref, Key: call.Query(DownloadKey.Parameter), Original: IsOriginal(call)),
            contents,
            call
        );

    private static Task<IResult> VersionAsync(DatasetId id, string version, VerifiedContent contents, Call call) =>
        SendAsync(
            new DownloadDataset(
                id.Ref,
                version,
                call.Flag(CommonParameters.IncludeDeaccessioned),
                call.Query(DownloadKey.Parameter),
                IsOriginal(call)
            ),
            contents,
            call
        );

    private static bool IsOriginal(Call call) => call.Query(Format) == "original";

    private static async Task<IResult> SendAsync(
        Repository.Operations.IOperation<ZipContents> asked,
        VerifiedContent contents,
        Call call
    )
    {
        var zip = await call.RunAsync(asked);
        DownloadCaching.Set(call);
        DownloadName.Set(call.Http.Response, "dataverse_files.zip");
        return CountedDownload.Of(
            TypedResults.Stream(
                output => ZipDownload.WriteAsync(output, zip.Members, zip.Skipped, contents, call.Aborted),
                "application/zip"
            ),
            zip.Used,
            call
        );
    }
}
