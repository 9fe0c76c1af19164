using System.Globalization;
using System.Text.Json.Nodes;
using Quire.Api.Tests.Datasets;
using Quire.Testing;

namespace Quire.Api.Tests.Http.Kept;

/// <summary>Changes that answers kept before them must not overlook.</summary>
internal static class OverlookedSteps
{
    /// <summary>What happens to a dataset, its file and its collection, and who may see them.</summary>
    public static IEnumerable<(string Step, Func<Task> Change)> Of(
        Wire admin,
        string collection,
        long dataset,
        long file,
        string member
    )
    {
        Task Setting(string name, string value) => Sent(admin.TextAsync(HttpMethod.Put, $"/api/admin/settings/{name}", value));
        yield return ("publishing the collection", () => Sent(admin.PostAsync($"/api/dataverses/{collection}/actions/:publish")));
        yield return ("publishing", () => Make.PublishAsync(admin, dataset));
        yield return ("beginning a draft", () => Deposit.RetitleAsync(admin, dataset, "Another title"));
        yield return ("adding a file", () => Deposit.FileAsync(admin, dataset, "two.txt", "two"));
        yield return (
            "giving a role on the dataset",
            () =>
                Sent(
                    admin.PostAsync(
                        $"/api/datasets/{dataset}/assignments",
                        new JsonObject { ["assignee"] = $"@{member}", ["role"] = "contributor" }
                    )
                )
        );
        yield return ("restricting a file", () => Sent(admin.TextAsync(HttpMethod.Put, $"/api/files/{file}/restrict", "true")));
        yield return ("locking", () => Sent(admin.PostAsync($"/api/datasets/{dataset}/lock/Ingest")));
        yield return ("unlocking", () => Sent(admin.DeleteAsync($"/api/datasets/{dataset}/locks?type=Ingest")));
        yield return (
            "taking the role back",
            async () => await RevokeAsync(admin, $"/api/datasets/{dataset}/assignments", member)
        );
        yield return ("giving a role on the collection", () => Make.AssignAsync(admin, collection, $"@{member}", "curator"));
        yield return ("publishing again", () => Make.PublishAsync(admin, dataset));
        yield return ("a new dataset beside it", () => Make.DatasetAsync(admin, collection, "Beside"));
        yield return ("a new collection beside it", () => Make.CollectionAsync(admin, collection));
        yield return (
            "taking that role back",
            async () => await RevokeAsync(admin, $"/api/dataverses/{collection}/assignments", member)
        );
        yield return (
            "renaming the collection",
            () => Sent(admin.PutAsync($"/api/dataverses/{collection}", new JsonObject { ["name"] = "Another name" }))
        );
        yield return (
            "other facets",
            () => Sent(admin.PostAsync($"/api/dataverses/{collection}/facets", new JsonArray("keywordValue")))
        );
        yield return (
            "renaming the root",
            () => Sent(admin.PutAsync("/api/dataverses/root", new JsonObject { ["name"] = "Another root" }))
        );
        yield return ("hiding e-mail addresses", () => Setting(":ExcludeEmailFromExport", "true"));
        yield return ("showing them", () => Sent(admin.DeleteAsync("/api/admin/settings/:ExcludeEmailFromExport")));
        yield return ("other terms", () => Setting(":ApiTermsOfUse", "Be kind."));
        yield return ("another name of the installation", () => Setting(":InstallationName", "Elsewhere"));
        yield return ("another default licence", () => Sent(admin.PutAsync("/api/licenses/default/2")));
        yield return ("giving guests a role", () => Make.AssignAsync(admin, collection, ":guest", "member"));
        yield return ("a draft for guests to see", () => Deposit.RetitleAsync(admin, dataset, "A title for guests"));
        yield return (
            "taking that back",
            async () => await RevokeAsync(admin, $"/api/dataverses/{collection}/assignments", ":guest")
        );
        yield return ("throwing the draft away", () => Sent(admin.DeleteAsync($"/api/datasets/{dataset}/versions/:draft")));
        yield return (
            "correcting a released version",
            async () =>
            {
                await Deposit.RetitleAsync(admin, dataset, "A corrected title");
                await Make.PublishAsync(admin, dataset, "updatecurrent");
            }
        );
        yield return (
            "withdrawing a version",
            () =>
                Sent(
                    admin.PostAsync(
                        $"/api/datasets/{dataset}/versions/2.0/deaccession",
                        new JsonObject { ["deaccessionReason"] = "It was wrong." }
                    )
                )
        );
        yield return ("removing the dataset beside it", async () => await RemoveAsync(admin, collection, "dataset", "datasets"));
        yield return (
            "removing the collection beside it",
            async () => await RemoveAsync(admin, collection, "dataverse", "dataverses")
        );
    }

