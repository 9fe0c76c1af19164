using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Metadata.Languages;

namespace Quire.Repository.Metadata;

/// <summary>Registers metadata blocks and what collections ask for.</summary>
internal static class MetadataServices
{
    public static IServiceCollection AddMetadata(this IServiceCollection services)
    {
        services.AddScoped<BlockLoading>();
        services.AddScoped<RequirementsLookup>();
        services.AddScoped<MetadataLanguages>();
        return services;
    }
}
