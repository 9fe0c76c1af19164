namespace Quire.Domain.Errors;

/// <summary>
/// Makes refusals of a code and a sentence. Used by the <c>…Errors</c> classes alone, where each refusal of a capability has its
/// method; guards write <c>throw DatasetErrors.VersionNotFound(…)</c>.
/// </summary>
public static class Refuse
{
    public static RepositoryException NotFound(ErrorCode code, ErrorSentence sentence) =>
        new(new RepositoryError.NotFound(code, sentence));

    public static RepositoryException Unauthenticated(ErrorCode code, ErrorSentence sentence) =>
        new(new RepositoryError.Unauthenticated(code, sentence));

    public static RepositoryException NotPermitted(ErrorCode code, ErrorSentence sentence) =>
        new(new RepositoryError.NotPermitted(code, sentence));

    public static RepositoryException BadRequest(
        ErrorCode code,
        ErrorSentence sentence,
        IReadOnlyList<FieldProblem>? problems = null
    ) => new(new RepositoryError.BadRequest(code, sentence) { Problems = problems ?? [] });

    public static RepositoryException Rule(ErrorCode code, ErrorSentence sentence) =>
        new(new RepositoryError.RuleViolated(code, sentence));

    public static RepositoryException RuleAbout(IReadOnlyList<long> files, ErrorCode code, ErrorSentence sentence) =>
        new(new RepositoryError.RuleViolated(code, sentence) { Files = files });

    public static RepositoryException Metadata(ErrorCode code, ErrorSentence sentence, IReadOnlyList<FieldProblem> problems) =>
        new(new RepositoryError.InvalidMetadata(code, sentence) { Problems = problems });

    public static RepositoryException Conflict(ErrorCode code, ErrorSentence sentence) =>
        new(new RepositoryError.Conflict(code, sentence));

    public static RepositoryException Locked(ErrorCode code, ErrorSentence sentence) =>
        new(new RepositoryError.Locked(code, sentence));

    public static RepositoryException TooLarge(ErrorCode code, ErrorSentence sentence) =>
        new(new RepositoryError.TooLarge(code, sentence));

    public static RepositoryException RateLimited(ErrorCode code, ErrorSentence sentence, TimeSpan retryAfter) =>
        new(new RepositoryError.RateLimited(code, sentence, retryAfter));

    public static RepositoryException Unavailable(ErrorCode code, ErrorSentence sentence, TimeSpan? retryAfter = null) =>
        new(new RepositoryError.Unavailable(code, sentence, retryAfter));
}
