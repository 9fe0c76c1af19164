using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Accounts;
using Quire.Repository.Accounts.Signing;

namespace Quire.Api.Accounts;

/// <summary>Addresses that can be called without a token.</summary>
internal static class SigningEndpoints
{
    private const int UsualMinutes = 10;
    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE", "HEAD"];

    public static void MapSigningEndpoints(this IEndpointRouteBuilder admin) =>
        admin
            .MapPost("/requestSignedUrl", SignAsync)
            .Says("SignAddress", "Makes an address that can be called as an account for some minutes.", 400, 401, 403, 409, 503)
            .Takes<SignedUrlRequest>()
            .Produces<ApiEnvelope<SignedUrlResponse>>();

    private static async Task<IResult> SignAsync(Call call)
    {
        var body = await JsonBody.ReadAsync<SignedUrlRequest>(call.Http.Request, call.Aborted);
        if (!Uri.TryCreate(body.Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            throw AccountRequestErrors.NoAddress(body.Url);
        }

        var method = (body.HttpMethod ?? "GET").ToUpperInvariant();
        if (!Methods.Contains(method))
        {
            throw AccountRequestErrors.NoMethod(method);
        }

        return Answer.Ok(
            new SignedUrlResponse
            {
                SignedUrl = await call.RunAsync(new SignAddress(url, body.User, body.TimeOut ?? UsualMinutes, method)),
            }
        );
    }
}
