using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Administration.Customization;
using Quire.Repository.Administration.Tools;

namespace Quire.Repository.Administration;

/// <summary>Registers what administrators decide on besides settings.</summary>
internal static class AdministrationServices
{
    public static IServiceCollection AddAdministration(this IServiceCollection services)
    {
        services.AddScoped<CustomizationFiles>();
        services.AddScoped<ExternalTools>();
        services.AddScoped<ToolTellings>();
        services.AddScoped<ToolFiles>();
        return services;
    }
}
