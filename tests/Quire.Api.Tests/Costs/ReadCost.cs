namespace Quire.Api.Tests.Costs;

/// <summary>How a route that reads is asked.</summary>
/// <param name="Endpoint">Name of the endpoint.</param>
/// <param name="Path">The request, in a world.</param>
internal sealed record ReadCost(string Endpoint, Func<CostWorld, string> Path)
{
    /// <summary>Why it reads as many rows as there are things; null when it must not.</summary>
    public string? ListsAll { get; init; }

    /// <summary>Guests are refused.</summary>
    public bool Closed { get; init; }
}