    /// <summary>What comes from elsewhere: links, moves, featured things, days, and people.</summary>
    public static IEnumerable<(string Step, Func<Task> Change)> Further(
        Wire admin,
        Wire writer,
        string author,
        string collection,
        string elsewhere,
        long dataset,
        string pid,
        long file
    )
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        JsonObject Period(string member, int days) =>
            new()
            {
                [member] = today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["reason"] = "For a while",
                ["fileIds"] = new JsonArray(file),
            };
        Task Acted(string action, JsonObject body) =>
            Sent(admin.PostAsync($"/api/datasets/{dataset}/files/actions/:{action}", body));
        Task Setting(string name, string value) => Sent(admin.TextAsync(HttpMethod.Put, $"/api/admin/settings/{name}", value));
        yield return (
            "a link of a collection few may see",
            () => Sent(admin.PutAsync($"/api/datasets/{dataset}/link/{elsewhere}"))
        );
        yield return (
            "publishing the collection it is linked in",
            () => Sent(admin.PostAsync($"/api/dataverses/{elsewhere}/actions/:publish"))
        );
        yield return (
            "renaming the collection it is linked in",
            () => Sent(admin.PutAsync($"/api/dataverses/{elsewhere}", new JsonObject { ["name"] = "Shown there" }))
        );
        yield return ("removing the link", () => Sent(admin.DeleteAsync($"/api/datasets/{dataset}/deleteLink/{elsewhere}")));
        yield return ("a text to publish with", () => Setting(":DatasetPublishPopupCustomText", "Sure?"));
        yield return ("terms of its own", () => OwnTermsAsync(admin, dataset));
        yield return (
            "a note on the draft",
            () => Sent(admin.TextAsync(HttpMethod.Put, $"/api/datasets/{dataset}/versions/:draft/versionNote", "Why"))
        );
        yield return (
            "an embargo",
            async () =>
            {
                await Setting(":MaxEmbargoDurationInMonths", "24");
                await Acted("set-embargo", Period("dateAvailable", 30));
            }
        );
        yield return ("publishing the embargo", () => Make.PublishAsync(admin, dataset));
        yield return (
            "a period of retention",
            async () =>
            {
                await Setting(":MinRetentionDurationInMonths", "-1");
                await Acted("set-retention", Period("dateUnavailable", 300));
            }
        );
        yield return ("no embargo any more", () => Acted("unset-embargo", new() { ["fileIds"] = new JsonArray(file) }));
        yield return ("no retention any more", () => Acted("unset-retention", new() { ["fileIds"] = new JsonArray(file) }));
        yield return (
            "featuring the dataset",
            () =>
                Sent(
                    admin.SendAsync(
                        HttpMethod.Post,
                        $"/api/dataverses/{collection}/featuredItems",
                        new MultipartFormDataContent
                        {
                            { new StringContent("dataset"), "type" },
                            { new StringContent(pid), "dvObjectIdentifier" },
                        }
                    )
                )
        );
        yield return (
            "another title of what is featured",
            async () =>
            {
                await Deposit.RetitleAsync(admin, dataset, "A title to show first");
                await Make.PublishAsync(admin, dataset);
            }
        );
        yield return ("featuring nothing", () => Sent(admin.DeleteAsync($"/api/dataverses/{collection}/featuredItems")));
        yield return (
            "featuring a collection in it",
            async () =>
            {
                var inner = await Make.CollectionAsync(admin, collection, published: true);
                await Sent(admin.PostAsync($"/api/dataverses/{collection}/featured", new JsonArray(inner)));
            }
        );
        yield return ("featuring none of them", () => Sent(admin.DeleteAsync($"/api/dataverses/{collection}/featured")));
        yield return (
            "what must be filled in",
            () =>
                Sent(
                    admin.PutAsync(
                        $"/api/dataverses/{collection}/inputLevels",
                        new JsonArray(
                            new JsonObject
                            {
                                ["datasetFieldTypeName"] = "subtitle",
                                ["required"] = false,
                                ["include"] = false,
                            }
                        )
                    )
                )
        );
        yield return (
            "facets of blocks",
            async () =>
            {
                await Sent(admin.TextAsync(HttpMethod.Post, $"/api/dataverses/{collection}/metadatablockfacets/isRoot", "true"));
                await Sent(admin.PostAsync($"/api/dataverses/{collection}/metadatablockfacets", new JsonArray("citation")));
            }
        );
        yield return (
            "a draft somebody else begins",
            async () =>
            {
                await Make.AssignAsync(admin, collection, $"@{author}", "curator");
                await Deposit.RetitleAsync(writer, dataset, "By somebody else");
            }
        );
        yield return ("publishing what somebody else wrote", () => Make.PublishAsync(admin, dataset));
        yield return (
            "closing the account of whoever wrote it",
            () => Sent(admin.PostAsync($"/api/admin/authenticatedUsers/{author}/deactivate"))
        );
        yield return (
            "moving the dataset",
            () => Sent(admin.PostAsync($"/api/datasets/{dataset}/move/{elsewhere}?forceMove=true"))
        );
        yield return (
            "moving the collection",
            () => Sent(admin.PostAsync($"/api/dataverses/{collection}/move/{elsewhere}?forceMove=true"))
        );
    }

    /// <summary>Puts a dataset under terms of its own.</summary>
    public static Task OwnTermsAsync(Wire admin, long dataset) =>
        Sent(
            admin.PutAsync(
                $"/api/datasets/{dataset}/license",
                new JsonObject { ["customTerms"] = new JsonObject { ["termsOfUse"] = "Ask first." } }
            )
        );

    private static async Task RevokeAsync(Wire admin, string assignments, string assignee)
    {
        var all = (await admin.GetAsync(assignments)).Data.AsArray();
        var id = all.Single(a => a!["assignee"]!.GetValue<string>().TrimStart('@') == assignee)!["id"]!.GetValue<long>();
        _ = (await admin.DeleteAsync($"{assignments}/{id}")).Data;
    }

    // The newest of what lies beside the dataset.
    private static async Task RemoveAsync(Wire admin, string collection, string type, string route)
    {
        var beside = (await admin.GetAsync($"/api/dataverses/{collection}/contents"))
            .Data.AsArray()
            .Where(c => c!["type"]!.GetValue<string>() == type)
            .Max(c => c!["id"]!.GetValue<long>());
        _ = (await admin.DeleteAsync($"/api/{route}/{beside}")).Data;
    }

    private static async Task Sent(Task<WireAnswer> sent) => _ = (await sent).Data;
}
