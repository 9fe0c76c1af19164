using Microsoft.Extensions.DependencyInjection;

namespace Quire.Repository.Data;

/// <summary>Registers what is known of the database; the database itself is a provider's.</summary>
internal static class DataServices
{
    public static IServiceCollection AddData(this IServiceCollection services)
    {
        services.AddSingleton<DatabaseCondition>();
        return services;
    }
}
