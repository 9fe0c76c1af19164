using Microsoft.AspNetCore.Http;
using Quire.Domain.Errors;

namespace Quire.Web.Depositing;

/// <summary>Refusals that are said in the form they were met with, and the status of the page that says so.</summary>
internal static class FormStatus
{
    /// <summary>Throws on what no change of the form would help against.</summary>
    public static RepositoryError MustBeShown(RepositoryError refusal) =>
        refusal is RepositoryError.NotFound or RepositoryError.NotPermitted or RepositoryError.Unauthenticated
            ? throw new RepositoryException(refusal)
            : refusal;

    public static int Of(RepositoryError refusal) =>
        refusal switch
        {
            RepositoryError.Conflict or RepositoryError.Locked => StatusCodes.Status409Conflict,
            RepositoryError.RuleViolated => StatusCodes.Status403Forbidden,
            RepositoryError.TooLarge => StatusCodes.Status413PayloadTooLarge,
            RepositoryError.RateLimited => StatusCodes.Status429TooManyRequests,
            RepositoryError.Unavailable => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status400BadRequest,
        };
}
