using Microsoft.Data.Sqlite;
using Quire.Testing;

namespace Quire.Server.Tests;

public sealed class OldIndexTests
{
    [Fact]
    public async Task An_index_the_outbox_no_longer_reaches_back_to_is_built_anew()
    {
        using var folder = new TempFolder();
        var (index, old) = (folder.Inside("search"), folder.Inside("search-of-last-year"));
        string token;
        await using (var first = await ServerProcess.StartAnsweringAsync(folder.Path))
        {
            token = first.AdminToken;
            await first.StopAsync();
        }

        Copy(index, old);
        string alias;
        await using (var second = await ServerProcess.StartAnsweringAsync(folder.Path))
        {
            alias = await Make.CollectionAsync(second.As(token), published: true);
            await Make.CollectionAsync(second.As(token), published: true); // what the newest change is about
            await second.StopAsync();
        }

        Directory.Delete(index, recursive: true);
        Directory.Move(old, index);
        await ForgetAllButTheNewestAsync(folder.Inside("quire.db"));

        await using var third = await ServerProcess.StartAnsweringAsync(folder.Path);
        await Wait.UntilAsync(
            async () => await Deposit.CountAsync(third.As(token), $"q=identifier:{alias}") == 1,
            "the index knows the collection"
        );
    }

    private static async Task ForgetAllButTheNewestAsync(string database)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM outbox WHERE sequence < (SELECT MAX(sequence) FROM outbox)";
        Assert.True(await command.ExecuteNonQueryAsync() > 0);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
