using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Search.Own;

namespace Quire.Api.Search;

/// <summary>Registers rendering of what searches find.</summary>
internal static class SearchJsonServices
{
    public static IServiceCollection AddSearchJson(this IServiceCollection services) =>
        services.AddSingleton<SearchJson>().AddSingleton<SearchItemJson>().AddSingleton<OwnDataJson>();
}
