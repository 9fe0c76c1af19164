using System.Net;
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

            Assert.Equal("RELEASED", (await guest.GetAsync($"/api/datasets/{id}/versions/1.0")).Data["versionState"]!.GetValue<string>());
            Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync($"/api/datasets/export?exporter=dataverse_json&persistentId={pid}")).Status);
            await Deposit.UntilAsync(async () => await Deposit.CountAsync(guest, "q=title:quiet&type=dataset") == 1, "a guest finds it");
        }

        // And again, as what this program stored itself.
        await using var later = await opened.StartAsync(facts.Tokens["admin"]);
        Assert.Equal(2, (await Deposit.FilesAsync(later.Guest(), facts.Datasets["draft"].Id)).Count);
    }

    [Theory, EachDatabase]
    public async Task What_this_version_stores_can_be_recorded(DatabaseKind database)
    {
        var named = Environment.GetEnvironmentVariable("QUIRE_RECORD_VERSION");
        using var folder = new TempFolder();
        var recording = named is null ? new Recording(folder.Inside("recording")) : Recording.Of(named, database);
        await Recorder.RecordAsync(database, recording);

        Assert.Contains(recording.Answers, a => a.Key.StartsWith("guest /api/search", StringComparison.Ordinal) && a.Value.Contains("Letters of a pilot and his wife", StringComparison.Ordinal));
        Assert.DoesNotContain(recording.Answers, a => a.Key.Contains("/api/", StringComparison.Ordinal) && a.Value.StartsWith('5'));
    }

    private static TheoryData<string, DatabaseKind> OfEachVersion()
    {
        var data = new TheoryData<string, DatabaseKind>();
        foreach (var version in Recording.Versions)
        {
            data.Add(new TheoryDataRow<string, DatabaseKind>(version, DatabaseKind.Sqlite));
            data.Add(new TheoryDataRow<string, DatabaseKind>(version, DatabaseKind.PostgreSql) { Skip = PostgreSqlServer.WhyNot });
        }

        return data;
    }
}
