namespace Quire.Domain.Errors;

/// <summary>Short forms for guards: <c>throw Refuse.NotFound("…")</c>.</summary>
public static class Refuse
{
    public static RepositoryException NotFound(string message) => new(new RepositoryError.NotFound(message));

    public static RepositoryException Unauthenticated(string message) => new(new RepositoryError.Unauthenticated(message));

    public static RepositoryException NotPermitted(string message) => new(new RepositoryError.NotPermitted(message));

    public static RepositoryException BadRequest(string message) => new(new RepositoryError.BadRequest(message));

    public static RepositoryException Rule(string message) => new(new RepositoryError.RuleViolated(message));

    public static RepositoryException Conflict(string message) => new(new RepositoryError.Conflict(message));

    public static RepositoryException Locked(string message) => new(new RepositoryError.Locked(message));

    public static RepositoryException TooLarge(string message) => new(new RepositoryError.TooLarge(message));

    public static RepositoryException Unavailable(string message, TimeSpan? retryAfter = null) => new(new RepositoryError.Unavailable(message, retryAfter));
}
