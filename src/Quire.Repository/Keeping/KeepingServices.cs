using Microsoft.Extensions.DependencyInjection;

namespace Quire.Repository.Keeping;

/// <summary>Registers what is kept in memory of what was read.</summary>
internal static class KeepingServices
{
    public static IServiceCollection AddKeeping(this IServiceCollection services)
    {
        services.AddSingleton<KeptValues>();
        services.AddSingleton<KeptRows>();
        services.AddScoped<OperationTrace>();
        return services;
    }
}
