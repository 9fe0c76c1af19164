using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Files.Reading;
using Quire.Api.Http;
using Quire.Api.Http.Wording;
using Quire.Contracts;
using Quire.Contracts.Files;
using Quire.Repository.Files.Direct;
using Quire.Repository.Files.Intake;

namespace Quire.Api.Files;

/// <summary>Making files of what was put into the object store past the server, many at once.</summary>
internal static class RegistrationEndpoints
{
    private const int MostTold = 10;

    public static void MapRegistrationEndpoints(this IEndpointRouteBuilder datasets)
    {
        datasets
            .MapPost("/{id}/addFiles", AddAsync)
            .Says("RegisterFiles", "Adds files uploaded to the object store before, each for itself.", 400, 401, 403, 404, 503)
            .TakesUpTo(BodyLimit.Long)
            .Takes<IFormFile>("multipart/form-data")
            .Produces<ApiEnvelope<FilesRegistered>>();
        datasets
            .MapPost("/{id}/replaceFiles", ReplaceAsync)
            .Says(
                "RegisterReplacements",
                "Puts files uploaded to the object store before in the place of others, each for itself.",
                400,
                401,
                403,
                404,
                503
            )
            .TakesUpTo(BodyLimit.Long)
            .Takes<IFormFile>("multipart/form-data")
            .Produces<ApiEnvelope<FilesRegistered>>();
    }

    private static Task<IResult> AddAsync(DatasetId id, FileJson json, Call call) =>
        RegisterAsync(id, json, call, replacing: false);

    private static Task<IResult> ReplaceAsync(DatasetId id, FileJson json, Call call) =>
        RegisterAsync(id, json, call, replacing: true);

    private static async Task<IResult> RegisterAsync(DatasetId id, FileJson json, Call call, bool replacing)
    {
        var items = RegistrationReader.Read(await new MultipartUpload(call.Http.Request).JsonAsync(call.Aborted), replacing);
        var outcomes = await call.RunAsync(new RegisterFiles(id.Ref, items, replacing));
        return Answer.Ok(
            new FilesRegistered
            {
                Files = [.. outcomes.Select(o => RowOf(o, json, replacing))],
                Result = new Dictionary<string, long>
                {
                    ["Total number of files"] = outcomes.Count,
                    [$"Number of files successfully {(replacing ? "replaced" : "added")}"] = outcomes.Count(o =>
                        o.File is not null
                    ),
                },
            },
            RenamedIn(outcomes)
        );
    }

    // Each row says it of its own file; who reads none of them learns of the first.
    private static string? RenamedIn(IReadOnlyList<RegistrationOutcome> outcomes)
    {
        return UploadWarning.TextOf(outcomes.Select(o => o.Renamed).OfType<UploadWarning>().Take(MostTold));
    }

    private static FileRegistration RowOf(RegistrationOutcome outcome, FileJson json, bool replacing) =>
        new()
        {
            StorageIdentifier = outcome.Identifier,
            ErrorMessage = outcome.Problem is { } problem ? RefusalTexts.TextOf(problem) : null,
            WarningMessage = UploadWarning.TextOf(outcome.Warnings),
            SuccessMessage = outcome is { File: not null, Warning: null, Renamed: null }
                ? replacing
                    ? "Replaced successfully in the dataset"
                    : "Added successfully to the dataset"
                : null,
            FileDetails = outcome.File is null ? null : json.Of(outcome.File),
        };
}
