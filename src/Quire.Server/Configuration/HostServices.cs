using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quire.Api.Http;
using Quire.Repository.Installation;

namespace Quire.Server.Configuration;

/// <summary>How the process listens, whom it believes and how it stops.</summary>
internal static class HostServices
{
    private static readonly string[] LocalNames = ["localhost", "127.0.0.1", "[::1]"];

    public static void AddHost(this WebApplicationBuilder builder, ServerOptions server, InstallationOptions installation)
    {
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = server.ShutdownTimeout);
        builder.Services.AddSingleton<IMemoryPoolFactory<byte>, LargeBlocks.Factory>();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Uploads are as large as people's data. Whoever reads a body bounds it; the least rate of arrival stays the
            // framework's.
            kestrel.Limits.MaxRequestBodySize = null;
        });
        // The address people are given is a host to answer to, besides AllowedHosts; so are this machine's own names, which
        // whoever looks after the server uses.
        builder.Services.PostConfigure<HostFilteringOptions>(filter =>
        {
            filter.AllowedHosts = [.. filter.AllowedHosts, new Uri(installation.SiteUrl).Host, .. LocalNames];
            filter.IncludeFailureMessage = false;
        });
        builder.Services.PostConfigure<LoggerFilterOptions>(KeepAddressesOut);
        // Startup filters run in the order they are registered, and the framework has registered its own already.
        builder.Services.AddSingleton<RefusedHosts>();
        builder.Services.AddSingleton<UnservedIdentifierWarning>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<UnservedIdentifierWarning>());
        builder.Services.AddSingleton<EndingTokens>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<EndingTokens>());
        builder.Services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, OutermostExplanations>());
        builder.Services.Configure<ServerOptions>(builder.Configuration.GetSection(ServerOptions.Section));
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.ForwardLimit = null;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in server.TrustedProxies)
            {
                forwarded.KnownIPNetworks.Add(NetworkOf(proxy));
            }
        });
    }

    // The framework writes down the whole address of a request, and keys and passwords stand in addresses.
    private static void KeepAddressesOut(LoggerFilterOptions filter)
    {
        foreach (var provider in filter.Rules.Select(r => r.ProviderName).Append(null).Distinct().ToList())
        {
            filter.Rules.Add(new(provider, "Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning, null));
        }
    }

    /// <summary>
    /// Believes the configured proxies. Without any, nobody: the framework's own middleware would then believe everybody.
    /// </summary>
    public static void UseTrustedProxies(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<ServerOptions>>().Value.TrustedProxies.Count > 0)
        {
            app.Use(
                (context, next) =>
                {
                    Connected.Remember(context);
                    return next(context);
                }
            );
            app.UseForwardedHeaders();
        }
    }

    /// <summary>A network, or a single address as a network of one.</summary>
    private static System.Net.IPNetwork NetworkOf(string text) =>
        IPAddress.TryParse(text, out var address)
            ? new(address, address.GetAddressBytes().Length * 8)
            : System.Net.IPNetwork.Parse(text);
}
