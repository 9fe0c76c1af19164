namespace Quire.Contracts.Access;

/// <summary>Body of giving somebody a role.</summary>
public sealed record RoleAssignmentRequest
{
    /// <summary>Who, such as <c>@jane</c>.</summary>
    public string? Assignee { get; init; }

    /// <summary>Alias of the role.</summary>
    public string? Role { get; init; }
}
