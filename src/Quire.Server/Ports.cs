using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Quire.Server;

/// <summary>
/// Asks for the ports before an empty installation is set up: its only token is shown once, so the start should not fail
/// after that for a reason as common as a port in use.
/// </summary>
internal static class Ports
{
    public static void MustBeFree(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var address = Parse(url);
            if (address.IsUnixPipe || address.Port == 0)
            {
                continue;
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
    }

    private static BindingAddress Parse(string url)
    {
        try
        {
            return BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            throw new StartupException($"cannot listen on '{url}': an address looks like http://localhost:8080", 2);
        }
    }

    // The names mean what the server makes of them: this machine alone, or every address it has.
    private static IPAddress AddressOf(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback
        : IPAddress.TryParse(host.Trim('[', ']'), out var address) ? address
        : IPAddress.Any;
}
