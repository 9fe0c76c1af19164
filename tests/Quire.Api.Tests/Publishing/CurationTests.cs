using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Publishing;

/// <summary>Labels curators give drafts.</summary>
public sealed class CurationTests
{
    private const string Labels = """{"Process":["Author contacted","Ready"],"Other":["Seen"]}""";

    [Theory, EachDatabase]
    public async Task A_label_is_given_changed_taken_and_remembered_until_the_draft_is_published(DatabaseKind database)
    {
        await using var server = await WithLabelsAsync(database);
        using var admin = server.Admin();
        var (collection, curator, name) = await CollectionAsync(server);
        _ = (await admin.PutAsync($"/api/admin/dataverse/{collection}/curationLabelSet?name=Process")).Message;
        var (dataset, _) = await Make.DatasetAsync(admin, collection);
        var path = $"/api/datasets/{dataset}/curationStatus";
        Assert.Empty((await curator.GetAsync(path)).Data.AsObject());
        Assert.Equal(
            "Author contacted,Ready",
            (await curator.GetAsync($"/api/datasets/{dataset}/allowedCurationLabels")).Message
        );

        Assert.Equal("Curation Status updated", (await curator.PutAsync($"{path}?label=Author%20contacted")).Message);
        Assert.Equal("Curation Status updated", (await admin.PutAsync($"{path}?label=Ready")).Message);
        var now = (await curator.GetAsync(path)).Data;
        Assert.Equal(("Ready", "@dataverseAdmin"), (Text(now, "label"), Text(now, "assigner")));
        Assert.NotNull(now["createTime"]);
        (await curator.PutAsync($"{path}?label=Ready")).MustBeError(
            HttpStatusCode.BadRequest,
            "Status update failed - the dataset already has this status"
        );
        (await curator.PutAsync($"{path}?label=Seen")).MustBeError(
            HttpStatusCode.BadRequest,
            "Status update failed - label not allowed"
        );
        Assert.Equal("Curation Status deleted", (await curator.DeleteAsync(path)).Message);
        _ = (await curator.PutAsync($"{path}?label=Ready")).Message;
        var history = (await curator.GetAsync($"{path}?includeHistory=true")).Data.AsArray();
        Assert.Equal(["Ready", null, "Ready", "Author contacted"], history.Select(s => Text(s!, "label")));
        Assert.Equal($"@{name}", Text(history[3]!, "assigner"));

        await Make.PublishAsync(admin, dataset);
        var published = (await curator.GetAsync($"{path}?includeHistory=true")).Data.AsArray();
        Assert.Equal([null, "Ready", null, "Ready", "Author contacted"], published.Select(s => Text(s!, "label")));
        (await curator.PutAsync($"{path}?label=Ready")).MustBeError(
            HttpStatusCode.BadRequest,
            "Latest version of dataset is already released. Status can only be set on draft versions"
        );
    }

