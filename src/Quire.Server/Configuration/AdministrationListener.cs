using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Administration;

namespace Quire.Server.Configuration;

/// <summary>
/// The places of <see cref="ServerOptions.AdminUrls"/>, where administration answers without a token. Every connection accepted
/// there is marked; that, and nothing in a request, tells them from others.
/// </summary>
internal sealed class AdministrationListener
{
    private const string Endpoints = "Kestrel:Endpoints";
    private readonly List<ListenOptions> _places = [];

    private AdministrationListener() { }

    /// <summary>Where it listens, as the server tells it; known once it does.</summary>
    public IReadOnlyList<string> Urls => [.. _places.Select(p => p.ToString()!)];

    /// <summary>Adds it to what the server listens at, if it is wanted.</summary>
    public static void AddTo(WebApplicationBuilder builder, ServerOptions server)
    {
        var listener = new AdministrationListener();
        builder.Services.AddSingleton(listener);
        var urls = AdministrationUrls.Split(server.AdminUrls);
        if (urls.Count == 0)
        {
            return;
        }

        // The framework listens at endpoints of its own section or at "urls", never at both.
        if (!builder.Configuration.GetSection(Endpoints).GetChildren().Any())
        {
            Name(builder, "Quire", ListeningAddresses.Of(builder.Configuration));
            builder.WebHost.UseSetting("urls", "");
        }

        var names = Name(builder, "QuireAdministration", urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
            names.ForEach(name => kestrel.ConfigurationLoader!.Endpoint(name, listener.Mark))
        );
    }

    /// <summary>A socket that anybody on the machine may write to would let anybody in.</summary>
    public void CloseSocketsToOthers()
    {
        foreach (var path in _places.Select(p => p.SocketPath).OfType<string>())
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
        }
    }

    private static List<string> Name(WebApplicationBuilder builder, string prefix, IReadOnlyList<string> urls)
    {
        var names = urls.Select((_, i) => $"{prefix}{i}").ToList();
        foreach (var (name, url) in names.Zip(urls))
        {
            builder.Configuration[$"{Endpoints}:{name}:Url"] = url;
        }

        return names;
    }

    private void Mark(EndpointConfiguration endpoint)
    {
        _places.Add(endpoint.ListenOptions);
        endpoint.ListenOptions.Use(next =>
            connection =>
            {
                connection.Features.Set(AdministrationConnection.Mark);
                return next(connection);
            }
        );
    }
}
