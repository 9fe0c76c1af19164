using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Quire.Testing;

/// <summary>A loopback address that leads to a service until a test cuts it off, and again when the test joins it.</summary>
public sealed class TcpRelay : IDisposable
{
    private readonly Uri _service;
    private readonly ConcurrentDictionary<TcpClient, bool> _open = new();
    private TcpListener _listener;

    private TcpRelay(Uri service)
    {
        _service = service;
        _listener = new TcpListener(IPAddress.Loopback, 0);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = AcceptAsync(_listener);
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}"));

    private int Port { get; }

    /// <summary>Opens one to a service on a loopback port.</summary>
    public static TcpRelay To(Uri service) => new(service);

    /// <summary>Nobody listens any more, and every connection breaks.</summary>
    public void Cut()
    {
        _listener.Stop();
        foreach (var client in _open.Keys)
        {
            client.Dispose();
        }
    }

    /// <summary>The service is there again, at the same address.</summary>
    public void Join()
    {
        _listener = new TcpListener(IPAddress.Loopback, Port);
        _listener.Start();
        _ = AcceptAsync(_listener);
    }

    public void Dispose() => Cut();

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Cut off.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var service = new TcpClient();
        _open[client] = true;
        _open[service] = true;
        try
        {
            await service.ConnectAsync(_service.Host, _service.Port);
            await using var near = client.GetStream();
            await using var far = service.GetStream();
            await Task.WhenAny(near.CopyToAsync(far), far.CopyToAsync(near));
        }
        catch (Exception e) when (e is SocketException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Either side has gone.
        }
        finally
        {
            client.Dispose();
            _open.TryRemove(client, out _);
            _open.TryRemove(service, out _);
        }
    }
}
