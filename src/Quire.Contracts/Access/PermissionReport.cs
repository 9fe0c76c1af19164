namespace Quire.Contracts.Access;

/// <summary>What somebody may do on an object.</summary>
public sealed record PermissionReport
{
    /// <summary>Who, such as <c>@jane</c> or <c>:guest</c>.</summary>
    public required string User { get; init; }

    /// <summary>Names of the permissions.</summary>
    public required IReadOnlyList<string> Permissions { get; init; }
}
