using Microsoft.AspNetCore.Http;
using Quire.Api.Http;
using Quire.Domain.Errors;
using Quire.Repository.Search;

namespace Quire.Web.Search;

/// <summary>Searches for pages: a query that cannot be understood is told of where it can be mended.</summary>
internal static class Finding
{
    public static async Task<Found> OfAsync(Call call, Browse browse)
    {
        var tried = await call.AttemptAsync(new SearchRepository(browse.Request));
        if (tried.Refusal is RepositoryError.Unavailable away)
        {
            ErrorWriter.SayPause(call.Http, away);
            return new(browse, Answer: null, away.Message) { Status = StatusCodes.Status503ServiceUnavailable };
        }

        return tried.Refusal is null or RepositoryError.BadRequest
            ? new(browse, tried.Value, tried.Refusal?.Message)
            : throw new RepositoryException(tried.Refusal);
    }
}
