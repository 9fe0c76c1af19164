using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Access.Guestbooks;
using Quire.Api.Access.Reading;
using Quire.Api.Files.Reading;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Access;
using Quire.Domain.Access;
using Quire.Repository.Access.Guestbooks;
using Quire.Repository.Datasets;

namespace Quire.Api.Files;

/// <summary>
/// Answering the guestbook of a dataset before a download: the answer is an address at which the download begins without a token.
/// </summary>
internal static class AnsweredDownloadEndpoints
{
    public static void MapAnsweredDownloadEndpoints(this IEndpointRouteBuilder access)
    {
        Say(access.MapPost("/datafile/{id}", OneAsync), "AnswerForFile", "a file");
        Say(access.MapPost("/datafile/bundle/{id}", BundleAsync), "AnswerForBundle", "a file with its citations");
        Say(access.MapPost("/datafiles/{ids}", SeveralAsync), "AnswerForFiles", "several files");
        Say(access.MapPost("/dataset/{id}", DatasetAsync), "AnswerForDataset", "all files of a dataset");
        Say(access.MapPost("/dataset/{id}/versions/{version}", VersionAsync), "AnswerForVersion", "all files of a version");
    }

    private static void Say(RouteHandlerBuilder endpoint, string name, string what) =>
        endpoint
            .Says(
                name,
                $"Answers the guestbook before a download of {what}; gives the address of the download.",
                400,
                401,
                403,
                404
            )
            .Takes<GuestbookSubmissionRequest>()
            .Produces<ApiEnvelope<SignedDownload>>();

    private static async Task<IResult> OneAsync(FileId id, InstallationFacts installation, Call call) =>
        await AnswerAsync(id.Ref, [id.Ref], $"datafile/{Named(id)}", installation, call);

    private static async Task<IResult> BundleAsync(FileId id, InstallationFacts installation, Call call) =>
        await AnswerAsync(id.Ref, [id.Ref], $"datafile/bundle/{Named(id)}", installation, call);

    private static async Task<IResult> SeveralAsync(string ids, InstallationFacts installation, Call call)
    {
        var files = FileIdList.Of(ids);
        return await AnswerAsync(files[0], files, $"datafiles/{Uri.EscapeDataString(ids)}", installation, call);
    }

    private static Task<IResult> DatasetAsync(DatasetId id, InstallationFacts installation, Call call) =>
        AnswerAsync(id.Ref, [], $"dataset/{Named(id)}", installation, call);

    private static async Task<IResult> VersionAsync(DatasetId id, string version, InstallationFacts installation, Call call)
    {
        // Nobody is given an address at which nothing can be.
        _ = await call.RunAsync(new GetDatasetVersion(id.Ref, version, Deaccessioned.Hidden));
        var path = $"dataset/{Named(id)}/versions/{Uri.EscapeDataString(version)}";
        return await AnswerAsync(id.Ref, [], path, installation, call);
    }

    private static async Task<IResult> AnswerAsync(
        ObjectRef target,
        IReadOnlyList<ObjectRef> files,
        string path,
        InstallationFacts installation,
        Call call
    )
    {
        var key = await call.RunAsync(new AnswerForDownload(target, files, await AnswersReader.ReadAsync(call)));
        // What else was asked for stays in the address, but for what proves who asked.
        var query = QueryString.Create(
            call.Http.Request.Query.Where(q => !Credentials.IsSecret(q.Key) && q.Key != DownloadKey.Uncounted.Name)
                .SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v)))
                .Append(new(DownloadKey.Uncounted.Name, "true"))
                .Append(new(DownloadKey.Parameter.Name, key))
        );
        return Answer.Ok(new SignedDownload { SignedUrl = $"{installation.SiteUrl}/api/access/{path}{query}" });
    }

    private static string Named(FileId id) => id.Ref is ObjectRef.FileByPid ? ":persistentId" : Uri.EscapeDataString(id.Text);

    private static string Named(DatasetId id) =>
        id.Ref is ObjectRef.DatasetByPid ? ":persistentId" : Uri.EscapeDataString(id.Text);
}
