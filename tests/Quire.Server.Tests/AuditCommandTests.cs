using System.Text.Json.Nodes;
using Quire.Repository.Data.Administration;
using Quire.Testing;

namespace Quire.Server.Tests;

/// <summary>What was changed and by whom, read by whoever runs the server.</summary>
public sealed class AuditCommandTests
{
    [Theory, EachDatabase]
    public async Task It_is_told_newest_first_while_the_server_runs(DatabaseKind database)
    {
        using var own = await OwnInstallation.OnAsync(database);
        if (database == DatabaseKind.PostgreSql)
        {
            _ = await own.MustAsync(0, "--migrate");
        }

        await using var server = await own.StartAsync();
        using var admin = server.As(server.AdminToken);
        var alias = await Make.CollectionAsync(admin);
        var (dataset, _) = await Make.DatasetAsync(admin, alias);
        _ = (await admin.DeleteAsync($"/api/datasets/{dataset}")).Data;

        var all = await LinesAsync(own, "audit");
        Assert.Equal(["DeleteDataset", "CreateDataset", "CreateCollection"], all.Take(3).Select(l => l.Split('\t')[2]));
        Assert.All(
            all.Select(l => l.Split('\t')),
            f =>
            {
                Assert.Equal(5, f.Length);
                Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", f[0]);
            }
        );
        Assert.Equal("@admin", all[0].Split('\t')[1]);
        Assert.Equal(
            all.Select(l => l.Split('\t')[0]).OrderDescending(StringComparer.Ordinal),
            all.Select(l => l.Split('\t')[0])
        );

        var about = await LinesAsync(own, "audit", "--object", $"{dataset}", "--json");
        var lines = about.Select(l => JsonNode.Parse(l)!).ToList();
        Assert.Equal(["DeleteDataset", "CreateDataset"], lines.Select(l => l["operation"]!.GetValue<string>()));
        Assert.All(lines, l => Assert.Equal(dataset, l["object"]!.GetValue<long>()));
        Assert.Equal(
            ["id", "at", "caller", "operation", "object"],
            lines[1].AsObject().Select(m => m.Key).Where(k => k != "details")
        );
    }

    [Theory, EachDatabase]
    public async Task It_is_bounded_and_says_when_there_is_more(DatabaseKind database)
    {
        using var own = await OwnInstallation.SetUpAsync(database);
        await own.WithDbAsync(db =>
        {
            db.Audit.AddRange(Enumerable.Range(1, 1200).Select(LineOf));
            return db.SaveChangesAsync();
        });

        var usual = await own.MustAsync(0, "audit", "--since", "2100-01-01");
        Assert.Equal(1000, Count(usual.Output));
        Assert.Contains("There are older lines than these 1000; --limit N shows more", usual.Errors, StringComparison.Ordinal);
        Assert.StartsWith(
            "2100-01-01T20:00:00.000Z\t@erin\tDestroy\t1200\tline  [2J 1200",
            usual.Output,
            StringComparison.Ordinal
        );

        var since = await own.MustAsync(0, "audit", "--since=2100-01-01T19:00:00Z", "--limit=0");
        Assert.Equal((61, ""), (Count(since.Output), since.Errors));
        var zoned = await own.MustAsync(0, "audit", "--since", "2100-01-01T20:00:00+01:00", "--limit", "61");
        Assert.Equal(since.Output, zoned.Output);
        Assert.Equal("", zoned.Errors);
    }

    [Fact]
    public async Task What_cannot_be_asked_is_said_in_a_line()
    {
        using var own = await OwnInstallation.OnAsync(DatabaseKind.Sqlite);

        foreach (
            var (code, says, words) in new (int, string, string[])[]
            {
                (1, "no installation here yet", ["audit"]),
                (2, "needs a day or a time", ["audit", "--since", "yesterday"]),
                (2, "needs a number", ["audit", "--object", "doi:10.5072/FK2/ABC"]),
                (2, "needs a number", ["audit", "--limit", "-1"]),
                (2, "takes no value", ["audit", "--json=yes"]),
                (2, "belongs to 'audit'", ["jobs", "--json"]),
                (2, "belongs to 'audit'", ["--since", "2026-01-01"]),
            }
        )
        {
            var command = await own.MustAsync(code, words);
            Assert.Contains(
                says,
                Assert.Single(command.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
                StringComparison.Ordinal
            );
        }

        Assert.Empty(Directory.GetFileSystemEntries(own.Folder));
    }

    private static AuditRecord LineOf(int minute) =>
        new()
        {
            At = new DateTime(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(minute),
            Caller = "@erin",
            Operation = "Destroy",
            ObjectId = minute,
            Details = $"line\t\u001b[2J {minute}",
        };

    private static int Count(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;

    private static async Task<string[]> LinesAsync(OwnInstallation own, params string[] words) =>
        (await own.MustAsync(0, words)).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
