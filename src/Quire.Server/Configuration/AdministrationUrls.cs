using System.Net;
using Microsoft.AspNetCore.Http;

namespace Quire.Server.Configuration;

/// <summary>What <see cref="ServerOptions.AdminUrls"/> may say: places nobody but this machine reaches.</summary>
internal static class AdministrationUrls
{
    public static IReadOnlyList<string> Split(string? urls) =>
        urls?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    public static IEnumerable<string> Problems(string? urls) =>
        Split(urls)
            .Where(u => !IsOfThisMachine(u))
            .Select(u =>
                $"Server:AdminUrls has '{u}'; it must be a port of this machine alone, such as http://127.0.0.1:8081, or a socket such as http://unix:/run/quire/admin.sock"
            );

    private static bool IsOfThisMachine(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return address.Scheme.Equals(Uri.UriSchemeHttp, StringComparison.OrdinalIgnoreCase)
                && address.PathBase.Length == 0
                && (address.IsUnixPipe || IsLoopback(address));
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool IsLoopback(BindingAddress address) =>
        !address.IsNamedPipe
        && (
            address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip))
        );
}
