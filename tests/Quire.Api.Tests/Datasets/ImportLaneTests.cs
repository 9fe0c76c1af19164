using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Jobs;
using Quire.Testing;

namespace Quire.Api.Tests.Datasets;

/// <summary>Imports of folders beside other work that may take hours.</summary>
public sealed class ImportLaneTests
{
    [Theory, EachDatabase]
    public async Task Imports_and_other_long_work_do_not_wait_for_each_other(DatabaseKind database)
    {
        using var folder = new ImportFolderOnDisk();
        var other = new StandingWork();
        await using var server = await TestServer.StartAsync(
            database,
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Quire:ImportFolder"] = folder.Root },
            services => services.AddJob<StandingJob, StandingWork>().AddSingleton<IHandleJob<StandingJob>>(other)
        );
        using var admin = server.Admin();
        await AddAsync(server);
        await other.Begun;
        var (id, pid) = await Make.DatasetAsync(admin, "root");
        folder.Write($"{pid["doi:".Length..]}/b/a.txt", "a");

        _ = (await admin.PostAsync($"/api/batch/jobs/import/datasets/files/{id}?uploadFolder=b")).Data;

        await Wait.UntilAsync(
            async () => (await admin.GetAsync($"/api/datasets/{id}/versions/:draft/files")).Data.AsArray().Count == 1,
            "the file is there"
        );
        other.End();
    }

    private static async Task AddAsync(TestServer server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        await using var turn = await scope.ServiceProvider.GetRequiredService<IWriteGate>().EnterAsync(default);
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        var ago = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        db.Jobs.Add(
            new JobRecord
            {
                Kind = StandingJob.Declaration.Kind,
                CreatedAt = ago,
                RunAfter = ago,
            }
        );
        _ = await db.SaveChangesAsync();
        server.Services.GetRequiredService<JobQueue>().RaiseAll();
    }

    private sealed record StandingJob : IJob<StandingJob>
    {
        public static JobDeclaration<StandingJob> Declaration { get; } =
            new(
                "Standing",
                JobLane.Long,
                (JsonTypeInfo<StandingJob>)JsonSerializerOptions.Default.GetTypeInfo(typeof(StandingJob))
            );
    }

    private sealed class StandingWork : IHandleJob<StandingJob>
    {
        private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Begun => _begun.Task;

        public void End() => _end.TrySetResult();

        public Task RunAsync(StandingJob job, JobRun run, CancellationToken ct)
        {
            _begun.TrySetResult();
            return _end.Task.WaitAsync(ct);
        }
    }
}
