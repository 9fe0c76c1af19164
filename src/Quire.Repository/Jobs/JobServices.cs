using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Operations;

namespace Quire.Repository.Jobs;

/// <summary>Registers background work, and following what is committed.</summary>
internal static class JobServices
{
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<JobQueue>();
        services.AddSingleton<ReplicaNews>();
        services.AddOutboxSubscribers();
        services.AddSingleton<OutboxFollower>();
        services.AddSingleton<ICommitFollower>(provider => provider.GetRequiredService<OutboxFollower>());
        services.AddHostedService(provider => provider.GetRequiredService<OutboxFollower>());
        services.AddHostedService<JobWorker>();
        services.AddHostedService<RecurringJobs>();
        services.AddJob<PruneOutboxJob, PruneOutboxJobHandler>();
        services.AddOptions<JobOptions>();
        return services;
    }
}
