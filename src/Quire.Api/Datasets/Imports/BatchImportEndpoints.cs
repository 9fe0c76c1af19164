using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Administration;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Collections;
using Quire.Repository.Datasets;
using Quire.Repository.Datasets.Ddi;
using Quire.Repository.Datasets.Imports;
using Quire.Repository.Operations;

namespace Quire.Api.Datasets.Imports;

/// <summary>Making datasets of DDI documents: one that is sent, or those in a folder of the server.</summary>
internal static class BatchImportEndpoints
{
    private static readonly QueryParameter Collection = new(
        "dv",
        QueryKind.Text,
        "Alias or number of the collection; the root unless said otherwise."
    );

    private static readonly QueryParameter Path = new("path", QueryKind.Text, "A file or folder in the folder for imports.");

    private static readonly QueryParameter MakesCollections = new(
        "createDV",
        QueryKind.Flag,
        "Make collections that are missing."
    );

    public static void MapBatchImportEndpoints(this IEndpointRouteBuilder batch)
    {
        batch
            .MapPost("/import", ImportAsync)
            .Says("ImportDocument", "Makes a dataset of a DDI Codebook document.", 400, 401, 403, 404)
            .Asks(Collection)
            .TakesUpTo(BodyLimit.Long)
            .Takes<string>("application/xml")
            .Produces<ApiEnvelope<BatchImported>>();
        batch
            .MapGet("/import", StartAsync)
            .Says(
                "ImportDocuments",
                "Begins to make datasets of the DDI documents in a folder of the server.",
                202,
                400,
                401,
                403,
                404,
                409,
                503
            )
            .Asks(Collection, Path, MakesCollections)
            .Produces<ApiEnvelope<BatchJobStarted>>(StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> ImportAsync(Call call, DdiInputs documents)
    {
        var bytes = await BodyReader.ReadAsync(
            call.Http,
            call.Http.Request.Body,
            call.Http.Request.ContentLength,
            BodyLimit.Long.Bytes,
            call.Aborted
        );
        var collection = NamedBy(call);
        var read = await InputReading.OfAsync(() => documents.ReadAsync(bytes, identifier: null, call.Aborted));
        var made = await call.RunAsync(
            new CreateDataset(
                collection,
                read.Refusal is { } refusal ? new Input<VersionInput>(refusal) : new(read.Value.Version)
            )
            {
                SaysLanguage = read.Refusal is null && read.Value.Version.MetadataLanguage is not null,
            }
        );
        var left = read.Value.Left;
        return Answer.Ok(
            new BatchImported
            {
                // The blank is theirs.
                Message = string.Create(CultureInfo.InvariantCulture, $" created dataset, id={made.Id}."),
                NotTaken = left.Count > 0 ? left : null,
            }
        );
    }

    private static async Task<IResult> StartAsync(Call call)
    {
        var makes = call.Flag(MakesCollections);
        var begin = new ImportDatasets(NamedBy(call), call.Query(Path), makes);
        var begun = await call.AttemptAsync(begin);
        if (begun.Refusal is RepositoryError.NotFound && makes && call.Query(Collection) is { } alias && call.Caller.IsSuperuser)
        {
            _ = await call.RunAsync(new CheckImportPath(call.Query(Path)));
            await call.RunAsync(
                new CreateCollection(new ObjectRef.Collection(":root"), ImportedCollection.Named(alias, call.Caller))
            );
            begun = new(await call.RunAsync(begin), Refusal: null);
        }

        return begun.Refusal is { } refusal
            ? throw new RepositoryException(refusal)
            : Answer.Accepted(new BatchJobStarted { Message = "DatasetImportJob in progress", ExecutionId = begun.Value!.Id });
    }

    private static ObjectRef NamedBy(Call call)
    {
        var text = call.Query(Collection) ?? ":root";
        RequestTarget.Note(call.Http, text);
        return new ObjectRef.Collection(text);
    }
}
