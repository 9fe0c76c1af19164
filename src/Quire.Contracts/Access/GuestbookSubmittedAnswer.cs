namespace Quire.Contracts.Access;

/// <summary>An answer to a question of a guestbook.</summary>
public sealed record GuestbookSubmittedAnswer
{
    /// <summary>Number of the question.</summary>
    public required long Id { get; init; }

    /// <summary>The answer.</summary>
    public required string Value { get; init; }
}
