namespace Quire.Contracts.Accounts;

/// <summary>An account. Times are opaque text.</summary>
public record AuthenticatedUserResponse
{
    /// <summary>Database id.</summary>
    public required long Id { get; init; }

    /// <summary>Name with leading <c>@</c>.</summary>
    public required string Identifier { get; init; }

    /// <summary>First and last name.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Given name.</summary>
    public string? FirstName { get; init; }

    /// <summary>Family name.</summary>
    public string? LastName { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>May do everything.</summary>
    public bool Superuser { get; init; }

    /// <summary>Closed.</summary>
    public bool? Deactivated { get; init; }

    /// <summary>When it was closed.</summary>
    public string? DeactivatedTime { get; init; }

    /// <summary>Organisation.</summary>
    public string? Affiliation { get; init; }

    /// <summary>Position there.</summary>
    public string? Position { get; init; }

    /// <summary>Name at its sign-in provider.</summary>
    public string? PersistentUserId { get; init; }

    /// <summary>When the e-mail address was confirmed.</summary>
    public string? EmailLastConfirmed { get; init; }

    /// <summary>When it was made.</summary>
    public string? CreatedTime { get; init; }

    /// <summary>Last sign-in.</summary>
    public string? LastLoginTime { get; init; }

    /// <summary>Last use of the API.</summary>
    public string? LastApiUseTime { get; init; }

    /// <summary>Sign-in provider.</summary>
    public string? AuthenticationProviderId { get; init; }
}
