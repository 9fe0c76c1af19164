using Microsoft.Extensions.DependencyInjection;

namespace Quire.Api.Search;

/// <summary>Registers rendering of what searches find.</summary>
internal static class SearchJsonServices
{
    public static IServiceCollection AddSearchJson(this IServiceCollection services) =>
        services.AddSingleton<SearchJson>().AddSingleton<SearchItemJson>();
}
