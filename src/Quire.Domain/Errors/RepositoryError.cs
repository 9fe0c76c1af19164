namespace Quire.Domain.Errors;

/// <summary>
/// The closed vocabulary of failure. Every refusal an operation can make is one of these; the HTTP layer maps each kind to
/// a status in exactly one place. <see cref="Message"/> is for the person at the other end, and for clients that match it.
/// </summary>
public abstract record RepositoryError(string Message)
{
    /// <summary>The thing named does not exist, or the caller may not know that it does.</summary>
    public sealed record NotFound(string Message) : RepositoryError(Message);

    /// <summary>An account is demanded and the caller has none, or the credentials are wrong.</summary>
    public sealed record Unauthenticated(string Message) : RepositoryError(Message);

    /// <summary>The caller lacks a permission. On the wire this is 401, as clients expect.</summary>
    public sealed record NotPermitted(string Message) : RepositoryError(Message);

    /// <summary>The request itself is wrong: unparsable, wrong type, unknown name, bad parameter.</summary>
    public sealed record BadRequest(string Message) : RepositoryError(Message);

    /// <summary>Understood and permitted, but a rule of the repository forbids it in this state.</summary>
    public sealed record RuleViolated(string Message) : RepositoryError(Message);

    /// <summary>Metadata breaks the rules of its blocks; <see cref="Problems"/> lists every one.</summary>
    public sealed record InvalidMetadata(string Message, IReadOnlyList<FieldProblem> Problems) : RepositoryError(Message);

    /// <summary>Somebody else changed the thing first, or it exists already.</summary>
    public sealed record Conflict(string Message) : RepositoryError(Message);

    /// <summary>A lock forbids it for now.</summary>
    public sealed record Locked(string Message) : RepositoryError(Message);

    /// <summary>More bytes, files or items than the installation accepts.</summary>
    public sealed record TooLarge(string Message) : RepositoryError(Message);

    /// <summary>Too many requests from this caller.</summary>
    public sealed record RateLimited(string Message, TimeSpan RetryAfter) : RepositoryError(Message);

    /// <summary>Switched off by configuration, or something it needs is down or busy; the latter says when to ask again.</summary>
    public sealed record Unavailable(string Message, TimeSpan? RetryAfter = null) : RepositoryError(Message);
}
