using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Server.Tests;

/// <summary>What tests of whole servers deposit and look up again.</summary>
internal static class Deposit
{
    /// <summary>Everything a draft lists, by name, with file ids.</summary>
    public static async Task<Dictionary<string, long>> FilesAsync(Wire wire, long dataset)
    {
        var files = (await wire.GetAsync($"/api/datasets/{dataset}/versions/:latest/files")).Data.AsArray();
        return files.ToDictionary(
            f => f!["label"]!.GetValue<string>(),
            f => f!["dataFile"]!["id"]!.GetValue<long>(),
            StringComparer.Ordinal
        );
    }

    /// <summary>Number of documents a search finds, once there is an index to search.</summary>
    public static async Task<long> CountAsync(Wire wire, string query)
    {
        WireAnswer? found = null;
        await Wait.UntilAsync(
            async () =>
                (found = await wire.GetAsync($"/api/search?{query}&per_page=0")).Status != HttpStatusCode.ServiceUnavailable,
            "the index is built"
        );
        return found!.Data["total_count"]!.GetValue<long>();
    }

    /// <summary>State of the newest version, such as <c>RELEASED</c>.</summary>
    public static async Task<string> StateAsync(Wire wire, long dataset) =>
        (await wire.GetAsync($"/api/datasets/{dataset}/versions/:latest?excludeFiles=true")).Data[
            "versionState"
        ]!.GetValue<string>();
}
