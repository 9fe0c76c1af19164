using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Quire.Server;

/// <summary>
/// Where the server is told to listen. Asked before an empty installation is set up: its only token is shown once, so a start
/// should not fail after that for a reason as common as a port in use.
/// </summary>
internal static class ListeningAddresses
{
    private const int HighestPort = 65535;

    /// <summary>Refuses addresses that are none or in use, and what cannot be listened at for another reason, such as a missing certificate.</summary>
    public static async Task MustBeUsableAsync(IConfiguration configuration)
    {
        var urls = Of(configuration);
        foreach (var url in urls)
        {
            MustBeFree(url, Parse(url));
        }

        if (Endpoints(configuration).Count > 0 || urls.Any(u => u.StartsWith("https:", StringComparison.OrdinalIgnoreCase)))
        {
            await TryAsync(configuration);
        }
    }

    /// <summary>The address a browser on this machine would ask; the port is 0 until one was chosen if none is given.</summary>
    public static string SiteUrl(IEnumerable<string> urls)
    {
        var address = urls.Select(Parse).FirstOrDefault(a => !a.IsUnixPipe && !a.IsNamedPipe) ?? BindingAddress.Parse(CommandLine.DefaultUrls);
        var everywhere = address.Host is "*" or "+"
            || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any)));
        return new UriBuilder(address.Scheme, everywhere ? "localhost" : address.Host, address.Port).Uri.GetLeftPart(UriPartial.Authority);
    }

    /// <summary>What the configuration says; endpoints of its own go before <c>urls</c>, as the framework has it.</summary>
    public static IReadOnlyList<string> Of(IConfiguration configuration) => Endpoints(configuration) is { Count: > 0 } endpoints
        ? endpoints
        : (configuration["urls"] ?? CommandLine.DefaultUrls).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static List<string> Endpoints(IConfiguration configuration) =>
        [.. configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"]).OfType<string>()];

    private static void MustBeFree(string url, BindingAddress address)
    {
        if (address.IsUnixPipe || address.IsNamedPipe || address.Port == 0)
        {
            return;
        }

        try
        {
            using var probe = new TcpListener(AddressOf(address.Host), address.Port);
            probe.Start();
        }
        catch (SocketException e)
        {
            throw new StartupException(e.SocketErrorCode == SocketError.AddressAlreadyInUse
                ? $"cannot listen on {url}: another program uses port {address.Port}"
                : $"cannot listen on {url}: {e.Message}");
        }
    }

    // Certificates and the like are the framework's to judge: a server with nothing behind it listens there for a moment.
    private static async Task TryAsync(IConfiguration configuration)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddConfiguration(configuration);
        builder.WebHost.UseKestrelHttpsConfiguration();
        await using var trial = builder.Build();
        await trial.StartAsync();
        await trial.StopAsync();
    }

    private static BindingAddress Parse(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            // A host that is none would be taken for every address this machine has.
            if (address.IsUnixPipe || address.IsNamedPipe
                || (address.Port is >= 0 and <= HighestPort && (address.Host is "*" or "+" || Uri.CheckHostName(address.Host) != UriHostNameType.Unknown)))
            {
                return address;
            }
        }
        catch (FormatException)
        {
            // Said below.
        }

        throw new StartupException($"cannot listen on '{url}': an address looks like http://localhost:8080", 2);
    }

    // The names mean what the server makes of them: this machine alone, or every address it has.
    private static IPAddress AddressOf(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback
        : IPAddress.TryParse(host.Trim('[', ']'), out var address) ? address
        : IPAddress.Any;
}
