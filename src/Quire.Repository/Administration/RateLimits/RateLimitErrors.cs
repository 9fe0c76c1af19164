using Quire.Domain.Errors;

namespace Quire.Repository.Administration.RateLimits;

/// <summary>Somebody asks too often.</summary>
internal static class RateLimitErrors
{
    public static RepositoryException Exceeded(string operation, TimeSpan wait) =>
        Refuse.RateLimited("call.rate.exceeded", $"{operation} failed: Rate limited due to too many requests.", wait);
}
