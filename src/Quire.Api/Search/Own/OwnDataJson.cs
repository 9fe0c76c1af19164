using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Search;
using Quire.Domain.Metadata;
using Quire.Repository.Metadata;
using Quire.Repository.Search;
using Quire.Repository.Search.Found;
using Quire.Repository.Search.Own;

namespace Quire.Api.Search.Own;

/// <summary>Renders what is somebody's own: hits with what the pages of the Dataverse software show beside them.</summary>
internal sealed class OwnDataJson(InstallationFacts installation, SchemaCache schemas, SearchItemJson items)
{
    private const string NothingFound = "Sorry, no results were found.";

    public async Task<JsonObject> OfAsync(OwnDataRequest request, OwnDataAnswer found, SearchChoice choice, CancellationToken ct)
    {
        var publisher = await installation.PublisherAsync(ct);
        var schema = await schemas.GetAsync(ct);
        var data = new JsonObject
        {
            ["pagination"] = OwnDataPages.Of(found.Results.TotalCount, request.Page),
            ["items"] = new JsonArray([.. found.Items.Select(i => ItemOf(i, found, choice, publisher, schema))]),
            ["total_count"] = found.Results.TotalCount,
            ["start"] = (request.Page - 1) * OwnDataRequest.PerPage,
            ["search_term"] = request.Text,
            ["dvobject_counts"] = KindsOf(found.Results),
            ["pubstatus_counts"] = StatesOf(found.Results),
            ["selected_filters"] = new JsonObject
            {
                ["publication_statuses"] = Names(request.Statuses),
                ["role_names"] = Names(found.Roles.Select(r => r.Name)),
            },
        };
        var answer = new JsonObject { ["success"] = true };
        if (found.Results.TotalCount == 0)
        {
            answer["message"] = NothingFound;
        }

        if (found.Account is { } other)
        {
            data["other_user"] = other;
        }

        answer["data"] = data;
        return answer;
    }

    public static JsonObject Refusal(string message) => new() { ["success"] = false, ["error_message"] = message };

    private JsonNode ItemOf(FoundItem item, OwnDataAnswer found, SearchChoice choice, string publisher, MetadataSchema schema)
    {
        var rendered = items.Of(item, choice, publisher, schema);
        var json = JsonSerializer.SerializeToNode(rendered, WireJson.Options)!.AsObject();
        var states = rendered.PublicationStatuses ?? [];
        json["publication_statuses"] = Names(states);
        json["is_draft_state"] = states.Contains("Draft");
        json["is_in_review_state"] = states.Contains("In Review");
        json["is_unpublished_state"] = states.Contains("Unpublished");
        json["is_published"] = states.Contains("Published");
        json["is_deaccesioned"] = states.Contains("Deaccessioned");
        json["is_valid"] = true;
        json["date_to_display_on_card"] = DateOf(item);
        if (item.Owner is { } owner)
        {
            json["parentId"] = owner.Id.ToString(CultureInfo.InvariantCulture);
            json["parentName"] = owner.Name;
            if (item.File is null)
            {
                json["parent_alias"] = owner.Alias;
            }
        }

        json["user_roles"] = Names(found.RolesHeld.GetValueOrDefault(item.Hit.EntityId) ?? []);
        return json;
    }

    private static string? DateOf(FoundItem item) =>
        (
            item.Collection is { } collection ? collection.Object.PublishedAt ?? collection.Object.CreatedAt
            : item.VersionFoundIn is { } version ? version.ReleasedAt ?? version.CreatedAt
            : (DateTime?)null
        )?.ToString("MMM d, yyyy", CultureInfo.InvariantCulture);

    private static JsonObject KindsOf(SearchResults results)
    {
        var counts = results.KindCounts ?? new Dictionary<SearchKind, long>();
        return new()
        {
            ["dataverses_count"] = counts.GetValueOrDefault(SearchKind.Collection),
            ["datasets_count"] = counts.GetValueOrDefault(SearchKind.Dataset),
            ["files_count"] = counts.GetValueOrDefault(SearchKind.File),
        };
    }

    private static JsonObject StatesOf(SearchResults results)
    {
        var labels = results.Facets.SelectMany(f => f.Labels).ToDictionary(l => l.Label, l => l.Count, StringComparer.Ordinal);
        return new()
        {
            ["in_review_count"] = labels.GetValueOrDefault("In Review"),
            ["unpublished_count"] = labels.GetValueOrDefault("Unpublished"),
            ["published_count"] = labels.GetValueOrDefault("Published"),
            ["draft_count"] = labels.GetValueOrDefault("Draft"),
            ["deaccessioned_count"] = labels.GetValueOrDefault("Deaccessioned"),
        };
    }

    private static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(n => (JsonNode)n)]);
}
