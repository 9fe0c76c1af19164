namespace Quire.Contracts.Access;

/// <summary>What was answered to a guestbook, oldest first.</summary>
public sealed record GuestbookReplies
{
    /// <summary>The guestbook, with its counts.</summary>
    public Guestbook? Guestbook { get; init; }

    /// <summary>The answers.</summary>
    public IReadOnlyList<GuestbookReply>? Responses { get; init; }

    /// <summary>Where the pages before and after are; only on lists that were asked for by page.</summary>
    public GuestbookReplyPages? Pagination { get; init; }
}
