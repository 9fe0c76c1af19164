namespace Quire.Contracts.Access;

/// <summary>A request that carries what somebody answers to a guestbook.</summary>
public sealed record GuestbookSubmissionRequest
{
    /// <summary>The answers.</summary>
    public GuestbookSubmission? GuestbookResponse { get; init; }
}
