namespace Quire.Web.About;

/// <summary>How the service is.</summary>
/// <param name="State"><c>Healthy</c>, <c>Degraded</c> or <c>Unhealthy</c>.</param>
/// <param name="Parts">Its parts: names, states, and what is said of them.</param>
public sealed record StatusShown(string State, IReadOnlyList<(string Name, string State, string? Said)> Parts);
