using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Domain.Access;
using Quire.Repository.Accounts;
using Quire.Repository.Accounts.Ending;

namespace Quire.Api.Accounts;

/// <summary>Deleting and deactivating accounts, by name and by number.</summary>
internal static class AccountEndingEndpoints
{
    private const string Deletes = "Deletes an account that left no traces; says which it left where it did.";
    private const string Deactivates = "Closes an account for good and forgets whose it was; what it did stays under its name.";

    public static void MapAccountEndingEndpoints(this IEndpointRouteBuilder admin)
    {
        admin
            .MapDelete("/authenticatedUsers/{identifier}", (string identifier, Call call) => DeleteAsync(Named(identifier), call))
            .Says("DeleteAccount", Deletes, 400, 403, 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
        admin
            .MapDelete("/authenticatedUsers/id/{id}", (string id, Call call) => DeleteAsync(Numbered(id), call))
            .Says("DeleteAccountById", Deletes, 400, 403, 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
        admin
            .MapPost(
                "/authenticatedUsers/{identifier}/deactivate",
                (string identifier, Call call) => DeactivateAsync(Named(identifier), call)
            )
            .Says("DeactivateAccount", Deactivates, 400, 403, 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
        admin
            .MapPost("/authenticatedUsers/id/{id}/deactivate", (string id, Call call) => DeactivateAsync(Numbered(id), call))
            .Says("DeactivateAccountById", Deactivates, 400, 403, 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> DeleteAsync(AccountRef account, Call call) =>
        Answer.Message($"AuthenticatedUser {AssigneeIds.User(await call.RunAsync(new DeleteAccount(account)))} deleted.");

    private static async Task<IResult> DeactivateAsync(AccountRef account, Call call) =>
        Answer.Message($"User {AssigneeIds.User(await call.RunAsync(new DeactivateAccount(account)))} deactivated.");

    private static AccountRef Named(string identifier) => new AccountRef.Named(identifier);

    // What is no number is the number of nobody.
    private static AccountRef Numbered(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new AccountRef.Numbered(number)
            : throw AccountRequestErrors.NoSuchNumber(id);
}
