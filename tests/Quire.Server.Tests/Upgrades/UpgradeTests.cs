using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Server.Tests.Upgrades;

/// <summary>
/// What earlier versions stored is opened by this one and says what it said. With <c>QUIRE_UPDATE=1</c> the answers are recorded
/// anew, for a change that is meant; databases and folders never are.
/// </summary>
public sealed class UpgradeTests
{
    public static TheoryData<string, DatabaseKind> Recorded { get; } = OfEachVersion();

    [Theory, MemberData(nameof(Recorded))]
    public async Task Everything_says_what_it_said_and_files_are_the_same(string version, DatabaseKind database)
    {
        var recording = Recording.Of(version, database);
        var facts = recording.Facts;
        using var opened = await RecordedInstallation.OfAsync(database, recording);
        await using var server = await opened.StartAsync(facts.Tokens["admin"]);
        var now = await RecordedAnswers.OfAsync(server, facts);
        if (Environment.GetEnvironmentVariable("QUIRE_UPDATE") == "1")
        {
            recording.Answers = now;
        }

        var then = recording.Answers;
        Assert.Equal(then.Keys, now.Keys);
        Assert.All(then, answer => Assert.Equal(answer.Value, now[answer.Key]));

        Assert.Equal(facts.Files, await RecordedAnswers.DownloadsAsync(server.Admin(), facts));
    }

    [Theory, MemberData(nameof(Recorded))]
    public async Task Work_goes_on_where_it_was(string version, DatabaseKind database)
    {
        var recording = Recording.Of(version, database);
        var facts = recording.Facts;
        using var opened = await RecordedInstallation.OfAsync(database, recording);
        await using (var server = await opened.StartAsync(facts.Tokens["admin"]))
        {
            var (id, pid) = facts.Datasets["draft"];
            using var guest = server.Guest();
            (await guest.GetAsync($"/api/datasets/{id}")).MustBeError(HttpStatusCode.Unauthorized);
            await Make.FileAsync(server.As(facts.Tokens["depositor"]), id, "more.txt", "One ship.\n");
            await Make.PublishAsync(server.Admin(), id);

            Assert.Equal("RELEASED", await Deposit.StateAsync(guest, id));
            var export = await guest.GetAsync($"/api/datasets/export?exporter=dataverse_json&persistentId={pid}");
            Assert.Equal(HttpStatusCode.OK, export.Status);
            await Wait.UntilAsync(
                async () => await Deposit.CountAsync(guest, "q=title:quiet&type=dataset") == 1,
                "a guest finds it"
            );
        }

        // And again, as what this program stored itself.
        await using var later = await opened.StartAsync(facts.Tokens["admin"]);
        Assert.Equal(2, (await Deposit.FilesAsync(later.Guest(), facts.Datasets["draft"].Id)).Count);
    }

    [Theory, EachDatabase]
    public async Task A_licence_removed_under_a_dataset_of_the_first_version_is_none(DatabaseKind database)
    {
        var recording = Recording.Of("0.1.0", database);
        var (id, _) = recording.Facts.Datasets["draft"];
        using var opened = await RecordedInstallation.OfAsync(database, recording);
        await opened.ExecuteAsync(
            $"UPDATE dataset_versions SET terms = replace(terms, '\"LicenseId\":1,', '\"LicenseId\":987654,') WHERE dataset_id = {id}"
        );
        await using var server = await opened.StartAsync(recording.Facts.Tokens["admin"]);

        var draft = (await server.Admin().GetAsync($"/api/datasets/{id}/versions/:draft")).Data;
        Assert.Equal("Harbour log of a quiet year", Title(draft));
        Assert.Null(draft["license"]);
        (await server.Admin().PostAsync($"/api/datasets/{id}/actions/:publish?type=major")).MustBeError(
            HttpStatusCode.Forbidden,
            "Dataset must have a valid license or Custom Terms Of Use configured before it can be published."
        );
    }

    [Theory, EachDatabase]
    public async Task People_of_the_first_version_are_found_by_their_names(DatabaseKind database)
    {
        var recording = Recording.Of("0.1.0", database);
        using var opened = await RecordedInstallation.OfAsync(database, recording);
        await using var server = await opened.StartAsync(recording.Facts.Tokens["admin"]);
        using var admin = server.Admin();
        var people = (await admin.GetAsync("/api/admin/list-users?itemsPerPage=1000")).Data["users"]!.AsArray();
        Assert.NotEmpty(people);
        foreach (var one in people)
        {
            foreach (var property in new[] { "userIdentifier", "firstName", "lastName", "email", "affiliation" })
            {
                if (one![property]?.GetValue<string>() is { Length: > 0 } text)
                {
                    var found = (await admin.GetAsync($"/api/admin/list-users?searchTerm={Uri.EscapeDataString(text)}")).Data;
                    Assert.Contains(found["users"]!.AsArray(), u => u!["id"]!.GetValue<long>() == one["id"]!.GetValue<long>());
                }
            }
        }
    }

    [Theory, EachDatabase]
    public async Task What_this_version_stores_can_be_recorded(DatabaseKind database)
    {
        var named = Environment.GetEnvironmentVariable("QUIRE_RECORD_VERSION");
        using var folder = new TempFolder();
        var recording = named is null ? new Recording(folder.Inside("recording")) : Recording.Of(named, database);
        await Recorder.RecordAsync(database, recording);

        var searched = recording.Answers.Where(a => a.Key.StartsWith("guest /api/search", StringComparison.Ordinal));
        Assert.Contains(searched, a => a.Value.Contains("Letters of a pilot and his wife", StringComparison.Ordinal));
        var asked = recording.Answers.Where(a => a.Key.Contains("/api/", StringComparison.Ordinal));
        Assert.All(asked, a => Assert.False(a.Value.StartsWith('5'), $"{a.Key}: {a.Value}"));
    }

    private static string Title(JsonNode version) =>
        version["metadataBlocks"]!["citation"]!["fields"]!.AsArray().Single(f => f!["typeName"]!.GetValue<string>() == "title")![
            "value"
        ]!.GetValue<string>();

    private static TheoryData<string, DatabaseKind> OfEachVersion()
    {
        var data = new TheoryData<string, DatabaseKind>();
        foreach (var version in Recording.Versions)
        {
            data.Add(new TheoryDataRow<string, DatabaseKind>(version, DatabaseKind.Sqlite));
            data.Add(
                new TheoryDataRow<string, DatabaseKind>(version, DatabaseKind.PostgreSql) { Skip = PostgreSqlServer.WhyNot }
            );
        }

        return data;
    }
}
