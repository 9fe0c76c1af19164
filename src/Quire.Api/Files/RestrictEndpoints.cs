using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Files.Reading;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Files;
using Quire.Repository.Files.Describing;

namespace Quire.Api.Files;

/// <summary>
/// Restricting a file. The body is the word <c>true</c> or <c>false</c>, or an object; every refusal is a bad request.
/// </summary>
internal static class RestrictEndpoints
{
    public static void MapRestrictEndpoints(this IEndpointRouteBuilder files)
    {
        files
            .MapPut("/{id}/restrict", RestrictAsync)
            .Says("RestrictFile", "Restricts a file in the draft, or lifts that.", 400, 409)
            .Takes<RestrictRequest>()
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> RestrictAsync(FileId id, Call call)
    {
        var wanted = RestrictionReader.Read(await JsonBody.TextAsync(call.Http.Request, call.Aborted));
        var operation = new RestrictFile(id.Ref, wanted.Restrict!.Value, wanted.EnableAccessRequest, wanted.TermsOfAccess);
        var name = await call.RunAsync(operation);
        return Answer.Message($"File {name} {Said(wanted)}");
    }

    private static string Said(RestrictRequest wanted)
    {
        if (wanted.Restrict != true)
        {
            // How to get access matters to restricted files alone; nothing else was changed.
            return "unrestricted.";
        }

        var said = "restricted.";
        if (wanted.EnableAccessRequest is { } enable)
        {
            said += $" Access Request is {(enable ? "enabled." : "disabled.")}";
        }

        return wanted.TermsOfAccess is { } terms ? $"{said} Terms of Access for restricted files: {terms}" : said;
    }
}
