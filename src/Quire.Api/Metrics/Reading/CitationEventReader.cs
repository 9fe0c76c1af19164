using System.Text.Json;
using Quire.Api.Http;
using Quire.Api.Metrics.MakeDataCount;

namespace Quire.Api.Metrics.Reading;

/// <summary>Reads what cites a dataset from events, as DataCite gives them.</summary>
internal static class CitationEventReader
{
    private const int LongestUrl = 2_000;
    private const int Most = 10_000;
    private static readonly string[] Inbound = ["cites", "references", "supplements", "is-supplement-to"];
    private static readonly string[] Outbound = ["is-cited-by", "is-referenced-by", "is-supplemented-by"];

    /// <summary>Addresses of what cites something.</summary>
    /// <param name="events">An object with a list <c>data</c>.</param>
    public static IReadOnlyList<string> Read(JsonElement events)
    {
        if (
            events.ValueKind != JsonValueKind.Object
            || !events.TryGetProperty("data", out var data)
            || data.ValueKind != JsonValueKind.Array
        )
        {
            throw UsageReportErrors.NoCitations();
        }

        return [.. data.EnumerateArray().Select(UrlOf).OfType<string>().Distinct(StringComparer.Ordinal).Take(Most)];
    }

    private static string? UrlOf(JsonElement item)
    {
        if (
            item.ValueKind != JsonValueKind.Object
            || !item.TryGetProperty("attributes", out var facts)
            || facts.ValueKind != JsonValueKind.Object
        )
        {
            return null;
        }

        var relation = JsonMember.Text(facts, "relation-type-id");
        var url =
            Inbound.Contains(relation) ? JsonMember.Text(facts, "subj-id")
            : Outbound.Contains(relation) ? JsonMember.Text(facts, "obj-id")
            : null;
        return
            url is { Length: > 0 and <= LongestUrl }
            && Uri.TryCreate(url, UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https"
            ? url
            : null;
    }
}
