namespace Quire.Contracts.Accounts;

/// <summary>An account in the list of accounts. Times are opaque text.</summary>
public sealed record UserListRow
{
    /// <summary>Database id.</summary>
    public required long Id { get; init; }

    /// <summary>Account name without <c>@</c>.</summary>
    public string? UserIdentifier { get; init; }

    /// <summary>Family name.</summary>
    public string? LastName { get; init; }

    /// <summary>Given name.</summary>
    public string? FirstName { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Organisation.</summary>
    public string? Affiliation { get; init; }

    /// <summary>Position.</summary>
    public string? Position { get; init; }

    /// <summary>May do everything.</summary>
    public bool IsSuperuser { get; init; }

    /// <summary>How the person signs in.</summary>
    public string? AuthenticationProvider { get; init; }

    /// <summary>Names of roles held, separated by commas.</summary>
    public string? Roles { get; init; }

    /// <summary>Time of creation.</summary>
    public string? CreatedTime { get; init; }

    /// <summary>Time of the last sign-in.</summary>
    public string? LastLoginTime { get; init; }

    /// <summary>Time of the last call with a token.</summary>
    public string? LastApiUseTime { get; init; }

    /// <summary>Switched off.</summary>
    public bool? Deactivated { get; init; }

    /// <summary>When it was switched off.</summary>
    public string? DeactivatedTime { get; init; }
}
