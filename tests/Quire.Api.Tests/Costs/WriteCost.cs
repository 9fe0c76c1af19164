using Quire.Testing;

namespace Quire.Api.Tests.Costs;

/// <summary>How a route that changes something is asked.</summary>
/// <param name="Endpoint">Name of the endpoint.</param>
/// <param name="Name">What is done, for people.</param>
/// <param name="Send">Does it, in a world; gives the last answer.</param>
internal sealed record WriteCost(string Endpoint, string Name, Func<Wire, CostWorld, Task<WireAnswer>> Send)
{
    /// <summary>It answers with the whole version, and reads its files to show them.</summary>
    public bool AnswersWithAllFiles { get; init; }
}
