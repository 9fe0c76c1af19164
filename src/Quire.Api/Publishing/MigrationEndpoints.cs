using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Datasets;
using Quire.Api.Datasets.Reading;
using Quire.Api.Http;
using Quire.Api.Publishing.Reading;
using Quire.Contracts;
using Quire.Contracts.Datasets;
using Quire.Domain.Datasets;
using Quire.Domain.Identifiers;
using Quire.Repository.Datasets;
using Quire.Repository.Publishing;

namespace Quire.Api.Publishing;

/// <summary>Bringing datasets that were published elsewhere, with identifier, number and date; for superusers.</summary>
internal static class MigrationEndpoints
{
    private static readonly QueryParameter UpdatePid = new(
        "updatepidatprovider",
        QueryKind.Flag,
        "Let the identifier lead here from now on."
    );

    public static void MapMigrationEndpoints(this IEndpointRouteBuilder api)
    {
        api.MapPost("/dataverses/{id}/datasets/:startmigration", StartAsync)
            .WithTags("Publishing")
            .Says("StartMigration", "Makes a draft of a dataset published elsewhere, from its JSON-LD.", 201, 400, 401, 403, 404)
            .TakesUpTo(BodyLimit.Long)
            .Takes<string>("application/ld+json")
            .Produces<ApiEnvelope<DatasetCreated>>(StatusCodes.Status201Created);
        api.MapPost("/datasets/{id}/actions/:releasemigrated", ReleaseAsync)
            .WithTags("Publishing")
            .Says(
                "ReleaseMigrated",
                "Releases the draft of a dataset published elsewhere under the date it was published then.",
                400,
                401,
                403,
                404,
                409
            )
            .Asks(UpdatePid)
            .Takes<string>("application/ld+json")
            .Produces<ApiEnvelope<DatasetResponse>>();
    }

    private static async Task<IResult> StartAsync(CollectionId id, Call call, DatasetInputs inputs)
    {
        using var body = await JsonBody.DocumentAsync(call.Http.Request, call.Aborted);
        var root = body.RootElement;
        var facts = InputReading.Of(() => MigrationReader.OriginOf(root));
        // Who may not do this learns that first; what is wrong with the body comes with the rest of it.
        var input = facts.Refusal is { } refusal ? new(refusal) : await inputs.LinkedDatasetAsync(root, call.Aborted);
        var made = await call.RunAsync(
            new CreateDataset(id.Ref, input) { Origin = facts.Refusal is null ? facts.Value : Unreadable }
        );
        return Answer.Created(
            string.Create(CultureInfo.InvariantCulture, $"/datasets/{made.Id}"),
            new DatasetCreated { Id = made.Id, PersistentId = made.Object.PersistentId!.ToString() }
        );
    }

    private static async Task<IResult> ReleaseAsync(DatasetId id, Call call)
    {
        using var body = await JsonBody.DocumentAsync(call.Http.Request, call.Aborted);
        var date = InputReading.Of(() => MigrationReader.DateOf(body.RootElement));
        var released = await call.RunAsync(new ReleaseMigrated(id.Ref, date, call.Flag(UpdatePid)));
        return Answer.Ok(DatasetJson.Of(released));
    }

    // Stands for an origin nobody will get to see: what it comes with is refused.
    private static DatasetOrigin Unreadable => new DatasetOrigin.Imported(new PersistentId("doi", "0", "0"));
}
