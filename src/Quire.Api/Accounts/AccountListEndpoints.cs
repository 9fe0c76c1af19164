using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Accounts;
using Quire.Repository.Accounts.Listing;

namespace Quire.Api.Accounts;

/// <summary>Lists of accounts.</summary>
internal static class AccountListEndpoints
{
    private static readonly QueryParameter SearchTerm = new(
        "searchTerm",
        QueryKind.Text,
        "Words; each begins a name, the e-mail address or a word of the affiliation."
    );

    private static readonly QueryParameter SelectedPage = new("selectedPage", QueryKind.Number, "Number of the page, from 1.");

    private static readonly QueryParameter ItemsPerPage = new(
        "itemsPerPage",
        QueryKind.Number,
        "Accounts on a page, 1000 at most; 25 by default."
    );

    private static readonly QueryParameter SortKey = new(
        "sortKey",
        QueryKind.Text,
        "What to sort by, such as `lastname` or `createdtime desc`; the name by default."
    );

    public static void MapAccountListEndpoints(this IEndpointRouteBuilder admin)
    {
        admin
            .MapGet("/list-users", ListAsync)
            .Says("ListAccounts", "Lists accounts in pages, with the roles each was given.", 400, 401, 403, 503)
            .Asks(SearchTerm, SelectedPage, ItemsPerPage, SortKey)
            .Produces<ApiEnvelope<UserListPage>>();
        admin
            .MapGet("/authenticatedUsers", ListAllAsync)
            .Says("ListAllAccounts", "Lists every account at once.", 401, 403, 503)
            .Produces<ApiEnvelope<IReadOnlyList<AuthenticatedUserResponse>>>();
    }

    private static async Task<IResult> ListAsync(Call call) =>
        Answer.Ok(
            AccountListJson.Of(
                await call.RunAsync(
                    new ListAccounts(
                        call.Query(SearchTerm),
                        call.Number(SelectedPage),
                        call.Number(ItemsPerPage),
                        call.Query(SortKey)
                    )
                )
            )
        );

    private static async Task<IResult> ListAllAsync(Call call) =>
        new StreamedList<AuthenticatedUserResponse>(
            (await call.RunAsync(new ListAllAccounts())).Select(AccountJson.Of),
            "data",
            enveloped: true
        );
}
