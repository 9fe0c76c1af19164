using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Collections.Templates;
using Quire.Repository.Collections.Templates;

namespace Quire.Api.Collections.Templates;

/// <summary>Templates of the whole installation, for administrators.</summary>
internal static class TemplateAdministrationEndpoints
{
    public static void MapTemplateAdministrationEndpoints(this IEndpointRouteBuilder admin)
    {
        admin
            .MapGet("/templates", ListAllAsync)
            .Says("ListAllTemplates", "Lists the templates of the installation.", 400, 503)
            .Asks(CommonParameters.Limit, CommonParameters.Offset)
            .IgnoringTokens()
            .Produces<ApiEnvelope<IReadOnlyList<TemplateSummary>>>();
        admin
            .MapGet("/templates/{id}", ListOwnAsync)
            .Says("ListOwnTemplates", "Lists the templates that belong to a collection.", 404, 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<IReadOnlyList<TemplateSummary>>>();
        admin
            .MapDelete("/template/{templateId:long}", DeleteAsync)
            .Says("RemoveTemplate", "Deletes any template.", 404, 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> ListAllAsync(Call call) =>
        Lines(
            await call.RunAsync(
                new ListAllTemplates(call.Number(CommonParameters.Limit), call.Number(CommonParameters.Offset) ?? 0)
            )
        );

    private static async Task<IResult> ListOwnAsync(CollectionId id, Call call) =>
        Lines(await call.RunAsync(new ListOwnTemplates(id.Ref)));

    private static async Task<IResult> DeleteAsync(long templateId, Call call) =>
        Answer.Message($"Template {await call.RunAsync(new RemoveTemplate(templateId))} deleted.");

    private static IResult Lines(IReadOnlyList<TemplateLine> lines) =>
        Answer.Ok<IReadOnlyList<TemplateSummary>>([.. lines.Select(TemplateJson.Of)]);
}
