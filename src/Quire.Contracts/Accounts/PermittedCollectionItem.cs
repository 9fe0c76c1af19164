namespace Quire.Contracts.Accounts;

/// <summary>A collection somebody may do something on.</summary>
public sealed record PermittedCollectionItem
{
    /// <summary>Database id.</summary>
    public required long Id { get; init; }

    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>Alias.</summary>
    public string? Alias { get; init; }
}
