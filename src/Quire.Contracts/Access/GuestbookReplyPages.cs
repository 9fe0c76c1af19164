namespace Quire.Contracts.Access;

/// <summary>Where the pages before and after are.</summary>
public sealed record GuestbookReplyPages
{
    /// <summary>Address of the page before.</summary>
    public string? Previous { get; init; }

    /// <summary>Address of the page after.</summary>
    public string? Next { get; init; }

    /// <summary>Answers on all pages.</summary>
    public int TotalResponses { get; init; }
}
