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

    /// <summary>
    /// Refuses addresses that are none or in use, and what cannot be listened at for another reason, such as a missing
    /// certificate.
    /// </summary>
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
        var address =
            urls.Select(Parse).FirstOrDefault(a => !a.IsUnixPipe && !a.IsNamedPipe)
            ?? BindingAddress.Parse(CommandLine.DefaultUrls);
        var everywhere =
            address.Host is "*" or "+"
            || (
                IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip)
                && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any))
            );
        return new UriBuilder(address.Scheme, everywhere ? "localhost" : address.Host, address.Port).Uri.GetLeftPart(
            UriPartial.Authority
        );
    }

    /// <summary>
    /// What the configuration says, one at least; endpoints of its own go before <c>urls</c>, as the framework has it.
    /// </summary>
    public static IReadOnlyList<string> Of(IConfiguration configuration)
    {
        if (Endpoints(configuration) is { Count: > 0 } endpoints)
        {
            return endpoints;
        }

        var urls = configuration["urls"] ?? CommandLine.DefaultUrls;
        return
            urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } addresses
            ? addresses
            : throw NoAddress(urls);
    }

    private static List<string> Endpoints(IConfiguration configuration) =>
        [
            .. configuration
                .GetSection("Kestrel:Endpoints")
                .GetChildren()
                .Select(e =>
                    e["Url"]
                    ?? throw new StartupException(
                        $"{e.Path}:Url is missing; it must be an address such as {CommandLine.DefaultUrls}",
                        2
                    )
                ),
        ];

    private static void MustBeFree(string url, BindingAddress address)
    {
        if (address.IsUnixPipe && !Directory.Exists(Path.GetDirectoryName(address.UnixPipePath)))
        {
            throw new StartupException($"cannot listen on {url}: there is no folder for the socket");
        }

        if (address.IsUnixPipe)
        {
            RemoveLeftSocket(url, address.UnixPipePath);
        }

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
            throw new StartupException(
                e.SocketErrorCode == SocketError.AddressAlreadyInUse
                    ? $"cannot listen on {url}: another program uses port {address.Port}"
                    : $"cannot listen on {url}: {e.Message}"
            );
        }
    }

    // A server that was killed leaves its socket behind, and the next could not listen there.
    private static void RemoveLeftSocket(string url, string path)
    {
        using var probe = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            probe.Connect(new UnixDomainSocketEndPoint(path));
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.ConnectionRefused)
        {
            File.Delete(path);
            return;
        }
        catch (SocketException)
        {
            // There is none, or none that can be asked; listening will tell.
            return;
        }

        throw new StartupException($"cannot listen on {url}: another program uses this socket");
    }

    // Certificates and the like are the framework's to judge: a server with nothing behind it listens there for a moment.
    private static async Task TryAsync(IConfiguration configuration)
    {
        // At home where the server is: else it would read settings of, and watch everything below, the folder it is started from.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.Configuration.AddConfiguration(configuration);
        builder.WebHost.UseKestrelHttpsConfiguration();
        await using var trial = builder.Build();
        await trial.StartAsync();
        await trial.StopAsync();
    }

    private static BindingAddress Parse(string url)
    {
        if (Read(url) is not { } address || !IsWeb(address) || address.PathBase.Length > 0 || !IsPlace(address))
        {
            throw NoAddress(url);
        }

        // localhost is two addresses, and the framework chooses no port that is free at both.
        return address.Port == 0 && address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            ? throw new StartupException(
                $"cannot listen on '{url}': a free port is chosen for 127.0.0.1 or [::1], not for localhost",
                2
            )
            : address;
    }

    private static BindingAddress? Read(string url)
    {
        try
        {
            return BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static bool IsWeb(BindingAddress address) =>
        address.Scheme.Equals(Uri.UriSchemeHttp, StringComparison.OrdinalIgnoreCase)
        || address.Scheme.Equals(Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase);

    private static bool IsPlace(BindingAddress address) =>
        address.IsUnixPipe || address.IsNamedPipe || (IsHost(address.Host) && address.Port is >= 0 and <= HighestPort);

    // A host that is none would be taken for every address this machine has. No name ends in a number, so 127.0.0.256 is none.
    private static bool IsHost(string host) =>
        host is "*" or "+"
        || IPAddress.TryParse(host.Trim('[', ']'), out _)
        || (Uri.CheckHostName(host) == UriHostNameType.Dns && !host.TrimEnd('.').Split('.')[^1].All(char.IsAsciiDigit));

    private static StartupException NoAddress(string url) =>
        new($"cannot listen on '{url}': an address looks like {CommandLine.DefaultUrls}", 2);

    // The names mean what the server makes of them: this machine alone, or every address it has.
    private static IPAddress AddressOf(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback
        : IPAddress.TryParse(host.Trim('[', ']'), out var address) ? address
        : IPAddress.Any;
}
