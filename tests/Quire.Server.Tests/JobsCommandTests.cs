using System.Globalization;
using Quire.Repository.Data.Jobs;
using Quire.Testing;

namespace Quire.Server.Tests;

/// <summary>Background work, looked at and set going again by whoever runs the server.</summary>
public sealed class JobsCommandTests
{
    private static readonly DateTime Ago = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Theory, EachDatabase]
    public async Task It_is_told_while_the_server_runs(DatabaseKind database)
    {
        using var own = await OwnInstallation.SetUpAsync(database);
        await own.WithDbAsync(db =>
        {
            db.Jobs.Add(GivenUp("files/none", "The store\tsaid \u001b[2J no.\n   at Somewhere"));
            return db.SaveChangesAsync();
        });
        await using var server = await own.StartAsync();

        var lines = (await own.MustAsync(0, "jobs")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(
            ["DeleteStoredObjects", "given up", "attempts 10", "not before 2020-01-01T00:00:00Z", "The store said  [2J no."],
            lines[0].Split('\t')[1..]
        );
        Assert.Contains(lines, l => l.Contains("\trecurring\t", StringComparison.Ordinal));
        Assert.Contains(", 1 are given up; ", lines[^1], StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_was_given_up_is_tried_again_one_or_all(DatabaseKind database)
    {
        using var own = await OwnInstallation.SetUpAsync(database);
        var keys = Enumerable.Range(1, 3).Select(i => $"2026/01/ab/{i:x32}").ToList();
        foreach (var file in keys.Select(k => Path.Combine(own.Folder, "files", k)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, "bytes nobody needs");
        }

        var jobs = keys.Select(k => GivenUp(k, "The store did not answer.")).ToList();
        await own.WithDbAsync(db =>
        {
            db.Jobs.AddRange(jobs);
            return db.SaveChangesAsync();
        });

        var one = await own.MustAsync(0, "jobs", "retry", jobs[0].Id.ToString(CultureInfo.InvariantCulture));
        Assert.Contains("1 job is tried again", one.Output, StringComparison.Ordinal);
        await DoneAsync(own, keys[0]);
        Assert.True(File.Exists(Path.Combine(own.Folder, "files", keys[1])));
        Assert.Contains(", 2 are given up; ", (await own.MustAsync(0, "jobs")).Output, StringComparison.Ordinal);

        var all = await own.MustAsync(0, "jobs", "retry", "--all");
        Assert.Contains("2 jobs are tried again", all.Output, StringComparison.Ordinal);
        await DoneAsync(own, keys[1]);
        await DoneAsync(own, keys[2]);
        Assert.Contains(", 0 are given up; ", (await own.MustAsync(0, "jobs")).Output, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_cannot_be_tried_again_is_said_in_a_line(DatabaseKind database)
    {
        using var own = await OwnInstallation.SetUpAsync(database);

        foreach (
            var (code, says, words) in new (int, string, string[])[]
            {
                (1, "no job 4711 that was given up", ["jobs", "retry", "4711"]),
                (2, "'many' is not the number of a job", ["jobs", "retry", "many"]),
                (2, "say 'jobs'", ["jobs", "retry"]),
                (2, "say 'jobs'", ["jobs", "retry", "1", "--all"]),
                (2, "say 'jobs'", ["jobs", "drop"]),
                (2, "'--all' belongs to 'jobs'", ["account", "list", "--all"]),
            }
        )
        {
            var command = await own.MustAsync(code, words);
            var line = Assert.Single(command.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            Assert.Contains(says, line, StringComparison.Ordinal);
        }

        Assert.Contains(
            "0 jobs are tried again",
            (await own.MustAsync(0, "jobs", "retry", "--all")).Output,
            StringComparison.Ordinal
        );
    }

    private static async Task DoneAsync(OwnInstallation own, string key)
    {
        await using var server = await own.StartAsync();
        await Wait.UntilAsync(() => !File.Exists(Path.Combine(own.Folder, "files", key)), "the job is done");
        Assert.Equal(0, await server.StopAsync());
    }

    private static JobRecord GivenUp(string key, string error) =>
        new()
        {
            Kind = "DeleteStoredObjects",
            Payload = $$"""[{"Store":"local","Key":"{{key}}"}]""",
            State = JobState.Dead,
            CreatedAt = Ago,
            RunAfter = Ago,
            Attempts = 10,
            LastError = error,
        };
}
