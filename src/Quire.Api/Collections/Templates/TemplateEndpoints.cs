using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Collections.Reading;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Collections.Templates;
using Quire.Repository.Collections.Templates;
using Quire.Repository.Metadata;

namespace Quire.Api.Collections.Templates;

/// <summary>What datasets of a collection are begun with.</summary>
internal static class TemplateEndpoints
{
    public static void MapTemplateEndpoints(this IEndpointRouteBuilder collections)
    {
        collections
            .MapGet("/{id}/templates", ListAsync)
            .Says("ListTemplates", "Lists the templates datasets of a collection may be begun with.", 401, 404)
            .Produces<ApiEnvelope<IReadOnlyList<TemplateResponse>>>();
        collections
            .MapPost("/{id}/templates", CreateAsync)
            .Says("CreateTemplate", "Makes a template for datasets of a collection.", 201, 400, 401, 403, 404)
            .TakesUpTo(BodyLimit.Long)
            .Takes<TemplateRequest>()
            .Produces<ApiEnvelope<TemplateResponse>>(StatusCodes.Status201Created);
        collections
            .MapGet("/{templateId:long}/template", GetAsync)
            .Says("GetTemplate", "Reads a template.", 401, 404)
            .Produces<ApiEnvelope<TemplateResponse>>();
        collections
            .MapDelete("/{templateId:long}/template", DeleteAsync)
            .Says("DeleteTemplate", "Deletes a template.", 401, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        collections
            .MapPut("/{templateId:long}/metadata", UpdateAsync)
            .Says("UpdateTemplate", "Changes name, fields and instructions of a template.", 201, 400, 401, 404)
            .Asks(CommonParameters.Replace)
            .TakesUpTo(BodyLimit.Long)
            .Takes<TemplateRequest>()
            .Produces<ApiEnvelope<TemplateResponse>>(StatusCodes.Status201Created);
        collections
            .MapPost("/{id}/template/default/{templateId:long}", SetDefaultAsync)
            .Says("SetDefaultTemplate", "Lets forms of a collection begin with a template.", 401, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        collections
            .MapDelete("/{id}/template/default", RemoveDefaultAsync)
            .Says("RemoveDefaultTemplate", "Lets forms of a collection begin with no template.", 401, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> ListAsync(CollectionId id, Call call) =>
        Answer.Ok<IReadOnlyList<TemplateResponse>>([.. (await call.RunAsync(new ListTemplates(id.Ref))).Select(TemplateJson.Of)]);

    private static async Task<IResult> CreateAsync(CollectionId id, Call call, SchemaCache schemas)
    {
        using var body = await JsonBody.DocumentAsync(call.Http.Request, call.Aborted);
        var json = body.RootElement;
        var reader = new TemplateReader(await schemas.GetAsync(call.Aborted));
        var input = InputReading.Of(() => reader.ReadNew(json));
        var isDefault = InputReading.Of(() => TemplateReader.IsDefault(json));
        return Made(await call.RunAsync(new CreateTemplate(id.Ref, input, isDefault)));
    }

    private static async Task<IResult> GetAsync(long templateId, Call call) =>
        Answer.Ok(TemplateJson.Of(await call.RunAsync(new GetTemplate(templateId))));

    private static async Task<IResult> DeleteAsync(long templateId, Call call) =>
        Answer.Message($"Template {await call.RunAsync(new DeleteTemplate(templateId))} deleted.");

    // Clients wait for 201 after a change too.
    private static async Task<IResult> UpdateAsync(long templateId, Call call, SchemaCache schemas)
    {
        using var body = await JsonBody.DocumentAsync(call.Http.Request, call.Aborted);
        var reader = new TemplateReader(await schemas.GetAsync(call.Aborted));
        var input = InputReading.Of(() => reader.ReadChange(body.RootElement));
        return Made(await call.RunAsync(new UpdateTemplate(templateId, input, call.Flag(CommonParameters.Replace))));
    }

    private static async Task<IResult> SetDefaultAsync(CollectionId id, long templateId, Call call)
    {
        await call.RunAsync(new SetDefaultTemplate(id.Ref, templateId));
        return Answer.Message("The default dataset template has been successfully set for this dataverse.");
    }

    private static async Task<IResult> RemoveDefaultAsync(CollectionId id, Call call)
    {
        await call.RunAsync(new SetDefaultTemplate(id.Ref, TemplateId: null));
        return Answer.Message("The default dataset template has been successfully removed from this dataverse.");
    }

    private static IResult Made(TemplateView view) =>
        Answer.Created(
            string.Create(CultureInfo.InvariantCulture, $"/dataverses/{view.Template.Id}/template"),
            TemplateJson.Of(view)
        );
}
