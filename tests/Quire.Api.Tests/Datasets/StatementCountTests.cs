using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Access;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;
using Quire.Testing;

namespace Quire.Api.Tests.Datasets;

public sealed class StatementCountTests
{
    [Theory, EachDatabase]
    public async Task Reading_costs_the_same_statements_however_many_versions_and_files_there_are(DatabaseKind database)
    {
        // Without memory: what one reading found must not spare the other one statements.
        await using var server = await TestServer.StartAsync(
            database,
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Quire:AnswerMemory"] = "0" }
        );
        using var admin = server.Admin();
        var (_, small, _) = await Deposit.PublishedAsync(admin);
        await Deposit.FileAsync(admin, small, "one.txt");
        await Make.PublishAsync(admin, small);
        var (_, large, _) = await Deposit.PublishedAsync(admin);
        for (var round = 0; round < 4; round++)
        {
            for (var file = 0; file < 5; file++)
            {
                await Deposit.FileAsync(admin, large, $"{round}-{file}.txt", $"{round} {file}");
            }

            await Make.PublishAsync(admin, large);
        }

        Assert.Equal(await ListAsync(server, small), await ListAsync(server, large));
        Assert.Equal(await ReadAsync(server, small), await ReadAsync(server, large));
    }

    private static Task<int> ListAsync(TestServer server, long dataset) =>
        CountAsync(
            server,
            async services =>
            {
                var versions = await services
                    .GetRequiredService<OperationGate>()
                    .RunAsync(new ListDatasetVersions(new ObjectRef.Dataset(dataset)), Caller.GuestFrom(null), default);
                await DrainAsync(services, versions);
            }
        );

    private static Task<int> ReadAsync(TestServer server, long dataset) =>
        CountAsync(
            server,
            async services =>
            {
                var version = await services
                    .GetRequiredService<OperationGate>()
                    .RunAsync(
                        new GetDatasetVersion(new ObjectRef.Dataset(dataset), ":latest", WithOwners: true),
                        Caller.GuestFrom(null),
                        default
                    );
                await DrainAsync(services, [version]);
            }
        );

    private static async Task DrainAsync(IServiceProvider services, IReadOnlyList<VersionView> versions)
    {
        var files = services.GetRequiredService<ListedFiles>();
        await foreach (var _ in files.OfAsync([.. versions.Select(v => v.Version.Id)], default)) { }
    }

    private static async Task<int> CountAsync(TestServer server, Func<IServiceProvider, Task> work)
    {
        await using var scope = server.Services.CreateAsyncScope();
        using var statements = new StatementCounter(scope.ServiceProvider);
        await work(scope.ServiceProvider);
        Assert.NotEqual(0, statements.Count);
        return statements.Count;
    }
}
