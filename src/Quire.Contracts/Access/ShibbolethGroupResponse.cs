namespace Quire.Contracts.Access;

/// <summary>Everybody a Shibboleth identity provider vouches for. Assignments call it <c>&amp;shib/{id}</c>.</summary>
public sealed record ShibbolethGroupResponse
{
    /// <summary>Name shown to people.</summary>
    public required string Name { get; init; }

    /// <summary>What of an account is looked at.</summary>
    public required string Attribute { get; init; }

    /// <summary>The value it must have.</summary>
    public required string Pattern { get; init; }

    /// <summary>Database id.</summary>
    public required long Id { get; init; }
}
