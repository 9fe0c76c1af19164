using System.Net;
using Npgsql;
using Quire.Testing;
using Quire.Testing.Guide;

namespace Quire.Server.Tests.Guide;

/// <summary>What docs/guide/operate.md says of backups with PostgreSQL.</summary>
public sealed class DatabasePageTests
{
    [Fact]
    public async Task A_dump_and_a_copy_bring_back_what_was_there()
    {
        Assert.SkipWhen(PostgreSqlServer.WhyNot is not null, PostgreSqlServer.WhyNot ?? "");
        await using var machine = await GuideMachine.SetUpAsync();
        var blocks = GuideBlock.HeldBy(GetType(), nameof(A_dump_and_a_copy_bring_back_what_was_there));
        Assert.Equal(2, blocks.Count);
        var postgres = await PostgreSqlServer.GetAsync();
        var connection = postgres.ConnectionString(await postgres.CreateDatabaseAsync());
        var parts = new NpgsqlConnectionStringBuilder(connection);
        machine.Set("DATABASE", $"postgresql://{parts.Username}@{parts.Host}:{parts.Port}/{parts.Database}");
        var start = machine.Here(
            $"./run --Database:Type=PostgreSql --Database:ConnectionString='{connection}' --Database:MigrateAtStart=true "
                + "--Storage:Stores:local:Path=/mnt/quire/files"
        );
        _ = await machine.TypeAsync(start);
        using var admin = machine.As(machine.TokenIn(Path.Combine(machine.Checkout, "data")));
        // A copy of yesterday, which that of today goes into.
        _ = await machine.PasteAsync(blocks[0]);
        var (kept, _) = await Make.DatasetAsync(admin, "root");
        var file = await Make.FileAsync(admin, kept, "kept.txt", "kept");
        _ = await machine.PasteAsync(blocks[0]);
        var (later, _) = await Make.DatasetAsync(admin, "root");
        await machine.StopAsync();

        _ = await machine.PasteAsync(blocks[1]);

        _ = await machine.TypeAsync(start);
        Assert.Equal("kept", (await admin.GetAsync($"/api/access/datafile/{file}")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"/api/datasets/{later}")).Status);
        await machine.StopAsync();
    }
}
