using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Files;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Files.Fixity;
using Quire.Repository.Storage;

namespace Quire.Api.Files.Fixity;

/// <summary>Whether stored bytes are still the ones deposited, and what checksums are shown of them.</summary>
internal static class FixityEndpoints
{
    private const int RenewedAtOnce = 1000;

    private static readonly QueryParameter Number = new(
        "num",
        QueryKind.Number,
        "How many files are dealt with at the most. Default, and the most: 1000."
    );

    public static void MapFixityEndpoints(this IEndpointRouteBuilder admin)
    {
        admin
            .MapPost("/validateDataFileHashValue/{id}", CompareAsync)
            .Says(
                "CompareFile",
                "Reads the stored bytes of a file and compares them with what was deposited.",
                400,
                401,
                409,
                417
            )
            .Produces<ApiEnvelope<MessagePayload>>();
        admin
            .MapPost("/computeDataFileHashValue/{id}/algorithm/{algorithm}", ChangeAsync)
            .Says(
                "ChangeChecksum",
                "Shows another checksum of a file, once its bytes are found to be the ones deposited.",
                400,
                401,
                409
            )
            .Produces<ApiEnvelope<MessagePayload>>();
        admin
            .MapGet("/updateHashValues/{algorithm}", RenewAsync)
            .Says("RenewChecksums", "Shows another checksum of every file, so many at a time.", 400, 401)
            .Asks(Number)
            .Produces<ApiEnvelope<MessagePayload>>();
        admin
            .MapGet("/validate/dataset/files/{id}", CompareAllAsync)
            .Says(
                "CompareDatasetFiles",
                "Reads the stored bytes of every file of a dataset and tells whether they are the ones deposited.",
                404
            )
            .IgnoringTokens()
            .Produces<IReadOnlyDictionary<string, IReadOnlyList<FileValidity>>>();
    }

    public static void MapFixityReport(this IEndpointRouteBuilder quire) =>
        quire
            .MapGet("/fixity", ReportAsync)
            .Says("GetFixityReport", "Tells how far the comparison of stored bytes has come, and what it found.", 401, 403)
            .Produces<ApiEnvelope<FixityReportResponse>>();

    private static async Task<IResult> CompareAsync(FileId id, Call call)
    {
        var checksum = await call.RunAsync(new CompareFile(id.Ref));
        return Answer.Message($"Datafile validation complete for {id.Text}. The hash value is: {checksum}");
    }

    private static async Task<IResult> ChangeAsync(FileId id, string algorithm, Call call)
    {
        var checksum = await call.RunAsync(new ChangeChecksum(id.Ref, algorithm));
        return Answer.Message($"Datafile rehashing complete. {id.Text} successfully rehashed. New hash value is: {checksum}");
    }

    private static async Task<IResult> RenewAsync(string algorithm, Call call)
    {
        var limit = Math.Min(call.Number(Number) ?? RenewedAtOnce, RenewedAtOnce);
        var files = await call.RunAsync(new ListOtherChecksums(algorithm, limit));
        var renewed = 0;
        foreach (var file in files)
        {
            if (await IsRenewedAsync(file, algorithm, call))
            {
                renewed++;
            }
        }

        return Answer.Message($"Datafile rehashing complete.{renewed} of {files.Count} files successfully rehashed.");
    }

    // One that is damaged, gone or out of reach keeps its checksum, and the others do not wait for it.
    private static async Task<bool> IsRenewedAsync(long file, string algorithm, Call call)
    {
        try
        {
            return (await call.AttemptAsync(new ChangeChecksum(new ObjectRef.File(file), algorithm))).Refusal is null;
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }

    private static async Task<IResult> CompareAllAsync(DatasetId id, Call call) =>
        new StreamedList<FileValidity>(
            (await call.RunAsync(new CompareDatasetFiles(id.Ref))).Select(f => new FileValidity
            {
                DatafileId = f.File,
                StorageIdentifier = f.Place,
                Status = f.Found is null ? "valid" : "invalid",
                ErrorMessage = f.Found,
            }),
            "dataFiles",
            enveloped: false
        );

    private static async Task<IResult> ReportAsync(Call call)
    {
        var report = await call.RunAsync(new GetFixityReport());
        return Answer.Ok(
            new FixityReportResponse
            {
                Files = report.Files,
                Compared = report.Compared,
                Oldest = WireTime.Of(report.Oldest),
                PeriodDays = report.Period.TotalDays,
                Damaged = report.Damaged,
                Findings =
                [
                    .. report.Findings.Select(f => new FixityFindingResponse
                    {
                        FileId = f.File,
                        DatasetId = f.Dataset,
                        PersistentId = f.Identifier,
                        StorageKey = f.Beside,
                        Found = f.Found,
                        FoundAt = WireTime.Of(f.FoundAt),
                    }),
                ],
            }
        );
    }
}
