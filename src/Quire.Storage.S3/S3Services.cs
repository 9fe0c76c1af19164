using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Storage;

namespace Quire.Storage.S3;

/// <summary>Offers S3 as a type of store.</summary>
public static class S3Services
{
    /// <summary>Lets stores have the type <c>S3</c>.</summary>
    public static IServiceCollection AddS3ObjectStores(this IServiceCollection services) =>
        services.AddSingleton<IObjectStoreFactory, S3StoreFactory>();
}
