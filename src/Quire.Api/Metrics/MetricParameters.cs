using Microsoft.AspNetCore.Http;
using Quire.Api.Http;

namespace Quire.Api.Metrics;

/// <summary>What counts can be asked by.</summary>
internal static class MetricParameters
{
    public static readonly QueryParameter ParentAlias = new(
        "parentAlias",
        QueryKind.Text,
        "Alias of a public collection: only it and what it holds is counted."
    );

    public static readonly QueryParameter DataLocation = new(
        "dataLocation",
        QueryKind.Text,
        "`local` (default), `remote` or `all`; what is harvested is remote, and nothing is."
    );

    private static readonly string[] Locations = ["local", "remote", "all"];

    /// <summary>
    /// Refuses what an endpoint does not read: a count that means something else is taken for the one asked for.
    /// </summary>
    public static void MustBeKnown(Call call)
    {
        var known = call.Http.GetEndpoint()?.Metadata.GetMetadata<AskedParameters>()?.All ?? [];
        foreach (var name in call.Http.Request.Query.Keys)
        {
            if (!Credentials.IsSecret(name) && !known.Any(p => p.Name == name))
            {
                throw MetricRequestErrors.ParameterUnknown(name);
            }
        }
    }

    /// <summary>The alias of the collection; null for all.</summary>
    public static string? ParentOf(Call call)
    {
        MustBeKnown(call);
        return call.Query(ParentAlias);
    }

    /// <summary>Whether only what is harvested was asked for.</summary>
    public static bool IsRemote(Call call)
    {
        var location = call.Query(DataLocation) ?? Locations[0];
        return Locations.Contains(location) ? location == "remote" : throw MetricRequestErrors.LocationUnknown();
    }
}
