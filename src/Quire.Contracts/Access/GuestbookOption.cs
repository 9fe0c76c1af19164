namespace Quire.Contracts.Access;

/// <summary>Something that may be chosen as an answer.</summary>
public sealed record GuestbookOption
{
    /// <summary>The answer.</summary>
    public string? Value { get; init; }

    /// <summary>Place among the options.</summary>
    public int DisplayOrder { get; init; }
}
