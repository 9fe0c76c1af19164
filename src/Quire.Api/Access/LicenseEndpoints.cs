using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Access;
using Quire.Repository.Access;

namespace Quire.Api.Access;

/// <summary>Reading the licences of the installation.</summary>
internal static class LicenseEndpoints
{
    public static void MapLicenseEndpoints(this IEndpointRouteBuilder licenses)
    {
        licenses
            .MapGet("", ListAsync)
            .Says("ListLicenses", "Lists the licences of the installation, active or not.")
            .IgnoringTokens()
            .Produces<ApiEnvelope<IReadOnlyList<LicenseResponse>>>();
        licenses
            .MapGet("/{id:long}", GetAsync)
            .Says("GetLicense", "Reads one licence.", 404)
            .IgnoringTokens()
            .Produces<ApiEnvelope<LicenseResponse>>();
        licenses
            .MapGet("/default", GetDefaultAsync)
            .Says("GetDefaultLicense", "Tells which licence new datasets get.", 404)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> ListAsync(Call call) =>
        Answer.Ok<IReadOnlyList<LicenseResponse>>([.. (await call.RunAsync(new ListLicenses())).Select(LicenseJson.Of)]);

    private static async Task<IResult> GetAsync(long id, Call call) =>
        Answer.Ok(LicenseJson.Of(await call.RunAsync(new GetLicense(id))));

    private static async Task<IResult> GetDefaultAsync(Call call)
    {
        var license = await call.RunAsync(new GetLicense(null));
        return Answer.Message(string.Create(CultureInfo.InvariantCulture, $"Default license ID is {license.Id}"));
    }
}
