using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Files.Reading;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Files;
using Quire.Domain.Access;
using Quire.Domain.Identifiers;
using Quire.Repository.Access;
using Quire.Repository.Files.Direct;

namespace Quire.Api.Files;

/// <summary>Uploading past the server, to addresses of the object store.</summary>
internal static class DirectUploadEndpoints
{
    private static readonly QueryParameter UploadDataset = new(
        "globalid",
        QueryKind.Text,
        "Persistent identifier of the dataset of the upload."
    );

    private static readonly QueryParameter UploadStorageIdentifier = new(
        "storageidentifier",
        QueryKind.Text,
        "Storage identifier the upload was given."
    );

    private static readonly QueryParameter UploadId = new("uploadid", QueryKind.Text, "Number the object store gave the upload.");

    private static readonly QueryParameter UploadSize = new("size", QueryKind.Number, "Length of the file in bytes. Required.");

    private const string Parts = "/mpupload";

    public static void MapDirectUploadEndpoints(this IEndpointRouteBuilder datasets)
    {
        datasets
            .MapGet("/{id}/uploadurls", IssueAsync)
            .Says(
                "IssueUpload",
                "Gives addresses of the object store to put a file at, whole or in parts.",
                400,
                401,
                403,
                404,
                503
            )
            .Asks(UploadSize)
            .Produces<ApiEnvelope<UploadUrls>>();
        datasets
            .MapPut(Parts, FinishAsync)
            .Says("FinishUpload", "Puts the parts of a direct upload together.", 400, 401, 403, 404, 503)
            .Asks(UploadDataset, UploadStorageIdentifier, UploadId)
            .Takes<IReadOnlyDictionary<string, string>>()
            .Produces<ApiEnvelope<MessagePayload>>();
        datasets
            .MapDelete(Parts, AbandonAsync)
            .Says("AbandonUpload", "Gives up a direct upload in parts.", 204, 400, 401, 403, 404, 503)
            .Asks(UploadDataset, UploadStorageIdentifier, UploadId);
    }

    private static async Task<IResult> IssueAsync(DatasetId id, Call call)
    {
        var size = long.TryParse(call.Query(UploadSize), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw FileRequestErrors.SizeMissing();
        var issued = await call.RunAsync(new IssueUpload(id.Ref, size));
        var parts = issued.UploadId is null ? null : PathOf(issued);
        return Answer.Ok(
            new UploadUrls
            {
                Url = parts is null ? issued.Addresses[0].AbsoluteUri : null,
                Urls = parts is null
                    ? null
                    : new Dictionary<string, string>(
                        issued
                            .Addresses.Index()
                            .Select(a =>
                                KeyValuePair.Create((a.Index + 1).ToString(CultureInfo.InvariantCulture), a.Item.AbsoluteUri)
                            )
                    ),
                Abort = parts,
                Complete = parts,
                PartSize = issued.PartLength,
                StorageIdentifier = issued.Identifier,
            }
        );
    }

    private static async Task<IResult> FinishAsync(Call call)
    {
        var (dataset, identifier, uploadId) = Named(call);
        await call.RunAsync(new FinishUpload(dataset, identifier, uploadId, await PartTagsReader.ReadAsync(call)));
        return Answer.Message("Multipart Upload completed");
    }

    private static async Task<IResult> AbandonAsync(Call call)
    {
        var (dataset, identifier, uploadId) = Named(call);
        await call.RunAsync(new AbandonUpload(dataset, identifier, uploadId));
        return Results.NoContent();
    }

    private static string PathOf(IssuedUpload issued) =>
        $"/api/datasets{Parts}?globalid={Uri.EscapeDataString(issued.Dataset)}&uploadid={Uri.EscapeDataString(issued.UploadId!)}"
        + $"&storageidentifier={Uri.EscapeDataString(issued.Identifier)}";

    private static (ObjectRef Dataset, string Identifier, string UploadId) Named(Call call)
    {
        var (pid, identifier, uploadId) = (call.Query(UploadDataset), call.Query(UploadStorageIdentifier), call.Query(UploadId));
        return pid is not null && identifier is not null && uploadId is not null && PersistentId.TryParse(pid, out var parsed)
            ? (new ObjectRef.DatasetByPid(parsed, pid), identifier, uploadId)
            : throw FileRequestErrors.UploadUnnamed();
    }
}
