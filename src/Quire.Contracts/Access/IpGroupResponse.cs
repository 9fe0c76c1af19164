namespace Quire.Contracts.Access;

/// <summary>Whoever calls from certain addresses.</summary>
public sealed record IpGroupResponse
{
    /// <summary>Unique short name.</summary>
    public required string Alias { get; init; }

    /// <summary>What assignments call it: <c>&amp;ip/{alias}</c>.</summary>
    public required string Identifier { get; init; }

    /// <summary>Database id.</summary>
    public required long Id { get; init; }

    /// <summary>Name shown to people.</summary>
    public string? Name { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>Single addresses; absent when there are none.</summary>
    public IReadOnlyList<string>? Addresses { get; init; }

    /// <summary>Ranges, each as its first and its last address; absent when there are none.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? Ranges { get; init; }
}
