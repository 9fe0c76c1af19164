using Quire.Server.Tests.Upgrades;
using Quire.Testing;

namespace Quire.Server.Tests;

/// <summary>What is wrong with an installation, said beside the server.</summary>
public sealed class CheckCommandTests
{
    [Theory, EachDatabase]
    public async Task It_names_what_is_wrong_and_what_to_do(DatabaseKind database)
    {
        using var own = await OwnInstallation.OnAsync(database);
        var none = await own.MustAsync(1, "check");
        Assert.Contains("database  FAILED: there is no installation here yet", none.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(own.Folder));

        if (database == DatabaseKind.PostgreSql)
        {
            _ = await own.MustAsync(0, "--migrate");
        }

        await using (var server = await own.StartAsync())
        {
            var beside = await own.MustAsync(0, "check");
            Assert.DoesNotContain("FAILED", beside.Output, StringComparison.Ordinal);
            Assert.Equal(0, await server.StopAsync());
        }

        Directory.Move(Path.Combine(own.Folder, "files"), Path.Combine(own.Folder, "away"));
        var away = await own.MustAsync(1, "check");
        Assert.Contains("stores    FAILED", away.Output, StringComparison.Ordinal);
        Assert.Contains("what to do: mount the disk", away.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_an_older_version_is_no_mistake_where_the_start_brings_it_up_to_date()
    {
        using var opened = await RecordedInstallation.OfAsync(DatabaseKind.Sqlite, Recording.Of("0.1.0", DatabaseKind.Sqlite));
        await using var command = ServerProcess.Start("check", "--data", opened.Folder);

        Assert.Equal(0, await command.EndAsync());

        Assert.Contains("database  answers and is of an older version", command.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("FAILED", command.Output, StringComparison.Ordinal);
    }
}
