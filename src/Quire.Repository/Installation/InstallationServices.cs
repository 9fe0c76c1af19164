using Microsoft.Extensions.DependencyInjection;

namespace Quire.Repository.Installation;

/// <summary>Registers the installation's first start.</summary>
internal static class InstallationServices
{
    public static IServiceCollection AddInstallation(this IServiceCollection services)
    {
        services.AddSingleton<FirstStart>();
        return services;
    }
}
