using Microsoft.AspNetCore.Http;
using Quire.Repository.Search.Found;

namespace Quire.Web.Search;

/// <summary>What a search found, for pages.</summary>
/// <param name="Browse">What was looked for.</param>
/// <param name="Answer">What was found; null where the search was refused.</param>
/// <param name="Problem">Why it was refused; null where it was not.</param>
public sealed record Found(Browse Browse, SearchAnswer? Answer, string? Problem)
{
    /// <summary>Status of the page that shows it.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Pages there are.</summary>
    public int Pages =>
        (int)
            Math.Clamp(
                ((Answer?.Results.TotalCount ?? 0) + Browse.PageSize - 1) / Browse.PageSize,
                0,
                Browse.Reach / Browse.PageSize
            );
}
