using Amazon.S3.Model;
using Quire.Testing;
using Quire.Testing.Guide;
using Quire.Testing.Swift;

namespace Quire.Server.Tests.Guide;

/// <summary>docs/guide/grow.md</summary>
public sealed class GrowPageTests
{
    [Fact]
    public async Task A_database_server_and_a_bucket_are_taken_into_use()
    {
        Assert.SkipWhen(PostgreSqlServer.WhyNot is not null, PostgreSqlServer.WhyNot ?? "");
        Assert.SkipWhen(SwiftServer.WhyNot is not null, SwiftServer.WhyNot ?? "");
        await using var machine = await GuideMachine.SetUpAsync();
        var block = Assert.Single(GuideBlock.HeldBy(GetType(), nameof(A_database_server_and_a_bucket_are_taken_into_use)));
        var postgres = await PostgreSqlServer.GetAsync();
        var connection = postgres.ConnectionString(await postgres.CreateDatabaseAsync());
        var swift = await SwiftServer.GetAsync();
        var bucket = (await swift.SettingsAsync())["Storage:Stores:s3:Bucket"]!;
        machine.Instead("AccessKey=...", "AccessKey=test:tester");
        machine.Instead("SecretKey=...", "SecretKey=testing");
        machine.Instead("Bucket=quire", $"Bucket={bucket}");
        machine.Instead("https://s3.example.edu", swift.Endpoint.AbsoluteUri);
        machine.Instead("ConnectionString=\"...\"", $"ConnectionString=\"{connection}\"");
        machine.Instead("Host=db;Database=quire;Username=quire;Password=...", connection);

        _ = await machine.PasteAsync(block);

        using var admin = machine.As(machine.TokenIn(Path.Combine(machine.Checkout, "data")));
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var file = await Make.FileAsync(admin, dataset, "far.txt", "far away");
        Assert.Equal("far away", (await admin.GetAsync($"/api/access/datafile/{file}")).Text);
        using var s3 = swift.Client();
        var stored = await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = bucket });
        Assert.Contains(stored.S3Objects, o => o.Size == 8);
        await machine.StopAsync();
    }
}
