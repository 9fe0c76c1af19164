namespace Quire.Contracts.Accounts;

/// <summary>A built-in credential.</summary>
public sealed record BuiltInUserResponse
{
    /// <summary>Database id.</summary>
    public required long Id { get; init; }

    /// <summary>Account name.</summary>
    public required string UserName { get; init; }
}
