namespace Quire.Domain.Errors;

/// <summary>
/// The closed vocabulary of failure. Every refusal an operation can make is one of these kinds, which decide its status in
/// exactly one place, and has a code of its own, which says what it is. The sentence is the product's; what others say instead,
/// such as the API in the words its clients know, is looked up by the code.
/// </summary>
/// <param name="Code">What it is.</param>
/// <param name="Sentence">What to say to people, with the values it speaks of.</param>
public abstract record RepositoryError(ErrorCode Code, ErrorSentence Sentence)
{
    /// <summary>The sentence as text.</summary>
    public string Message => Sentence.Text;

    /// <summary>What is wrong, value by value, where the refusal sums up several.</summary>
    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    /// <summary>The files that stand against it, where a refusal of many names them.</summary>
    public IReadOnlyList<long> Files { get; init; } = [];

    /// <summary>The thing named does not exist, or the caller may not know that it does.</summary>
    public sealed record NotFound(ErrorCode Code, ErrorSentence Sentence) : RepositoryError(Code, Sentence);

    /// <summary>An account is demanded and the caller has none, or the credentials are wrong.</summary>
    public sealed record Unauthenticated(ErrorCode Code, ErrorSentence Sentence) : RepositoryError(Code, Sentence);

    /// <summary>The caller lacks a permission. On the wire this is 401, as clients expect.</summary>
    public sealed record NotPermitted(ErrorCode Code, ErrorSentence Sentence) : RepositoryError(Code, Sentence);

    /// <summary>The request itself is wrong: unparsable, wrong type, unknown name, bad parameter.</summary>
    public sealed record BadRequest(ErrorCode Code, ErrorSentence Sentence) : RepositoryError(Code, Sentence);

    /// <summary>Understood and permitted, but a rule of the repository forbids it in this state.</summary>
    public sealed record RuleViolated(ErrorCode Code, ErrorSentence Sentence) : RepositoryError(Code, Sentence);

    /// <summary>Metadata breaks the rules of its blocks; <see cref="RepositoryError.Problems"/> lists every one.</summary>
    public sealed record InvalidMetadata(ErrorCode Code, ErrorSentence Sentence) : RepositoryError(Code, Sentence);

    /// <summary>Somebody else changed the thing first, or it exists already.</summary>
    public sealed record Conflict(ErrorCode Code, ErrorSentence Sentence) : RepositoryError(Code, Sentence);

    /// <summary>A lock forbids it for now.</summary>
    public sealed record Locked(ErrorCode Code, ErrorSentence Sentence) : RepositoryError(Code, Sentence);

    /// <summary>More bytes, files or items than the installation accepts.</summary>
    public sealed record TooLarge(ErrorCode Code, ErrorSentence Sentence) : RepositoryError(Code, Sentence);

    /// <summary>Too many requests from this caller.</summary>
    public sealed record RateLimited(ErrorCode Code, ErrorSentence Sentence, TimeSpan RetryAfter)
        : RepositoryError(Code, Sentence);

    /// <summary>
    /// Switched off by configuration, or something it needs is down or busy; the latter says when to ask again.
    /// </summary>
    public sealed record Unavailable(ErrorCode Code, ErrorSentence Sentence, TimeSpan? RetryAfter = null)
        : RepositoryError(Code, Sentence);
}
