using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Accounts;
using Quire.Repository.Accounts;
using Quire.Repository.Accounts.Traces;

namespace Quire.Api.Accounts;

/// <summary>What accounts have, did and may do.</summary>
internal static class AccountTraceEndpoints
{
    private static readonly QueryParameter Limit = new("limit", QueryKind.Number, "How many are given, 1000 at most.");
    private static readonly QueryParameter Offset = new("offset", QueryKind.Number, "How many are passed over.");

    public static void MapAccountTraceEndpoints(this IEndpointRouteBuilder users)
    {
        users
            .MapGet("/{identifier}/traces", GetAllAsync)
            .Says("GetAccountTraces", "Tells what an account has and did.", 400, 401)
            .Asks(Limit, Offset)
            .Produces<ApiEnvelope<UserTraces>>();
        users
            .MapGet("/{identifier}/traces/{element}", GetOneAsync)
            .Says("GetAccountTrace", "Tells one kind of what an account has and did, as JSON or CSV.", 400, 401)
            .Asks(Limit, Offset)
            .Produces<ApiEnvelope<UserTraces>>();
        users
            .MapGet("/{identifier}/allowedCollections/{permission}", ListPermittedAsync)
            .Says("ListPermittedCollections", "Lists the collections an account may do something on.", 400, 401, 403)
            .Asks(Limit, Offset)
            .Produces<ApiEnvelope<PermittedCollectionsResponse>>();
    }

    private static async Task<IResult> GetAllAsync(string identifier, Call call) =>
        Answer.Ok(TraceJson.Of(await call.RunAsync(new GetAccountTraces(identifier, null, PageOf(call)))));

    private static async Task<IResult> GetOneAsync(string identifier, string element, Call call)
    {
        var found = await call.RunAsync(new GetAccountTraces(identifier, element, PageOf(call)));
        // JSON unless somebody asks for CSV, and where there is nothing to make lines of.
        return
            call.Http.Request.GetTypedHeaders().Accept is { Count: > 0 } accepted
            && accepted
                .OrderByDescending(a => a.Quality ?? 1)
                .First()
                .MediaType.Equals("text/csv", StringComparison.OrdinalIgnoreCase)
            && found.Kinds is [{ Items.Count: > 0 } kind]
            ? Results.Text(TraceCsv.Of(kind), "text/csv; charset=utf-8")
            : Answer.Ok(TraceJson.Of(found));
    }

    private static async Task<IResult> ListPermittedAsync(string identifier, string permission, Call call)
    {
        var page = PageOf(call);
        var found = await call.RunAsync(new ListPermittedCollections(identifier, permission, page.Offset, page.Limit));
        return Answer.Ok(
            new PermittedCollectionsResponse
            {
                Count = found.Count,
                Items =
                [
                    .. found.Some.Select(c => new PermittedCollectionItem
                    {
                        Id = c.Id,
                        Name = c.Name,
                        Alias = c.Alias,
                    }),
                ],
            }
        );
    }

    private static TracePage PageOf(Call call) => TracePage.Of(call.Number(Offset), call.Number(Limit));
}
