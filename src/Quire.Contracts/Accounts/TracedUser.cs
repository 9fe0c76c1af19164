namespace Quire.Contracts.Accounts;

/// <summary>Whose traces are listed.</summary>
public sealed record TracedUser
{
    /// <summary>Name with leading <c>@</c>.</summary>
    public required string Identifier { get; init; }

    /// <summary>Given and family name.</summary>
    public string? Name { get; init; }
}
