namespace Quire.Contracts.Search;

/// <summary>What searches can be run with.</summary>
public sealed record SearchServices
{
    /// <summary>All of them.</summary>
    public IReadOnlyList<SearchServiceResponse>? Services { get; init; }

    /// <summary>Name of the one that answers when a search names none.</summary>
    public string? DefaultService { get; init; }
}
