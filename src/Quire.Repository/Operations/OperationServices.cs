using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Administration.RateLimits;

namespace Quire.Repository.Operations;

/// <summary>Registers every operation of the repository, and the gate they pass.</summary>
internal static class OperationServices
{
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddSingleton(OperationTable.Register(services, typeof(OperationServices).Assembly));
        services.AddSingleton<RateLimiter>();
        services.AddScoped<OperationGate>();
        return services;
    }
}
