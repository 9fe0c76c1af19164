namespace Quire.Contracts.Access;

/// <summary>Body of making or replacing a group of addresses.</summary>
public sealed record IpGroupRequest
{
    /// <summary>Alias: letters, digits, <c>_</c> and <c>-</c>. Where the path names one, that counts.</summary>
    public string? Alias { get; init; }

    /// <summary>Name shown to people.</summary>
    public string? Name { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>Ranges of IPv4 or IPv6 addresses, each as its first and its last address.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? Ranges { get; init; }

    /// <summary>Single addresses.</summary>
    public IReadOnlyList<string>? Addresses { get; init; }
}
