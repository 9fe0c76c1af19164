namespace Quire.Client.Http;

/// <summary>How requests travel when the caller brings no HTTP client.</summary>
internal static class Handlers
{
    public static HttpMessageHandler Chain(DataverseClientOptions options) =>
        new RetryHandler(options)
        {
            InnerHandler = new RedirectHandler { InnerHandler = new ReportHandler(options) { InnerHandler = Primary() } },
        };

    public static HttpMessageHandler Primary() =>
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(30),
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        };
}
