using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Quire.Repository.Access;
using Quire.Repository.Accounts;
using Quire.Repository.Accounts.SignIn;
using Quire.Repository.Administration;
using Quire.Repository.Collections;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Datasets;
using Quire.Repository.Export;
using Quire.Repository.Files;
using Quire.Repository.Files.Content;
using Quire.Repository.Files.Direct;
using Quire.Repository.Files.Intake;
using Quire.Repository.Identifiers;
using Quire.Repository.Installation;
using Quire.Repository.Jobs;
using Quire.Repository.Keeping;
using Quire.Repository.Metadata;
using Quire.Repository.Operations;
using Quire.Repository.Publishing;
using Quire.Repository.Search;
using Quire.Repository.Storage;
using Quire.Repository.Storage.Identity;
using Quire.Repository.Storage.Sweeping;

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
        services.AddSingleton<CallerDirectory>();
        services.AddSingleton<IAssigneeSource, BuiltInGroups>();
        services.AddSingleton<Groups>();
        services.AddScoped<AssignmentNames>();
        services.AddScoped<RoleAssigning>();
        services.AddScoped<CollectionOwners>();
        services.AddScoped<CollectionsInForce>();
        services.AddScoped<VersionFinder>();
        services.AddScoped<DraftVersions>();
        services.AddScoped<DatasetLocks>();
        services.AddScoped<CollectionSettingsInput>();
        services.AddScoped<InheritedAssignments>();
        AddDatasets(services);
        AddStoreUpkeep(services);
        services.AddSingleton<ObjectKeys>();
        services.AddSingleton<FileIntake>();
        services.AddSingleton(provider => new UploadSpool(
            Path.Combine(provider.GetRequiredService<IOptions<InstallationOptions>>().Value.DataFolder, "spool"),
            provider.GetRequiredService<IOptions<StorageOptions>>().Value.UnpackAtOnce));
        services.AddScoped<UploadIntake>();
        services.AddSingleton<UploadRules>();
        services.AddScoped<FreeLabels>();
        services.AddScoped<DuplicateContent>();
        services.AddScoped<FilePlacement>();
        services.AddScoped<DraftFiles>();
        services.AddScoped<FileLookup>();
        services.AddScoped<FileRestriction>();
        services.AddScoped<Downloads>();
        services.AddScoped<ZipSelection>();
        services.AddScoped<FileReplacement>();
        services.AddSingleton<IObjectStoreFactory, FileSystemStoreFactory>();
        services.AddSingleton(provider => ObjectStores.Create(
            provider.GetRequiredService<IOptions<StorageOptions>>().Value,
            provider.GetServices<IObjectStoreFactory>(),
            provider.GetRequiredService<IOptions<InstallationOptions>>().Value.DataFolder));
        services.AddScoped<BlockLoading>();
        services.AddSingleton<FirstStart>();
        services.AddSingleton<LastUse>();
        services.AddHostedService<LastUseWriter>();
        services.AddSingleton<DatabaseCondition>();
        services.AddSingleton<IPasswordHasher<BuiltInCredentialRecord>, PasswordHasher<BuiltInCredentialRecord>>();
        services.AddSingleton<Passwords>();
        services.AddSingleton<JobQueue>();
        services.AddSingleton<ReplicaNews>();
        services.AddSingleton<PasswordDictionaries>();
        services.AddSingleton<PasswordRules>();
        services.AddSingleton<OneGuessAtATime>();
        services.AddScoped<GuessGuard>();
        services.AddSubscriber<Settings>();
        services.AddSubscriber<SchemaCache>();
        services.AddSubscriber<Licenses>();
        services.AddSubscriber<InstallationName>();
        services.AddSubscriber<ObjectChanges>(); // after the caches that answers are made from
        services.AddSingleton<KeptValues>();
        services.AddSingleton<KeptPermissions>();
        services.AddSingleton<KeptRows>();
        services.AddScoped<OperationTrace>();
        services.AddSearch();
        services.AddSingleton<OutboxFollower>();
        services.AddSingleton<ICommitFollower>(provider => provider.GetRequiredService<OutboxFollower>());
        services.AddHostedService(provider => provider.GetRequiredService<OutboxFollower>());
        services.AddHostedService<JobWorker>();
        services.AddJob<DeleteStoredObjectsJob, DeleteStoredObjectsJobHandler>();
        services.AddJob<PruneOutboxJob, PruneOutboxJobHandler>();
        services.AddHostedService<RecurringJobs>();
        services.AddOptions<JobOptions>();
        return services;
    }

    private static void AddDatasets(IServiceCollection services)
    {
        services.AddScoped<CollectionRequirements>();
        services.AddScoped<DatasetViews>();
        services.AddScoped<ListedFiles>();
        services.AddScoped<DraftMetadata>();
        services.AddScoped<DraftTerms>();
        services.AddScoped<DraftRemoval>();
        services.AddScoped<ReleaseFiles>();
        services.AddScoped<ReleaseRules>();
        services.AddScoped<ReleaseSteps>();
        services.AddReleaseSteps();
        services.AddScoped<ExportedVersions>();
        services.AddScoped<IdentifierMinter>();
        services.AddSingleton<ExportCache>();
        services.AddHostedService(provider => provider.GetRequiredService<ExportCache>());
        services.AddSingleton<VersionInputs>();
        services.AddSingleton<LicenseChoices>();
        services.AddSingleton<NewDatasetStore>();
        services.AddSingleton<IdentifierProviders>();
        services.AddSingleton<IdentifierUpkeep>();
        services.AddSingleton<IIdentifierProvider>(new LocalProvider("FAKE", "doi", "hdl", "perma"));
        services.AddSingleton<IIdentifierProvider>(new LocalProvider("PERMALINK", "perma"));
        services.AddJob<FinalizePublicationJob, FinalizePublicationJobHandler>();
        services.AddJob<AnnounceFilesJob, AnnounceFilesJobHandler>();
        services.AddJob<SyncIdentifierJob, SyncIdentifierJobHandler>();
    }

    private static void AddStoreUpkeep(IServiceCollection services)
    {
        services.AddScoped<IssuedUploads>();
        services.AddSingleton<DirectContent>();
        services.AddScoped<DirectIntake>();
        services.AddScoped<Registration>();
        services.AddJob<TakeOverContentJob, TakeOverContentJobHandler>();
        services.AddScoped<StoreIdentities>();
        services.AddSingleton<StoresInUse>();
        services.AddSingleton<StoreAdmission>();
        services.AddScoped<StoreSweep>();
        services.AddScoped<QuarantineSweep>();
        services.AddScoped<IssuedUploadSweep>();
        services.AddJob<SweepStoresJob, SweepStoresJobHandler>();
        services.AddSingleton<ContentLedger>();
        services.AddSingleton<IContentLedger>(provider => provider.GetRequiredService<ContentLedger>());
        services.AddSingleton<VerifiedContent>();
        services.AddSingleton<FileContents>();
        services.AddJob<RecheckDamagedJob, RecheckDamagedJobHandler>();
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
