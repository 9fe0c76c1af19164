namespace Quire.Contracts.Access;

/// <summary>An answer to a question of a guestbook, with the question as it was then.</summary>
public sealed record GuestbookReplyAnswer
{
    /// <summary>The question.</summary>
    public string? Question { get; init; }

    /// <summary>The answer.</summary>
    public string? Response { get; init; }
}
