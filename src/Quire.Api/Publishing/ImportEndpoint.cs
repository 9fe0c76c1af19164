using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Datasets.Reading;
using Quire.Api.Http;
using Quire.Api.Publishing.Reading;
using Quire.Contracts;
using Quire.Contracts.Datasets;
using Quire.Domain.Datasets;
using Quire.Domain.Identifiers;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;

namespace Quire.Api.Publishing;

/// <summary>Taking over datasets that have an identifier already; for superusers.</summary>
internal static class ImportEndpoint
{
    public static void MapImportEndpoint(this IEndpointRouteBuilder api) =>
        api.MapPost("/dataverses/{id}/datasets/:import", ImportAsync)
            .WithTags("Publishing")
            .Says("ImportDataset", "Takes over a dataset that has a persistent identifier.", 201, 400, 401, 403, 404)
            .Asks(ImportParameters.All)
            .TakesUpTo(BodyLimit.Long)
            .Takes<DatasetRequest>()
            .Produces<ApiEnvelope<DatasetImported>>(StatusCodes.Status201Created);

    private static async Task<IResult> ImportAsync(CollectionId id, Call call, DatasetInputs inputs)
    {
        using var body = await JsonBody.DocumentAsync(call.Http.Request, call.Aborted);
        var root = body.RootElement;
        var releases = call.Flag(ImportParameters.Release);
        var pid = InputReading.Of(() => ImportedIdentifierReader.Read(call, root));
        // Who may not do this learns that first; what is wrong with the body comes with the rest of it.
        var input = pid.Refusal is { } refusal
            ? new Input<VersionInput>(refusal)
            : await inputs.DatasetAsync(root, call.Caller, call.Aborted);
        var origin = new DatasetOrigin.Imported(
            pid.Refusal is null ? pid.Value : new PersistentId("doi", "0", "0"),
            releases ? new VersionNumber(1, 0) : null
        );
        var made = await call.RunAsync(new CreateDataset(id.Ref, input) { Origin = origin });
        return await ImportedAnswer.OfAsync(call, made, releases, left: null);
    }
}
