using Microsoft.Extensions.DependencyInjection;

namespace Quire.Api.Administration.Tools;

/// <summary>Registers the calls to external tools.</summary>
internal static class ToolServices
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddExternalTools(this IServiceCollection services)
    {
        services
            .AddHttpClient(ToolLinks.Client, http => http.Timeout = Longest)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        services.AddSingleton<ToolLinks>();
        return services;
    }
}
