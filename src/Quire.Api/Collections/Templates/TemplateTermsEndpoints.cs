using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Datasets.Reading;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Datasets;
using Quire.Repository.Collections.Templates;

namespace Quire.Api.Collections.Templates;

/// <summary>Licence and terms of templates.</summary>
internal static class TemplateTermsEndpoints
{
    public static void MapTemplateTermsEndpoints(this IEndpointRouteBuilder collections)
    {
        collections
            .MapPut("/{templateId:long}/licenseTerms", LicenseAsync)
            .Says("UpdateTemplateLicense", "Puts a template under a license or under terms of its own.", 400, 401, 404)
            .Takes<LicenseUpdateRequest>()
            .Produces<ApiEnvelope<MessagePayload>>();
        collections
            .MapPut("/{templateId:long}/access", AccessAsync)
            .Says("UpdateTemplateAccess", "Replaces the terms of access of a template.", 400, 401, 404)
            .Takes<AccessTermsRequest>()
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> LicenseAsync(long templateId, Call call, DatasetInputs inputs)
    {
        using var body = await JsonBody.DocumentAsync(call.Http.Request, call.Aborted);
        var terms = await inputs.LicenseAsync(body.RootElement, call.Aborted);
        await call.RunAsync(new UpdateTemplateLicense(templateId, terms));
        return Answer.Message("Template license updated");
    }

    private static async Task<IResult> AccessAsync(long templateId, Call call)
    {
        using var body = await JsonBody.DocumentAsync(call.Http.Request, call.Aborted);
        await call.RunAsync(new UpdateTemplateAccess(templateId, DatasetInputs.Access(body.RootElement)));
        return Answer.Message("Template Terms of Access updated");
    }
}
