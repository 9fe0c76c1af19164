namespace Quire.Contracts.Access;

/// <summary>What somebody answers to a guestbook; what is left out is taken from their account.</summary>
public sealed record GuestbookSubmission
{
    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Institution.</summary>
    public string? Institution { get; init; }

    /// <summary>Position.</summary>
    public string? Position { get; init; }

    /// <summary>Answers to further questions.</summary>
    public IReadOnlyList<GuestbookSubmittedAnswer>? Answers { get; init; }
}
