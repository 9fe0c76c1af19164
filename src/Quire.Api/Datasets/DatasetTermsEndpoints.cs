using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Datasets.Reading;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Datasets;
using Quire.Repository.Datasets;

namespace Quire.Api.Datasets;

/// <summary>Changing licence and terms of the draft without the rest of it.</summary>
internal static class DatasetTermsEndpoints
{
    public static void MapDatasetTermsEndpoints(this IEndpointRouteBuilder datasets)
    {
        datasets
            .MapPut("/{id}/license", LicenseAsync)
            .Says("UpdateLicense", "Puts the draft under a license or under terms of its own.", 400, 401, 403, 404)
            .Takes<LicenseUpdateRequest>()
            .Produces<ApiEnvelope<MessagePayload>>();
        datasets
            .MapPut("/{id}/access", AccessAsync)
            .Says("UpdateAccessTerms", "Replaces the terms of access of the draft.", 400, 401, 403, 404, 409)
            .Asks(CommonParameters.SourceLastUpdateTime)
            .Takes<AccessTermsRequest>()
            .Produces<ApiEnvelope<DatasetVersionResponse>>();
    }

    private static async Task<IResult> LicenseAsync(DatasetId id, Call call, DatasetInputs inputs)
    {
        using var body = await JsonBody.DocumentAsync(call.Http.Request, call.Aborted);
        await call.RunAsync(new UpdateLicense(id.Ref, await inputs.LicenseAsync(body.RootElement, call.Aborted)));
        return Answer.Message("Dataset license updated.");
    }

    private static async Task<IResult> AccessAsync(DatasetId id, Call call)
    {
        using var body = await JsonBody.DocumentAsync(call.Http.Request, call.Aborted);
        var terms = DatasetInputs.Access(body.RootElement);
        return VersionAnswer.Of(await call.RunAsync(new UpdateAccessTerms(id.Ref, terms, SeenTime.Of(call))), VersionParts.Whole);
    }
}
