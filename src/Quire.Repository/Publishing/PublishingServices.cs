using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Accounts;
using Quire.Repository.Jobs;
using Quire.Repository.Publishing.Curation;
using Quire.Repository.Publishing.Workflows;

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
        services.AddScoped<CurationLabels>();
        services.AddScoped<IAccountReferences, AccountCuration>();
        services.AddWorkflows();
        services.AddReleaseSteps();
        services.AddJob<FinalizePublicationJob, FinalizePublicationJobHandler>();
        services.AddJob<AnnounceFilesJob, AnnounceFilesJobHandler>();
        return services;
    }
}
