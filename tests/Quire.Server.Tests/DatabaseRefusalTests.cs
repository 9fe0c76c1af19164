using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quire.Data.PostgreSql;
using Quire.Data.Sqlite;
using Quire.Repository.Data;
using Quire.Testing;

namespace Quire.Server.Tests;

/// <summary>Databases that are there and take no changes.</summary>
public sealed class DatabaseRefusalTests
{
    [Theory]
    [CombinedWith(
        DatabaseTrouble.ReadOnly,
        HttpStatusCode.ServiceUnavailable,
        "The database takes no changes now; what is there can be read. Try again later."
    )]
    [CombinedWith(
        DatabaseTrouble.Full,
        HttpStatusCode.InsufficientStorage,
        "There is no room left in the database. The installation's administrators have to make some."
    )]
    [CombinedWith(
        DatabaseTrouble.Busy,
        HttpStatusCode.ServiceUnavailable,
        "The database is busy with other changes. Repeat the request in a few seconds."
    )]
    public async Task Changes_are_refused_with_a_sentence_and_reading_with_a_token_goes_on(
        DatabaseKind database,
        DatabaseTrouble trouble,
        HttpStatusCode status,
        string message
    )
    {
        await using var server = await TestServer.StartAsync(database, extend: Refusing);
        var gate = (RefusingGate)server.Services.GetRequiredService<IWriteGate>();
        using var admin = server.Admin();
        gate.Failure = Failure(database, trouble);

        // The first call with the token: the time of its use cannot be written.
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/api/users/:me")).Status);
        var refused = await admin.PostAsync("/api/dataverses/root", Make.Collection(Make.Name("c")));
        var health = await server.Guest().GetAsync("/health/ready");
        gate.Failure = null;

        refused.MustBeError(status, message);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal(
            (HttpStatusCode.OK, trouble == DatabaseTrouble.Busy ? "Healthy" : "Degraded"),
            (health.Status, health.Json["checks"]!["database"]!["status"]!.GetValue<string>())
        );
        await Make.CollectionAsync(admin);
        Assert.Equal(
            "Healthy",
            (await server.Guest().GetAsync("/health/ready")).Json["checks"]!["database"]!["status"]!.GetValue<string>()
        );
        await Wait.UntilAsync(
            async () => (await admin.GetAsync("/api/admin/authenticatedUsers/dataverseAdmin")).Data["lastApiUseTime"] is not null,
            "the time of use is written later"
        );
    }

    [Fact]
    public async Task A_file_somebody_else_locks_is_busy_and_can_be_read()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        await using (var other = new SqliteConnection($"Data Source={Path.Combine(server.Folder, "quire.db")};Pooling=false"))
        {
            await other.OpenAsync(TestContext.Current.CancellationToken);
            await using var begin = new SqliteCommand("BEGIN IMMEDIATE", other);
            await begin.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/api/users/:me")).Status);
            (await admin.PostAsync("/api/dataverses/root", Make.Collection(Make.Name("c")))).MustBeError(
                HttpStatusCode.ServiceUnavailable,
                "The database is busy with other changes. Repeat the request in a few seconds."
            );
        }

