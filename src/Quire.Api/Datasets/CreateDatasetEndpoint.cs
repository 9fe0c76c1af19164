using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
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
    public static void MapCreateDataset(this IEndpointRouteBuilder api) =>
        api.MapPost("/dataverses/{id}/datasets", CreateAsync)
            .WithTags("Datasets")
            .Says("CreateDataset", "Makes a dataset with one draft in a collection.", 201, 400, 401, 403, 404)
            .TakesUpTo(BodyLimit.Long)
            .Takes<DatasetRequest>()
            .Produces<ApiEnvelope<DatasetCreated>>(StatusCodes.Status201Created);

    private static async Task<IResult> CreateAsync(CollectionId id, Call call, DatasetInputs inputs)
    {
        if (
            MediaTypeHeaderValue.TryParse(call.Http.Request.ContentType, out var type)
            && type.MediaType.Equals("application/ld+json", StringComparison.OrdinalIgnoreCase)
        )
        {
            throw DatasetRequestErrors.NoJsonLd();
        }

        using var body = await JsonBody.DocumentAsync(call.Http.Request, call.Aborted);
        var input = await inputs.DatasetAsync(body.RootElement, call.Caller, call.Aborted);
        var made = await call.RunAsync(new CreateDataset(id.Ref, input));
        return Answer.Created(
            string.Create(CultureInfo.InvariantCulture, $"/datasets/{made.Id}"),
            new DatasetCreated { Id = made.Id, PersistentId = made.Object.PersistentId!.ToString() },
            await LicenseGivenAsync(input.Value, made, call)
        );
    }

    // A licence nobody asked for is not given in silence.
    private static async Task<string?> LicenseGivenAsync(VersionInput input, DatasetRecord made, Call call) =>
        input.IsSilentOnTerms && made.Versions[0].Terms.LicenseId is { } id
            ? $"No license or terms of use were named; the dataset is under the default license, {(await call.RunAsync(new GetLicense(id))).Name}."
            : null;
}
