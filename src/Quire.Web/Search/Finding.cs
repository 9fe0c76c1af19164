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
        return tried.Refusal is null or RepositoryError.BadRequest or RepositoryError.Unavailable
            ? new(browse, tried.Value, tried.Refusal?.Message)
            : throw new RepositoryException(tried.Refusal);
    }
}
