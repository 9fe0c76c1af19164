using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Http.Kept;
using Quire.Api.Publishing.Workflows;

namespace Quire.Api.Http;

/// <summary>
/// Registers what requests of every capability share: who calls, how much they may take, what is kept of answers.
/// </summary>
internal static class HttpServices
{
    public static IServiceCollection AddRequests(this IServiceCollection services)
    {
        services.AddSingleton<MemoryRelease>();
        services.AddSingleton<BodyBudget>();
        services.AddSingleton<ICredentialReader, ApiTokenReader>();
        services.AddSingleton<ICredentialReader, InvocationReader>();
        services.AddSingleton<ICredentialReader, SignedAddressReader>();
        services.AddSingleton<InstallationFacts>();
        services.AddSingleton<AnswerMemory>();
        return services;
    }
}
