using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Quire.Client.Http;

namespace Quire.Client;

/// <summary>Registers clients with a service collection.</summary>
/// <example>
/// <code>
/// services.AddDataverseClient(options =>
/// {
///     options.BaseAddress = new("https://demo.dataverse.org");
///     options.ApiToken = Environment.GetEnvironmentVariable("DATAVERSE_API_TOKEN");
/// });
/// </code>
/// </example>
public static class DataverseClientServices
{
    /// <summary>
    /// Registers a <see cref="DataverseClient"/> over the HTTP client factory, with repeats where they are safe.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configure">Sets at least the base address.</param>
    /// <returns>The builder of its HTTP client, to add handlers to.</returns>
    public static IHttpClientBuilder AddDataverseClient(
        this IServiceCollection services,
        Action<DataverseClientOptions> configure
    ) => services.AddSingleton(provider => Create(provider, "")).AddNamed("", configure);

    /// <summary>Registers a client under a key, for programs that talk to several installations.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="key">Key to resolve it with, as in <c>[FromKeyedServices("demo")]</c>.</param>
    /// <param name="configure">Sets at least the base address.</param>
    /// <returns>The builder of its HTTP client, to add handlers to.</returns>
    public static IHttpClientBuilder AddDataverseClient(
        this IServiceCollection services,
        string key,
        Action<DataverseClientOptions> configure
    ) => services.AddKeyedSingleton(key, (provider, _) => Create(provider, key)).AddNamed(key, configure);

    private static IHttpClientBuilder AddNamed(
        this IServiceCollection services,
        string key,
        Action<DataverseClientOptions> configure
    )
    {
        services
            .AddOptions<DataverseClientOptions>(key)
            .Configure(configure)
            .Validate(o => o.BaseAddress is { IsAbsoluteUri: true }, "The client needs the base address of an installation.");
        return services
            .AddHttpClient(HttpName(key))
            .ConfigureHttpClient(http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(Handlers.Primary)
            .AddHttpMessageHandler(provider => new RetryHandler(Options(provider, key)))
            .AddHttpMessageHandler(() => new RedirectHandler())
            .AddHttpMessageHandler(provider => new ReportHandler(Options(provider, key)));
    }

    private static DataverseClient Create(IServiceProvider provider, string key)
    {
        var factory = provider.GetRequiredService<IHttpClientFactory>();
        var options = Options(provider, key);
        return new(options.BaseAddress!, () => factory.CreateClient(HttpName(key)), options);
    }

    private static DataverseClientOptions Options(IServiceProvider provider, string key) =>
        provider.GetRequiredService<IOptionsMonitor<DataverseClientOptions>>().Get(key);

    private static string HttpName(string key) => key.Length == 0 ? "Quire.Client" : $"Quire.Client:{key}";
}
