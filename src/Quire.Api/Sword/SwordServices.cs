using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Http;
using Quire.Api.Sword.Reading;

namespace Quire.Api.Sword;

/// <summary>Registers deposits over SWORD. After all other credentials, for it refuses who has none.</summary>
internal static class SwordServices
{
    public static IServiceCollection AddSword(this IServiceCollection services)
    {
        services.AddSingleton<ICredentialReader, BasicTokenReader>();
        services.AddScoped<SwordInputs>();
        services.AddScoped<DepositReceipts>();
        return services;
    }
}
