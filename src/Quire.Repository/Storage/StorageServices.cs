using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Quire.Repository.Installation;
using Quire.Repository.Jobs;
using Quire.Repository.Storage.Drivers;
using Quire.Repository.Storage.Identity;
using Quire.Repository.Storage.Local;
using Quire.Repository.Storage.Quotas;
using Quire.Repository.Storage.Sweeping;

namespace Quire.Repository.Storage;

/// <summary>Registers object stores, and looking after what is in them.</summary>
internal static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddSingleton<ObjectKeys>();
        services.AddSingleton<IObjectStoreFactory, FileSystemStoreFactory>();
        services.AddSingleton(provider =>
            ObjectStores.Create(
                provider.GetRequiredService<IOptions<StorageOptions>>().Value,
                provider.GetServices<IObjectStoreFactory>(),
                provider.GetRequiredService<IOptions<InstallationOptions>>().Value.DataFolder
            )
        );
        services.AddJob<DeleteStoredObjectsJob, DeleteStoredObjectsJobHandler>();
        services.AddSingleton<StoreDirectory>();
        services.AddScoped<StorageUse>();
        services.AddScoped<UploadLimits>();
        services.AddSingleton<LocalUploadDoor>();
        services.AddScoped<StoreIdentities>();
        services.AddSingleton<StoresInUse>();
        services.AddSingleton<StoreAdmission>();
        services.AddScoped<StoreSweep>();
        services.AddScoped<QuarantineSweep>();
        services.AddScoped<IssuedUploadSweep>();
        services.AddJob<SweepStoresJob, SweepStoresJobHandler>();
        return services;
    }
}
