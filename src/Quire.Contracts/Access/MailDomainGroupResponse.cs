namespace Quire.Contracts.Access;

/// <summary>
/// Everybody whose confirmed e-mail address is of certain domains. Assignments call it <c>&amp;mail/{alias}</c>.
/// </summary>
public sealed record MailDomainGroupResponse
{
    /// <summary>Unique short name.</summary>
    public required string Alias { get; init; }

    /// <summary>Database id.</summary>
    public required long Id { get; init; }

    /// <summary>Name shown to people.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>The domains, or expressions for them.</summary>
    public required IReadOnlyList<string> Domains { get; init; }

    /// <summary>Whether the domains are regular expressions.</summary>
    public bool Regex { get; init; }
}
