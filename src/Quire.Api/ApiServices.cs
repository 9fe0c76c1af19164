using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Datasets;
using Quire.Api.Datasets.Reading;
using Quire.Api.Description;
using Quire.Api.Files;
using Quire.Api.Http;
using Quire.Api.Http.Kept;
using Quire.Api.Search;

namespace Quire.Api;

/// <summary>Registers what the Native API needs besides the repository.</summary>
public static class ApiServices
{
    public static IServiceCollection AddNativeApi(this IServiceCollection services)
    {
        services.AddRouting();
        services.AddApiDocument();
        services.AddSingleton<MemoryRelease>();
        services.AddSingleton<BodyBudget>();
        services.AddSingleton<ICredentialReader, ApiTokenReader>();
        services.AddSingleton<InstallationFacts>();
        services.AddSingleton<AnswerMemory>();
        services.AddSingleton<DatasetInputs>();
        services.AddSingleton<FileJson>();
        services.AddSingleton<VersionWriter>();
        services.AddSingleton<SearchJson>();
        services.AddSingleton<SearchItemJson>();
        return services;
    }
}
