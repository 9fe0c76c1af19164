using System.Text;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Costs;

/// <summary>What a change costs the database must not grow with what it leaves alone.</summary>
[Collection(nameof(CountedServer))]
public sealed class WriteCostTests
{
    private static readonly IReadOnlyList<(string Name, Func<Wire, CostWorld, Task<WireAnswer>> Send)> Steps =
    [
        (
            "edit the metadata, which begins a draft",
            (wire, w) =>
                wire.PutAsync(
                    $"/api/datasets/{w.Dataset}/editMetadata?replace=true",
                    Make.Field("title", "primitive", "Another title")
                )
        ),
        (
            "edit the metadata of a draft",
            (wire, w) =>
                wire.PutAsync(
                    $"/api/datasets/{w.Dataset}/editMetadata?replace=true",
                    Make.Field("title", "primitive", "A third title")
                )
        ),
        (
            "add a file",
            (wire, w) => wire.UploadAsync($"/api/datasets/{w.Dataset}/add", "added.txt", Encoding.UTF8.GetBytes("added"))
        ),
        ("restrict a file", (wire, w) => wire.TextAsync(HttpMethod.Put, $"/api/files/{w.File}/restrict", "true")),
        ("delete the draft", (wire, w) => wire.DeleteAsync($"/api/datasets/{w.Dataset}/versions/:draft")),
        (
            "give a role on the dataset",
            (wire, w) => wire.PostAsync($"/api/datasets/{w.Dataset}/assignments", Role(":authenticated-users"))
        ),
        (
            "give a role on the collection",
            (wire, w) => wire.PostAsync($"/api/dataverses/{w.Alias}/assignments", Role(":authenticated-users"))
        ),
        ("make a dataset", (wire, w) => wire.PostAsync($"/api/dataverses/{w.Alias}/datasets", Make.Dataset("One more"))),
        ("make a collection", (wire, w) => wire.PostAsync($"/api/dataverses/{w.Alias}", Make.Collection(Make.Name("more")))),
        (
            "edit before publishing",
            (wire, w) =>
                wire.PutAsync(
                    $"/api/datasets/{w.Dataset}/editMetadata?replace=true",
                    Make.Field("title", "primitive", "A fourth title")
                )
        ),
        ("make a place to move to", (wire, w) => wire.PostAsync("/api/dataverses/root", Make.Collection($"{w.Alias}-place"))),
        ("publish the place", (wire, w) => wire.PostAsync($"/api/dataverses/{w.Alias}-place/actions/:publish")),
        ("show the collection there", (wire, w) => wire.PutAsync($"/api/dataverses/{w.Alias}/link/{w.Alias}-place")),
        ("move the dataset", (wire, w) => wire.PostAsync($"/api/datasets/{w.Dataset}/move/{w.Alias}-1")),
        ("move the collection", (wire, w) => wire.PostAsync($"/api/dataverses/{w.Alias}/move/{w.Alias}-place?forceMove=true")),
        ("ask to publish", (wire, w) => wire.PostAsync($"/api/datasets/{w.Dataset}/actions/:publish?type=minor")),
    ];

    /// <summary>What answers with the whole version reads its files to show them.</summary>
    private static readonly IReadOnlyList<string> AnswersWithAllFiles =
    [
        "edit the metadata, which begins a draft",
        "edit the metadata of a draft",
        "edit before publishing",
    ];

    [Theory, EachDatabase]
    public async Task A_change_costs_the_same_however_much_it_leaves_alone(DatabaseKind database)
    {
        var counted = await (await CountedServer.OfAsync(database)).WithOtherPlacesAsync();
        var growing = new List<string>();
        foreach (var (name, send) in Steps)
        {
            var costs = new List<Tally>();
            foreach (var world in counted.Worlds)
            {
                var (answer, tally) = await counted.CountAsync(counted.AdminToken, wire => send(wire, world));
                Assert.True((int)answer.Status is >= 200 and < 300, $"{name}: {answer.Text}");
                costs.Add(tally);
            }

            var (small, large) = (costs[1], costs[2]);
            if (
                small.Statements != large.Statements
                || small.Tracked != large.Tracked
                || (small.Rows != large.Rows && !AnswersWithAllFiles.Contains(name))
            )
            {
                growing.Add($"{name}: {costs[1]} of 10, {costs[2]} of 1,000");
            }
        }

        Assert.True(growing.Count == 0, string.Join("\n", growing));
    }

    private static JsonObject Role(string assignee) => new() { ["assignee"] = assignee, ["role"] = "curator" };
}
