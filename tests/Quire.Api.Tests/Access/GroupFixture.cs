using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Access;

/// <summary>What tests of groups have in common.</summary>
internal static class GroupFixture
{
    /// <summary>Makes a group in a collection and gives what assignments call it.</summary>
    public static async Task<string> GroupAsync(Wire wire, string collection, string alias) =>
        (
            await wire.PostAsync(
                $"/api/dataverses/{collection}/groups",
                new JsonObject { ["aliasInOwner"] = alias, ["displayName"] = $"Group {alias}" }
            )
        ).Data["identifier"]!.GetValue<string>();

    /// <summary>Puts members into a group.</summary>
    public static async Task<JsonNode> AddAsync(Wire wire, string collection, string alias, params string[] members) =>
        (
            await wire.PostAsync(
                $"/api/dataverses/{collection}/groups/{alias}/roleAssignees",
                new JsonArray([.. members.Select(m => (JsonNode)m)])
            )
        ).Data;

    /// <summary>A draft in a collection, found by its word alone.</summary>
    public static async Task<long> DraftAsync(Wire wire, string collection, string word) =>
        (await Make.DatasetAsync(wire, collection, $"About {word}")).Id;

    /// <summary>Whether somebody reads and finds a draft: both, or neither.</summary>
    public static async Task SeesAsync(Wire wire, long dataset, string word, bool sees)
    {
        Assert.Equal(
            sees ? HttpStatusCode.OK : HttpStatusCode.Unauthorized,
            (await wire.GetAsync($"/api/datasets/{dataset}/versions/:draft")).Status
        );
        Assert.Equal(
            sees ? 1 : 0,
            (await wire.GetAsync($"/api/search?q={word}&type=dataset")).Data["total_count"]!.GetValue<int>()
        );
    }
}
