using Microsoft.AspNetCore.Http;
using Quire.Api.Http;
using Quire.Domain.Errors;
using Quire.Repository.Search;
using Quire.Web.Errors;
using Quire.Web.Texts;

namespace Quire.Web.Search;

/// <summary>Searches for pages: a query that cannot be understood is told of where it can be mended.</summary>
internal static class Finding
{
    public static async Task<Found> OfAsync(Call call, Browse browse)
    {
        var tried = await call.AttemptAsync(new SearchRepository(browse.Request));
        var problem = tried.Refusal is { } refusal ? Refusals.TextOf(refusal, call.Wording()) : null;
        if (tried.Refusal is RepositoryError.Unavailable away)
        {
            ErrorWriter.SayPause(call.Http, away);
            return new(browse, Answer: null, problem) { Status = StatusCodes.Status503ServiceUnavailable };
        }

        return tried.Refusal is null or RepositoryError.BadRequest
            ? new(browse, tried.Value, problem)
            : throw new RepositoryException(tried.Refusal);
    }
}