        await Make.CollectionAsync(admin);
    }

    [Fact]
    public async Task A_file_that_is_taken_away_does_not_come_back_empty()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin);
        var (file, elsewhere) = (Path.Combine(server.Folder, "quire.db"), Path.Combine(server.Folder, "elsewhere.db"));
        File.Move(file, elsewhere);

        // What is open stays so; what is opened now finds nothing.
        SqliteConnection.ClearAllPools();
        (await admin.GetAsync($"/api/dataverses/{alias}")).MustBeError(
            HttpStatusCode.ServiceUnavailable,
            "The database cannot be used now. Try again later."
        );
        Assert.False(File.Exists(file));
        File.Move(elsewhere, file);

        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync($"/api/dataverses/{alias}")).Status);
        await Make.CollectionAsync(admin);
    }

    [Fact]
    public void What_databases_say_of_themselves_is_understood()
    {
        var (sqlite, postgres) = (new SqliteDialect(), new PostgreSqlDialect(migratesAtStart: false, "test"));
        foreach (
            var (code, trouble) in new (int, DatabaseTrouble?)[]
            {
                (5, DatabaseTrouble.Busy),
                (6, DatabaseTrouble.Busy),
                (8, DatabaseTrouble.ReadOnly),
                (10, DatabaseTrouble.Away),
                (11, DatabaseTrouble.Away),
                (13, DatabaseTrouble.Full),
                (14, DatabaseTrouble.Away),
                (1, null),
                (19, null),
            }
        )
        {
            Assert.Equal(trouble, sqlite.TroubleOf(new InvalidOperationException("around it", new SqliteException("x", code))));
        }

        foreach (
            var (state, trouble) in new (string, DatabaseTrouble?)[]
            {
                ("53300", DatabaseTrouble.Busy),
                ("40001", DatabaseTrouble.Busy),
                ("40P01", DatabaseTrouble.Busy),
                ("57014", DatabaseTrouble.Busy),
                ("53100", DatabaseTrouble.Full),
                ("25006", DatabaseTrouble.ReadOnly),
                ("57P01", DatabaseTrouble.Away),
                ("57P03", DatabaseTrouble.Away),
                ("08006", DatabaseTrouble.Away),
                ("28P01", DatabaseTrouble.Away),
                ("3D000", DatabaseTrouble.Away),
                ("42P01", null),
                ("23505", null),
            }
        )
        {
            Assert.Equal(
                trouble,
                postgres.TroubleOf(
                    new InvalidOperationException("around it", new PostgresException("x", "ERROR", "ERROR", state))
                )
            );
        }

        Assert.Equal(
            DatabaseTrouble.Busy,
            postgres.TroubleOf(new NpgsqlException("The connection pool has been exhausted", new TimeoutException()))
        );
        Assert.Equal(
            DatabaseTrouble.Away,
            postgres.TroubleOf(new NpgsqlException("Failed to connect", new System.Net.Sockets.SocketException(111)))
        );
        Assert.Equal(
            DatabaseTrouble.Away,
            postgres.TroubleOf(new NpgsqlException("Exception while reading", new EndOfStreamException()))
        );
        Assert.Null(postgres.TroubleOf(new IOException("of a store")));
        Assert.Null(sqlite.TroubleOf(new TimeoutException()));
    }

    private static void Refusing(IServiceCollection services)
    {
        var gate = services.Last(s => s.ServiceType == typeof(IWriteGate));
        services.AddSingleton<IWriteGate>(provider => new RefusingGate(
            (IWriteGate)ActivatorUtilities.CreateInstance(provider, gate.ImplementationType!)
        ));
    }

    private static Exception Failure(DatabaseKind database, DatabaseTrouble trouble) =>
        (database, trouble) switch
        {
            (DatabaseKind.Sqlite, DatabaseTrouble.ReadOnly) => new SqliteException("attempt to write a readonly database", 8),
            (DatabaseKind.Sqlite, DatabaseTrouble.Full) => new SqliteException("database or disk is full", 13),
            (DatabaseKind.Sqlite, _) => new SqliteException("database is locked", 5),
            (_, DatabaseTrouble.ReadOnly) => new PostgresException(
                "cannot execute INSERT in a read-only transaction",
                "ERROR",
                "ERROR",
                "25006"
            ),
            (_, DatabaseTrouble.Full) => new PostgresException("could not extend file", "ERROR", "ERROR", "53100"),
            _ => new PostgresException("deadlock detected", "ERROR", "ERROR", "40P01"),
        };

    /// <summary>Lets nobody write who should not, in the words of the database.</summary>
    private sealed class RefusingGate(IWriteGate inner) : IWriteGate
    {
        public Exception? Failure { get; set; }

        public ValueTask<IAsyncDisposable> EnterAsync(CancellationToken ct, bool next = false) =>
            Failure is { } failure ? throw failure : inner.EnterAsync(ct, next);
    }
}
