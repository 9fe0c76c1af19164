using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Quire.Repository.Access;
using Quire.Repository.Accounts;
using Quire.Repository.Administration;
using Quire.Repository.Collections;
using Quire.Repository.Datasets;
using Quire.Repository.Files;
using Quire.Repository.Files.Intake;
using Quire.Repository.Installation;
using Quire.Repository.Jobs;
using Quire.Repository.Metadata;
using Quire.Repository.Operations;
using Quire.Repository.Storage;

namespace Quire.Repository;

/// <summary>Registers the repository: its operations, the gate, and what they share. A database provider and stores come beside it.</summary>
public static class RepositoryServices
{
    public static IServiceCollection AddRepository(this IServiceCollection services)
    {
        services.AddSingleton(OperationTable.Register(services, typeof(RepositoryServices).Assembly));
        services.AddScoped<OperationGate>();
        services.AddScoped<ObjectResolver>();
        services.AddScoped<PermissionEvaluator>();
        services.AddScoped<CallerDirectory>();
        services.AddScoped<AssignmentNames>();
        services.AddScoped<RoleAssigning>();
        services.AddScoped<CollectionOwners>();
        services.AddScoped<CollectionsInForce>();
        services.AddScoped<VersionFinder>();
        services.AddScoped<DraftVersions>();
        services.AddScoped<DatasetLocks>();
        services.AddScoped<CollectionSettingsInput>();
        services.AddSingleton<ObjectKeys>();
        services.AddSingleton<FileIntake>();
        services.AddScoped<UploadIntake>();
        services.AddScoped<FilePlacement>();
        services.AddSingleton<IObjectStoreFactory, FileSystemStoreFactory>();
        services.AddSingleton(provider => ObjectStores.Create(
            provider.GetRequiredService<IOptions<StorageOptions>>().Value,
            provider.GetServices<IObjectStoreFactory>(),
            provider.GetRequiredService<IOptions<InstallationOptions>>().Value.DataFolder));
        services.AddScoped<BlockLoading>();
        services.AddSingleton<FirstStart>();
        services.AddSingleton<LastUse>();
        services.AddSingleton<Passwords>();
        services.AddSingleton<JobSignal>();
        services.AddSubscriber<Settings>();
        services.AddSubscriber<SchemaCache>();
        services.AddSingleton<IOutboxStart, NewestOutboxStart>();
        services.AddSingleton<OutboxFollower>();
        services.AddSingleton<ICommitFollower>(provider => provider.GetRequiredService<OutboxFollower>());
        services.AddHostedService(provider => provider.GetRequiredService<OutboxFollower>());
        services.AddHostedService<JobWorker>();
        services.AddOptions<JobOptions>();
        return services;
    }

    /// <summary>Registers somebody who follows the outbox in this process, once.</summary>
    public static IServiceCollection AddSubscriber<T>(this IServiceCollection services)
        where T : class, IOutboxSubscriber
    {
        services.AddSingleton<T>();
        services.AddSingleton<IOutboxSubscriber>(provider => provider.GetRequiredService<T>());
        return services;
    }
}
