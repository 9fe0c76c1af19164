namespace Quire.Repository.Access.Membership;

/// <summary>What a group of addresses is to be.</summary>
public sealed record IpGroupInput
{
    public string? Alias { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    /// <summary>Ranges, each as two addresses of one family; a single address stands twice.</summary>
    public IReadOnlyList<(string First, string Last)> Ranges { get; init; } = [];
}
