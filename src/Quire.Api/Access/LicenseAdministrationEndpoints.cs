using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Access;
using Quire.Repository.Access;

namespace Quire.Api.Access;

/// <summary>Adding, ordering and removing licences.</summary>
internal static class LicenseAdministrationEndpoints
{
    public static void MapLicenseAdministrationEndpoints(this IEndpointRouteBuilder licenses)
    {
        licenses
            .MapPost("", CreateAsync)
            .Says("CreateLicense", "Adds a licence.", 201, 400, 401, 403, 409)
            .Takes<LicenseResponse>()
            .Produces<ApiEnvelope<MessagePayload>>(StatusCodes.Status201Created);
        licenses
            .MapPut("/default/{id:long}", SetDefaultAsync)
            .Says("SetDefaultLicense", "Chooses the licence new datasets get.", 400, 401, 403, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        licenses
            .MapPut("/{id:long}/:active/{active:bool}", SetActiveAsync)
            .Says("SetLicenseActive", "Offers a licence to depositors, or no longer.", 400, 401, 403, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        licenses
            .MapPut("/{id:long}/:sortOrder/{sortOrder:long}", SetOrderAsync)
            .Says("SetLicenseOrder", "Moves a licence in lists.", 401, 403, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
        licenses
            .MapDelete("/{id:long}", DeleteAsync)
            .Says("DeleteLicense", "Removes a licence no dataset is under.", 401, 403, 404, 409)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> CreateAsync(Call call)
    {
        var body = await JsonBody.ReadAsync<LicenseResponse>(call.Http.Request, call.Aborted);
        if (body.Id is not null)
        {
            throw AccessRequestErrors.LicenseHasId();
        }

        var id = await call.RunAsync(
            new CreateLicense(
                new()
                {
                    Name = body.Name ?? "",
                    Uri = body.Uri ?? "",
                    ShortDescription = body.ShortDescription,
                    IconUri = body.IconUrl,
                    Active = body.Active ?? false,
                    SortOrder = body.SortOrder ?? throw AccessRequestErrors.SortOrderMissing(),
                    RightsIdentifier = body.RightsIdentifier,
                    RightsIdentifierScheme = body.RightsIdentifierScheme,
                    SchemeUri = body.SchemeUri,
                    LanguageCode = body.LanguageCode,
                }
            )
        );
        return Answer.Created(Text($"/api/licenses/{id}"), new MessagePayload { Message = "License created" });
    }

    private static async Task<IResult> SetDefaultAsync(long id, Call call)
    {
        await call.RunAsync(new SetDefaultLicense(id));
        return Answer.Message(Text($"Default license ID set to {id}"));
    }

    private static async Task<IResult> SetActiveAsync(long id, bool active, Call call)
    {
        await call.RunAsync(new SetLicenseActive(id, active));
        return Answer.Message(Text($"License ID {id} set to {(active ? "active" : "inactive")}"));
    }

    private static async Task<IResult> SetOrderAsync(long id, long sortOrder, Call call)
    {
        await call.RunAsync(new SetLicenseOrder(id, sortOrder));
        return Answer.Message(Text($"License ID {id} sort order set to {sortOrder}"));
    }

    private static async Task<IResult> DeleteAsync(long id, Call call)
    {
        await call.RunAsync(new DeleteLicense(id));
        return Answer.Message(Text($"OK. License with ID {id} was deleted."));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
