using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Jobs;

namespace Quire.Repository.Publishing;

/// <summary>Registers publishing and what follows it.</summary>
internal static class PublishingServices
{
    public static IServiceCollection AddPublishing(this IServiceCollection services)
    {
        services.AddScoped<ReleaseFiles>();
        services.AddScoped<ReleaseRules>();
        services.AddScoped<ReleaseNumbering>();
        services.AddScoped<ReleaseSteps>();
        services.AddReleaseSteps();
        services.AddJob<FinalizePublicationJob, FinalizePublicationJobHandler>();
        services.AddJob<AnnounceFilesJob, AnnounceFilesJobHandler>();
        return services;
    }
}
