using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Accounts;
using Quire.Domain.Access;
using Quire.Repository.Accounts.Converting;

namespace Quire.Api.Accounts;

/// <summary>Handing accounts from one provider to another.</summary>
internal static class AccountConversionEndpoints
{
    private const string ToBuiltIn =
        "Makes an account of another provider one of this installation; the body is its e-mail address.";
    private const string Shibboleth = "shib";

    public static void MapAccountConversionEndpoints(this IEndpointRouteBuilder admin)
    {
        admin
            .MapPut("/authenticatedUsers/id/{id}/convertRemoteToBuiltIn", ToBuiltInAsync)
            .Says("ConvertRemoteToBuiltIn", ToBuiltIn, 400, 401, 403, 503)
            .Takes<string>("text/plain")
            .Produces<ApiEnvelope<ConvertedUser>>();
        admin
            .MapPut("/authenticatedUsers/id/{id}/convertShibToBuiltIn", ToBuiltInAsync)
            .Says("ConvertShibToBuiltIn", ToBuiltIn, 400, 401, 403, 503)
            .Takes<string>("text/plain")
            .Produces<ApiEnvelope<ConvertedUser>>();
        admin
            .MapPut("/authenticatedUsers/convert/builtin2oauth", ToProviderAsync)
            .Says(
                "ConvertBuiltInToProvider",
                "Hands an account with a password over to another provider.",
                400,
                401,
                403,
                429,
                503
            )
            .Takes<string>("text/plain")
            .Produces<ApiEnvelope<ConversionReport>>();
        admin
            .MapPut("/authenticatedUsers/convert/builtin2shib", ToShibbolethAsync)
            .Says("ConvertBuiltInToShib", "Hands an account with a password over to Shibboleth.", 400, 401, 403, 429, 503)
            .Takes<string>("text/plain")
            .Produces<ApiEnvelope<ConversionReport>>();
    }

    private static async Task<IResult> ToBuiltInAsync(string id, Call call)
    {
        var number = long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)
            ? parsed
            : throw AccountRequestErrors.NoSuchNumber(id);
        var email = (await JsonBody.TextAsync(call.Http.Request, call.Aborted)).Trim();
        var account = await call.RunAsync(new ConvertToBuiltIn(number, email));
        return Answer.Ok(new ConvertedUser { Email = account.Email, Username = account.Identifier });
    }

    private static async Task<IResult> ToProviderAsync(Call call) =>
        await WordsAsync(call) is [var email, var password, var newEmail, var provider, { Length: > 0 } name]
            ? await ConvertAsync(call, email, password, newEmail, provider, name)
            : throw AccountRequestErrors.Unreadable();

    private static async Task<IResult> ToShibbolethAsync(Call call)
    {
        var words = await WordsAsync(call);
        return words is [var email, var password, var newEmail, .. var rest]
            ? await ConvertAsync(
                call,
                email,
                password,
                newEmail,
                Shibboleth,
                // Without a name one nobody can have there is made, as older servers do.
                rest.Length > 0
                    ? string.Join(':', rest)
                    : $"unknown|{Guid.NewGuid()}"
            )
            : throw AccountRequestErrors.Unreadable();
    }

    private static async Task<string[]> WordsAsync(Call call) =>
        (await JsonBody.TextAsync(call.Http.Request, call.Aborted)).Trim().Split(':', 5);

    private static async Task<IResult> ConvertAsync(
        Call call,
        string email,
        string password,
        string newEmail,
        string provider,
        string name
    )
    {
        var account = await call.RunAsync(new ConvertToProvider(email, password, newEmail, provider, name));
        return Answer.Ok(
            new ConversionReport
            {
                OldUsername = account.Identifier,
                User = AssigneeIds.User(account.Identifier),
                FoundByEmail = AssigneeIds.User(account.Identifier),
                Provider = provider,
                Email = account.Email,
            }
        );
    }
}
