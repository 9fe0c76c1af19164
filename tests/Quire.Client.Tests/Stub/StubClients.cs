using Quire.Testing.Stub;

namespace Quire.Client.Tests.Stub;

/// <summary>Clients of stub servers.</summary>
internal static class StubClients
{
    public static DataverseClient Client(this StubServer server, Action<DataverseClientOptions>? configure = null)
    {
        var options = new DataverseClientOptions { ApiToken = "secret-token", RetryDelay = TimeSpan.FromMilliseconds(1) };
        configure?.Invoke(options);
        return new(server.Address, options);
    }
}
