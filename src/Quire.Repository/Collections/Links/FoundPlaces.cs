using System.Globalization;

namespace Quire.Repository.Collections.Links;

/// <summary>Where something is found: the collections it lies in, and those that show one of them or it by a link.</summary>
/// <param name="Chains">
/// Ids of collections from the root down: the first is where it lies, each further one leads to a collection with a link.
/// </param>
public sealed record FoundPlaces(IReadOnlyList<IReadOnlyList<long>> Chains)
{
    /// <summary>Every collection it is found in.</summary>
    public IReadOnlyList<long> Collections { get; } = [.. Chains.SelectMany(c => c).Distinct()];

    /// <summary>The ways down to them, without the root, which is in none: <c>/4</c>, <c>/4/17</c>.</summary>
    public IReadOnlyList<string> Paths { get; } = [.. Chains.SelectMany(PathsOf).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> PathsOf(IReadOnlyList<long> chain)
    {
        var path = "";
        foreach (var id in chain.Skip(1))
        {
            path += $"/{id.ToString(CultureInfo.InvariantCulture)}";
            yield return path;
        }
    }
}
