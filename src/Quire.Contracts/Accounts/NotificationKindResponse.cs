namespace Quire.Contracts.Accounts;

/// <summary>Something people are told of.</summary>
public sealed record NotificationKindResponse
{
    /// <summary>Its name, such as <c>PUBLISHEDDS</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it means.</summary>
    public string? Description { get; init; }
}
