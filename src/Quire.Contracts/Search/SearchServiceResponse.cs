namespace Quire.Contracts.Search;

/// <summary>One way to search.</summary>
public sealed record SearchServiceResponse
{
    /// <summary>Name to ask for it by (<c>search_service</c>).</summary>
    public string? Name { get; init; }

    /// <summary>Name to show.</summary>
    public string? DisplayName { get; init; }
}
