using Quire.Repository.Files.Fixity;

namespace Quire.Web.About;

/// <summary>How the service is.</summary>
/// <param name="State"><c>Healthy</c>, <c>Degraded</c> or <c>Unhealthy</c>.</param>
/// <param name="Parts">Its parts: names, states, and what is said of them.</param>
/// <param name="Fixity">How old comparisons of stored bytes are; null while something does not work.</param>
public sealed record StatusShown(string State, IReadOnlyList<(string Name, string State, string? Said)> Parts, FixityAge? Fixity);
