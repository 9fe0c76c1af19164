using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Repository.Administration;

namespace Quire.Api.Administration;

/// <summary>The terms under which the installation is offered.</summary>
internal static class TermsEndpoints
{
    private static readonly QueryParameter Language = new("lang", QueryKind.Text, "Language of the text.");

    public static void MapTermsEndpoints(this IEndpointRouteBuilder info)
    {
        info.MapGet("/apiTermsOfUse", ApiAsync)
            .Says("GetApiTermsOfUse", "Reads the terms of use of the API.")
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
        info.MapGet("/applicationTermsOfUse", ApplicationAsync)
            .Says("GetApplicationTermsOfUse", "Reads the terms of use of the installation.")
            .Asks(Language)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    /// <summary>The terms of the API, or what is said where there are none.</summary>
    public static async Task<string> OfApiAsync(Call call) =>
        await call.RunAsync(new GetTermsOfService(OfApi: true))
        ?? "There are no API Terms of Use for this Dataverse installation.";

    private static async Task<IResult> ApiAsync(Call call) => Answer.Message(await OfApiAsync(call));

    private static async Task<IResult> ApplicationAsync(Call call) =>
        Answer.Message(
            await call.RunAsync(new GetTermsOfService(OfApi: false, call.Query(Language)))
                ?? "There are no Terms of Use for this Dataverse installation."
        );
}
