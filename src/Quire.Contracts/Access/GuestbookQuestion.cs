namespace Quire.Contracts.Access;

/// <summary>A question of a guestbook.</summary>
public sealed record GuestbookQuestion
{
    /// <summary>Its number, which answers name; a question without one is new.</summary>
    public long? Id { get; init; }

    /// <summary>The question.</summary>
    public string? Question { get; init; }

    /// <summary>Whether it must be answered.</summary>
    public bool Required { get; init; }

    /// <summary>Place among the questions.</summary>
    public int DisplayOrder { get; init; }

    /// <summary><c>text</c>, <c>textarea</c> or <c>options</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Whether forms leave it out.</summary>
    public bool Hidden { get; init; }

    /// <summary>What may be chosen, where the type is <c>options</c>.</summary>
    public IReadOnlyList<GuestbookOption>? OptionValues { get; init; }
}
