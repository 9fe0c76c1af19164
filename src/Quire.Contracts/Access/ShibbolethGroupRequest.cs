namespace Quire.Contracts.Access;

/// <summary>Body of making a group of an identity provider.</summary>
public sealed record ShibbolethGroupRequest
{
    /// <summary>Name shown to people.</summary>
    public string? Name { get; init; }

    /// <summary>What of an account is looked at, such as <c>Shib-Identity-Provider</c>.</summary>
    public string? Attribute { get; init; }

    /// <summary>The value it must have.</summary>
    public string? Pattern { get; init; }
}
