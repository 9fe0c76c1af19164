using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Identifiers.Files;
using Quire.Repository.Identifiers.Generators;
using Quire.Repository.Jobs;

namespace Quire.Repository.Identifiers;

/// <summary>Registers persistent identifiers and the providers that need nobody else.</summary>
internal static class IdentifierServices
{
    public static IServiceCollection AddIdentifiers(this IServiceCollection services)
    {
        services.AddScoped<IdentifierMinter>();
        services.AddSingleton<IdentifierProviders>();
        services.AddSingleton<IdentifierUpkeep>();
        services.AddSingleton<IIdentifierProvider>(new LocalProvider("FAKE", "doi", "hdl", "perma"));
        services.AddSingleton<IIdentifierProvider>(new LocalProvider("PERMALINK", "perma"));
        services.AddScoped<IdentifierSync>();
        services.AddSingleton<ConfiguredProviders>();
        services.AddScoped<IdentifierGenerators>();
        services.AddScoped<UnservedIdentifiers>();
        services.AddSingleton<IIdentifierProviderType>(new LocalProviderType("FAKE", "doi"));
        services.AddSingleton<IIdentifierProviderType>(new LocalProviderType("perma", "perma"));
        services.AddScoped<FileIdentifierPolicy>();
        services.AddScoped<FileIdentifierMinter>();
        services.AddScoped<FileIdentifiers>();
        services.AddScoped<UnnamedFiles>();
        services.AddJob<GiveFileIdentifiersJob, GiveFileIdentifiersJobHandler>();
        services.AddJob<SyncFileIdentifiersJob, SyncFileIdentifiersJobHandler>();
        services.AddJob<SyncIdentifierJob, SyncIdentifierJobHandler>();
        services.AddJob<SyncIdentifiersJob, SyncIdentifiersJobHandler>();
        return services;
    }
}
