using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Datasets.Reading;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Datasets;
using Quire.Repository.Access;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Datasets;

namespace Quire.Api.Datasets;

/// <summary>Making a dataset.</summary>
internal static class CreateDatasetEndpoint
{
    private static readonly QueryParameter DoNotValidate = new(
        "doNotValidate",
        QueryKind.Flag,
        "Required metadata may be missing, where the installation allows that; an author is named in any case."
    );

    private static readonly QueryParameter Template = new(
        "template",
        QueryKind.Number,
        "Id of a template of the collection: what the body does not give is taken from it."
    );

    public static void MapCreateDataset(this IEndpointRouteBuilder api) =>
        api.MapPost("/dataverses/{id}/datasets", CreateAsync)
            .WithTags("Datasets")
            .Says("CreateDataset", "Makes a dataset with one draft in a collection.", 201, 400, 401, 403, 404)
            .Asks(DoNotValidate, Template)
            .TakesUpTo(BodyLimit.Long)
            .Takes<DatasetRequest>()
            .Produces<ApiEnvelope<DatasetCreated>>(StatusCodes.Status201Created);

    private static async Task<IResult> CreateAsync(CollectionId id, Call call, DatasetInputs inputs)
    {
        using var body = await JsonBody.DocumentAsync(call.Http.Request, call.Aborted);
        var input = SemanticEndpoints.IsLinkedData(call.Http.Request.ContentType)
            ? await inputs.LinkedDatasetAsync(body.RootElement, call.Aborted)
            : await inputs.DatasetAsync(body.RootElement, call.Caller, call.Aborted);
        var made = await call.RunAsync(
            new CreateDataset(id.Ref, input) { AllowsIncomplete = call.Flag(DoNotValidate), TemplateId = call.Number(Template) }
        );
        return Answer.Created(
            string.Create(CultureInfo.InvariantCulture, $"/datasets/{made.Id}"),
            new DatasetCreated { Id = made.Id, PersistentId = made.Object.PersistentId!.ToString() },
            call.Number(Template) is null ? await LicenseGivenAsync(input.Value, made, call) : null
        );
    }

    // A licence nobody asked for is not given in silence.
    private static async Task<string?> LicenseGivenAsync(VersionInput input, DatasetRecord made, Call call) =>
        input.IsSilentOnTerms && made.Versions[0].Terms.LicenseId is { } id
            ? $"No license or terms of use were named; the dataset is under the default license, {(await call.RunAsync(new GetLicense(id))).Name}."
            : null;
}
