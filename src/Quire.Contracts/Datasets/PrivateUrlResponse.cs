using Quire.Contracts.Access;

namespace Quire.Contracts.Datasets;

/// <summary>A link by which people without account see a draft.</summary>
public sealed record PrivateUrlResponse
{
    /// <summary>Works as API token for the draft.</summary>
    public required string Token { get; init; }

    /// <summary>The page to send.</summary>
    public required string Link { get; init; }

    /// <summary>What it gives.</summary>
    public RoleAssignmentResponse? RoleAssignment { get; init; }
}
