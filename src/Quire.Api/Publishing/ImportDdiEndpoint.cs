using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Datasets;
using Quire.Domain.Datasets;
using Quire.Domain.Identifiers;
using Quire.Repository.Datasets;
using Quire.Repository.Datasets.Ddi;
using Quire.Repository.Operations;

namespace Quire.Api.Publishing;

/// <summary>Making datasets of DDI Codebook documents; for superusers.</summary>
internal static class ImportDdiEndpoint
{
    public static void MapImportDdiEndpoint(this IEndpointRouteBuilder api) =>
        api.MapPost("/dataverses/{id}/datasets/:importddi", ImportAsync)
            .WithTags("Publishing")
            .Says("ImportDdi", "Makes a dataset of a DDI Codebook document (2.5, 1.2.2).", 201, 400, 401, 403, 404)
            .Asks(ImportParameters.All)
            .TakesUpTo(BodyLimit.Long)
            .Takes<string>("application/xml")
            .Produces<ApiEnvelope<DatasetImported>>(StatusCodes.Status201Created);

    private static async Task<IResult> ImportAsync(CollectionId id, Call call, DdiInputs documents)
    {
        var bytes = await BodyReader.ReadAsync(
            call.Http,
            call.Http.Request.Body,
            call.Http.Request.ContentLength,
            BodyLimit.Long.Bytes,
            call.Aborted
        );
        var releases = call.Flag(ImportParameters.Release);
        // Who may not do this learns that first; nothing is read for anybody else.
        PersistentId? pid = null;
        var read = await InputReading.OfAsync(async () =>
        {
            pid = ImportParameters.PidOf(call);
            return call.Caller.IsSuperuser
                ? await documents.ReadAsync(bytes, pid, call.Aborted)
                : new DdiDataset(VersionInput.Nothing, []);
        });
        var input = read.Refusal is { } refusal ? new Input<VersionInput>(refusal) : new(read.Value.Version);
        DatasetOrigin origin = pid is null
            ? new DatasetOrigin.Described()
            : new DatasetOrigin.Imported(pid, releases ? new VersionNumber(1, 0) : null);
        var made = await call.RunAsync(
            new CreateDataset(id.Ref, input)
            {
                Origin = origin,
                // A language the installation does not have is told; the collection's holds then.
                SaysLanguage = read.Refusal is null && read.Value.Version.MetadataLanguage is not null,
            }
        );
        return await ImportedAnswer.OfAsync(call, made, releases, read.Value.Left);
    }
}
