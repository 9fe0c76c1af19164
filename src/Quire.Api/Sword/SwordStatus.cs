using Microsoft.AspNetCore.Http;
using Quire.Api.Http;
using Quire.Domain.Errors;

namespace Quire.Api.Sword;

/// <summary>Statuses of refusals as SWORD means them, where the Native API uses others.</summary>
internal static class SwordStatus
{
    /// <summary>Null where a kind has the same status everywhere, and for requests that are none of SWORD.</summary>
    public static int? Of(RepositoryError error, HttpContext context) =>
        !SwordPath.IsIn(context)
            ? null
            : error switch
            {
                RepositoryError.NotPermitted => StatusCodes.Status403Forbidden,
                // Who sent a wrong token would be asked for it again and again.
                RepositoryError.Unauthenticated when Credentials.AreIn(context.Request) => StatusCodes.Status403Forbidden,
                RepositoryError.RuleViolated or RepositoryError.InvalidMetadata or RepositoryError.Locked =>
                    StatusCodes.Status400BadRequest,
                RepositoryError.TooLarge => StatusCodes.Status413PayloadTooLarge,
                _ => null,
            };
}