    [Theory, EachDatabase]
    public async Task Labels_are_seen_by_those_who_publish_and_by_those_who_see_the_draft_if_that_is_wanted(DatabaseKind database)
    {
        await using var server = await WithLabelsAsync(database);
        using var admin = server.Admin();
        var (collection, _, _) = await CollectionAsync(server);
        _ = (await admin.PutAsync($"/api/admin/dataverse/{collection}/curationLabelSet?name=Process")).Message;
        var (author, token) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, collection, $"@{author}", "contributor");
        using var contributor = server.As(token);
        var (dataset, _) = await Make.DatasetAsync(admin, collection);
        _ = (await admin.PutAsync($"/api/datasets/{dataset}/curationStatus?label=Ready")).Message;
        foreach (var query in new[] { "", "?includeHistory=true" })
        {
            (await contributor.GetAsync($"/api/datasets/{dataset}/curationStatus{query}")).MustBeError(
                HttpStatusCode.Forbidden,
                "You are not permitted to view the curation status of this dataset."
            );
        }

        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:ShowCurationStatusToAll", "true")).Data;
        Assert.Equal("Ready", Text((await contributor.GetAsync($"/api/datasets/{dataset}/curationStatus")).Data, "label"));
        (await server.Guest().GetAsync($"/api/datasets/{dataset}/curationStatus")).MustBeError(HttpStatusCode.Forbidden);
    }

    [Theory, EachDatabase]
    public async Task The_nearest_set_counts_and_each_place_can_have_its_own_or_none(DatabaseKind database)
    {
        await using var server = await WithLabelsAsync(database);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        var child = await Make.CollectionAsync(admin, collection);
        var (dataset, _) = await Make.DatasetAsync(admin, child);
        async Task<string> OfAsync(string path) => (await admin.GetAsync($"/api/{path}/curationLabelSet")).Message;
        Assert.Equal("DISABLED", await OfAsync($"datasets/{dataset}"));
        Assert.Equal("DEFAULT", await OfAsync($"admin/dataverse/{child}"));
        (await admin.PutAsync($"/api/datasets/{dataset}/curationStatus?label=Ready")).MustBeError(
            HttpStatusCode.BadRequest,
            "Status labeling disabled for this dataset"
        );

        Assert.Equal(
            "Curation Label Set Name set to: Process",
            (await admin.PutAsync($"/api/admin/dataverse/{collection}/curationLabelSet?name=Process")).Message
        );
        Assert.Equal("Process", await OfAsync($"datasets/{dataset}"));
        _ = (await admin.PutAsync($"/api/admin/dataverse/{child}/curationLabelSet?name=DISABLED")).Message;
        Assert.Equal("DISABLED", await OfAsync($"datasets/{dataset}"));
        _ = (await admin.PutAsync($"/api/datasets/{dataset}/curationLabelSet?name=Other")).Message;
        Assert.Equal("Other", await OfAsync($"datasets/{dataset}"));
        Assert.Equal(
            "Curation Label Set reset to default: DEFAULT",
            (await admin.DeleteAsync($"/api/datasets/{dataset}/curationLabelSet")).Message
        );
        _ = (await admin.DeleteAsync($"/api/admin/dataverse/{child}/curationLabelSet")).Message;
        Assert.Equal("Process", await OfAsync($"datasets/{dataset}"));

        (await admin.PutAsync($"/api/datasets/{dataset}/curationLabelSet?name=None")).MustBeError(
            HttpStatusCode.BadRequest,
            "No Such Curation Label Set"
        );
        (await admin.PutAsync($"/api/admin/dataverse/{child}/curationLabelSet?name=None")).MustBeError(
            HttpStatusCode.BadRequest,
            "No Curation Label Set found for : None"
        );
        (await admin.PutAsync($"/api/admin/dataverse/{child}/curationLabelSet")).MustBeError(HttpStatusCode.BadRequest);
        (await admin.GetAsync("/api/admin/dataverse/nowhere/curationLabelSet")).MustBeError(
            HttpStatusCode.NotFound,
            "Could not find dataverse based on alias supplied: nowhere."
        );
        Assert.Equal(Labels, (await admin.GetAsync("/api/admin/dataverse/curationLabelSets")).Data.ToJsonString());
    }

    [Theory, EachDatabase]
    public async Task All_drafts_are_listed_with_their_labels_for_sheets(DatabaseKind database)
    {
        await using var server = await WithLabelsAsync(database);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        _ = (await admin.PutAsync($"/api/admin/dataverse/{collection}/curationLabelSet?name=Process")).Message;
        var (labelled, pid) = await Make.DatasetAsync(admin, collection, "=A \"quoted\", title");
        await Make.DatasetAsync(admin, collection, "Plain");
        _ = (await admin.PutAsync($"/api/datasets/{labelled}/curationStatus?label=Author%20contacted")).Message;
        _ = (await admin.PutAsync($"/api/datasets/{labelled}/curationStatus?label=Ready")).Message;

        var answer = await admin.GetAsync("/api/datasets/listCurationStates");
        Assert.Equal("text/csv", answer.ContentHeaders.ContentType!.MediaType);
        var lines = answer.Text.TrimEnd('\n').Split('\n');
        Assert.StartsWith(
            "Dataset,Creation Date,Modification Date,Curation Status,Status Set Time,Status Set By,admin",
            lines[0],
            StringComparison.Ordinal
        );
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("\"=HYPERLINK(\"\"", lines[1], StringComparison.Ordinal);
        Assert.Contains(pid, lines[1], StringComparison.Ordinal);
        Assert.Contains(",Ready,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",,<none>,<none>,", lines[2], StringComparison.Ordinal);
        Assert.Equal(
            4,
            (await admin.GetAsync("/api/datasets/listCurationStates?includeHistory=true")).Text.TrimEnd('\n').Split('\n').Length
        );
    }

    [Theory, EachDatabase]
    public async Task Labels_that_make_no_sense_are_not_kept_as_a_setting(DatabaseKind database)
    {
        await using var server = await WithLabelsAsync(database);
        foreach (
            var wrong in new[]
            {
                "x",
                "[]",
                """{"A":"b"}""",
                """{"A":[1]}""",
                """{"A":["b;c"]}""",
                """{"DEFAULT":["b"]}""",
                "null",
            }
        )
        {
            (await server.Admin().TextAsync(HttpMethod.Put, "/api/admin/settings/:AllowedCurationLabels", wrong)).MustBeError(
                HttpStatusCode.BadRequest
            );
        }

        Assert.Equal(Labels, (await server.Admin().GetAsync("/api/admin/dataverse/curationLabelSets")).Data.ToJsonString());
    }

    private static async Task<TestServer> WithLabelsAsync(DatabaseKind database)
    {
        var server = await TestServer.StartAsync(database);
        _ = (await server.Admin().TextAsync(HttpMethod.Put, "/api/admin/settings/:AllowedCurationLabels", Labels)).Data;
        return server;
    }

    private static async Task<(string Collection, Wire Curator, string Name)> CollectionAsync(TestServer server)
    {
        var collection = await Make.CollectionAsync(server.Admin(), published: true);
        var (name, token) = await Make.UserAsync(server.Admin());
        await Make.AssignAsync(server.Admin(), collection, $"@{name}", "curator");
        return (collection, server.As(token), name);
    }

    private static string? Text(JsonNode node, string member) => node[member]?.GetValue<string>();
}
