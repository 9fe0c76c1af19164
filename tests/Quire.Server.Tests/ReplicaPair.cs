using Npgsql;
using Quire.Testing;
using Quire.Testing.Swift;

namespace Quire.Server.Tests;

/// <summary>Two server processes that share a database and a bucket and nothing else.</summary>
internal sealed class ReplicaPair : IAsyncDisposable
{
    private readonly TempFolder _folders;
    private readonly string _connection;

    private readonly IReadOnlyList<string> _arguments;

    private ReplicaPair(
        TempFolder folders,
        string connection,
        IReadOnlyList<string> arguments,
        ServerProcess first,
        ServerProcess second
    ) => (_folders, _connection, _arguments, First, Second) = (folders, connection, arguments, first, second);

    public ServerProcess First { get; private set; }

    public ServerProcess Second { get; }

    public string Token => First.AdminToken;

    public static async Task<ReplicaPair> StartAsync(params IReadOnlyList<string> settings)
    {
        Assert.SkipWhen(PostgreSqlServer.WhyNot is not null, PostgreSqlServer.WhyNot ?? "");
        Assert.SkipWhen(SwiftServer.WhyNot is not null, SwiftServer.WhyNot ?? "");
        var database = await PostgreSqlServer.GetAsync();
        var connection = database.ConnectionString(await database.CreateDatabaseAsync());
        string[] arguments =
        [
            "--Database:Type=PostgreSql",
            $"--Database:ConnectionString={connection}",
            "--Database:MigrateAtStart=true",
            "--Jobs:Lease=00:00:02",
            .. (await (await SwiftServer.GetAsync()).SettingsAsync()).Select(s => $"--{s.Key}={s.Value}"),
            .. settings,
        ];
        var folders = new TempFolder();
        var first = await ServerProcess.StartAnsweringAsync(folders.Inside("one"), arguments);
        var second = await ServerProcess.StartAnsweringAsync(folders.Inside("two"), arguments);
        return new(folders, connection, arguments, first, second);
    }

    /// <summary>The first is killed, and another takes its place.</summary>
    public async Task ReplaceFirstAsync()
    {
        await First.KillAsync();
        await First.DisposeAsync();
        First = await ServerProcess.StartAnsweringAsync(_folders.Inside("one"), _arguments);
    }

    /// <summary>A number the database knows.</summary>
    public async Task<long> CountAsync(string sql, long parameter)
    {
        await using var connection = new NpgsqlConnection(_connection);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddWithValue("p", parameter);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await First.DisposeAsync();
        await Second.DisposeAsync();
        _folders.Dispose();
    }
}
