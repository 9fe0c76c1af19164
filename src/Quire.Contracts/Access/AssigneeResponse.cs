namespace Quire.Contracts.Access;

/// <summary>What is shown of somebody who can be given roles.</summary>
public sealed record AssigneeResponse
{
    /// <summary>Name of the person or group.</summary>
    public required string Title { get; init; }

    /// <summary>E-mail address; absent for groups.</summary>
    public string? Email { get; init; }

    /// <summary>Organisation.</summary>
    public string? Affiliation { get; init; }
}
